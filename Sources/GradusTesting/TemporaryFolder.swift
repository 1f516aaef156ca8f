import Foundation
import Glibc
import Synchronization

/// A folder of one test's own, removed with all that is in it when the last reference goes.
public final class TemporaryFolder: Sendable {
  /// Its absolute path.
  public let path: String

  /// Makes an empty folder that only this user can enter.
  public init() throws(HarnessError) {
    let base = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    path = "\(base)/gradus-\(String(UInt64.random(in: 0...(.max)), radix: 36))"
    guard unsafe mkdir(path, 0o700) == 0 else {
      throw HarnessError("cannot make the folder \(path): \(lastProblem())")
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file into the folder and returns its path. Folders in the name are made.
  @discardableResult
  public func write(
    _ name: String, _ contents: String, permissions: Int = 0o644
  ) throws(HarnessError) -> String {
    try make(name, permissions) { file in try Data(contents.utf8).write(to: file) }
  }

  /// Copies a file into the folder, a program for example, and returns the copy's path.
  @discardableResult
  public func copy(
    _ original: String, to name: String, permissions: Int = 0o755
  ) throws(HarnessError) -> String {
    try make(name, permissions) { file in
      try FileManager.default.copyItem(at: URL(fileURLWithPath: original), to: file)
    }
  }

  private func make(
    _ name: String, _ permissions: Int, _ body: (URL) throws -> Void
  ) throws(HarnessError) -> String {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try startingOrWriting.withLock { _ in try body(file) }
      try FileManager.default.setAttributes(
        [.posixPermissions: permissions], ofItemAtPath: file.path)
    } catch {
      throw HarnessError("cannot write \(file.path): \(error)")
    }
    return file.path
  }

  /// The paths of all files below the folder, relative to it, in order.
  public func files() -> [String] {
    let found = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return found.filter { name in
      var isFolder: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(
        atPath: "\(path)/\(name)", isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }.sorted()
  }
}
