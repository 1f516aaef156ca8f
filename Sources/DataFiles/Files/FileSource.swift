internal import Foundation

/// A file that is read from its beginning, piece by piece.
struct FileSource {
  /// The file, as it was named.
  let path: String
  /// How many bytes the file had when it was opened.
  let size: Int
  private let handle: FileHandle
  private var offset = 0

  /// Opens a file.
  ///
  /// - Throws: `FileError` where there is no file of that name that may be read.
  init(_ path: String) throws(FileError) {
    let file = URL(filePath: path).resolvingSymlinksInPath()
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: file.path) else {
      throw FileError(path, .missing)
    }
    // A pipe would be waited for, and a device never ends: they are not even opened.
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular: break
    case .typeDirectory: throw FileError(path, .folder)
    default: throw FileError(path, .notAFile)
    }
    guard let handle = try? FileHandle(forReadingFrom: file) else {
      throw FileError(path, .notReadable)
    }
    self.path = path
    self.handle = handle
    size = (attributes[.size] as? NSNumber)?.intValue ?? 0
  }

  /// How many bytes are still to come.
  var remaining: Int { max(0, size - offset) }

  /// The next bytes: `count` of them, or fewer where the file ends.
  mutating func read(_ count: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(count, remaining))
    while bytes.count < count {
      let piece: Data?
      do {
        piece = try handle.read(upToCount: min(count - bytes.count, Self.pieceSize))
      } catch {
        throw FileError(path, .notReadable)
      }
      guard let piece, !piece.isEmpty else { break }
      bytes += piece
    }
    // A file that was cut since it was opened has nothing more to come.
    offset = bytes.count < count ? size : offset + bytes.count
    return bytes
  }

  /// The bytes that are asked for at once, so that a wrong size costs no memory.
  private static let pieceSize = 1 << 20

  /// What stands at a path, behind symbolic links; nil where nothing does.
  static func type(ofFileAt path: String) -> FileAttributeType? {
    let file = URL(filePath: path).resolvingSymlinksInPath()
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    return attributes?[.type] as? FileAttributeType
  }
}
