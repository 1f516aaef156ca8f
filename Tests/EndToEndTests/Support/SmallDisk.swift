import Foundation
import Glibc
import GradusTesting

/// A disk of one megabyte for a student's data, gone with the test. Making one needs root.
final class SmallDisk: Sendable {
  let folder: TemporaryFolder

  /// Why there may be none.
  static let reason: String? = {
    guard geteuid() == 0 else { return "a disk of one's own needs root" }
    return (try? SmallDisk()) == nil ? "this machine lets nobody mount a disk" : nil
  }()

  init() throws(HarnessError) {
    folder = try TemporaryFolder()
    try Self.run("/bin/mount", "-t", "tmpfs", "-o", "size=1m,mode=0700", "tmpfs", folder.path)
  }

  deinit { try? Self.run("/bin/umount", "-l", folder.path) }

  /// Whether it can be written to.
  func setReadOnly(_ isReadOnly: Bool) throws(HarnessError) {
    try Self.run("/bin/mount", "-o", "remount,\(isReadOnly ? "ro" : "rw")", folder.path)
  }

  /// Fills it but for so many bytes.
  func fill(leaving room: Int) throws {
    var status = statvfs()
    guard unsafe statvfs(folder.path, &status) == 0 else {
      throw HarnessError("statvfs of \(folder.path) failed")
    }
    let free = Int(status.f_bavail) * Int(status.f_frsize)
    try Data(count: max(0, free - room)).write(to: filler)
  }

  /// Takes away what filled it.
  func empty() throws { try FileManager.default.removeItem(at: filler) }

  private var filler: URL { URL(fileURLWithPath: "\(folder.path)/filler") }

  private static func run(_ words: String...) throws(HarnessError) {
    let tool = try PseudoTerminal(
      words[0], Array(words.dropFirst()), environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
    let status = try tool.waitForExit()
    try check(status == .exited(0), "\(words): \(status), \(tool.text)")
  }
}
