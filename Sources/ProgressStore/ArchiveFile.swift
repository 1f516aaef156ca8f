public import Foundation
import Glibc

/// An export on the disk.
public enum ArchiveFile {
  /// Writes a whole file or none, for the student's eyes only. A file that is there already is
  /// written over only if `replacing`. Throws why nothing was written.
  public static func write(
    _ text: String, to path: String, replacing: Bool
  ) throws(ArchiveFault) {
    if !replacing && Disk.exists(path) { throw .exists(path: path) }
    let part = "\(path).part-\(getpid())"
    Disk.remove(part)
    defer { Disk.remove(part) }
    do throws(StoreError) {
      try Disk.write(Array(text.utf8), to: part)
    } catch {
      throw .file(path: path, reason: reason(error))
    }
    // Unlike a rename, a link never takes the place of a file that came in between.
    if !replacing {
      if unsafe link(part, path) == 0 { return }
      if errno == EEXIST { throw .exists(path: path) }
    }
    guard unsafe rename(part, path) == 0 else {
      throw .file(path: path, reason: Disk.reason(errno))
    }
    try? Disk.flush(StoreFiles.folder(of: path))
  }

  /// All bytes of a file; `-` is the standard input. Reads no more than an export can have.
  public static func read(_ path: String) throws(ArchiveFault) -> Data {
    let isInput = path == "-"
    let file = isInput ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .file(path: path, reason: Disk.reason(errno)) }
    defer { if !isInput { close(file) } }
    var data = Data()
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = unsafe Glibc.read(file, &piece, piece.count)
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw .file(path: path, reason: Disk.reason(errno)) }
      if got == 0 { return data }
      data.append(contentsOf: piece.prefix(got))
      guard data.count <= ProgressArchive.limit else {
        throw .tooLarge(limit: ProgressArchive.limit)
      }
    }
  }

  /// The sentences of a store speak of saving answers, which is not at stake here.
  private static func reason(_ error: StoreError) -> String {
    switch error {
    case .diskFull(let folder, let free, _):
      "the disk is full: \(folder) has \(StoreError.size(free)) left for you"
    case .readOnly: "the file system cannot be written to"
    case .permission: "this user may not write there"
    case .io(_, let detail): detail
    default: "\(error)"
    }
  }
}
