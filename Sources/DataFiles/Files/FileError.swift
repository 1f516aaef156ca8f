/// Why the bytes of a file cannot be had or kept, in a sentence with the remedy.
public struct FileError: Error, Hashable, Sendable {
  /// The file, as it was named.
  public let file: String
  /// What is wrong with it.
  public let kind: Kind

  /// What can be wrong with a file.
  public enum Kind: Hashable, Sendable {
    /// There is no such file.
    case missing
    /// The name is that of a folder.
    case folder
    /// The name is that of something without bytes of its own, such as a pipe or a device.
    case notAFile
    /// The file is there and may not be read, or reading broke off.
    case notReadable
    /// The file has more bytes than are taken.
    case tooLarge(bytes: Int, limit: Int)
    /// The folder that a file should be written to does not exist.
    case noFolder
    /// The file may not be written.
    case notWritable
    /// The disk has no room for the file.
    case diskFull
    /// Writing broke off for another reason.
    case writeFailed
    /// The gzip data end before they should.
    case gzipCutShort
    /// The gzip data contradict their checksum or are no gzip data.
    case gzipDamaged
    /// Bytes stand after the end of the gzip data.
    case afterGzip
    /// The data unpack to more bytes than are taken.
    case unpacksTooLarge(limit: Int)
  }

  /// A fault of a file.
  public init(_ file: String, _ kind: Kind) {
    self.file = file
    self.kind = kind
  }
}

extension FileError: CustomStringConvertible {
  public var description: String { "\(file): \(kind)" }
}

extension FileError.Kind: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing: "there is no such file; check the name and the folder"
    case .folder: "this is a folder; name a file in it"
    case .notAFile: "this is a pipe or a device; name a file"
    case .notReadable: "the file cannot be read; check who may read it (chmod +r)"
    case .tooLarge(let bytes, let limit):
      "the file has \(bytes) bytes and the limit is \(limit); take a smaller file"
    case .noFolder: "the folder to write to does not exist; make it first (mkdir)"
    case .notWritable: "the file cannot be written; check who may write in its folder"
    case .diskFull: "the disk is full; make room and write again"
    case .writeFailed: "writing broke off and what stood there before still does; write again"
    case .gzipCutShort: "the gzip data are cut short; fetch the file again"
    case .gzipDamaged: "the gzip data are damaged; fetch the file again"
    case .afterGzip: "there are bytes after the end of the gzip data; fetch the file again"
    case .unpacksTooLarge(let limit):
      "the gzip data unpack to more than \(limit) bytes; take a smaller file"
    }
  }
}
