private import Foundation

/// Whole files as bytes.
public enum FileBytes {
  /// The bytes that are taken from a file unless another limit is named: 2 GiB.
  public static let usualLimit = 2 << 30

  /// The bytes of a file.
  ///
  /// - Throws: `FileError` where there is no such file, where it is a folder, a pipe or a device,
  ///   may not be read, or has more than `limit` bytes.
  public static func read(_ path: String, limit: Int = usualLimit) throws(FileError) -> [UInt8] {
    var source = try FileSource(path)
    guard source.size <= limit else {
      throw FileError(path, .tooLarge(bytes: source.size, limit: limit))
    }
    let bytes = try source.read(source.size)
    // A file that grows while it is read ends where it ended when it was opened.
    return bytes
  }

  /// Writes a file as a whole or not at all.
  ///
  /// The bytes go to a new file beside it, are forced to the disk (fsync) and take its name
  /// (rename). A reader sees the old file or the new one, whenever power fails. Behind a symbolic
  /// link, the file that it points to is replaced.
  ///
  /// - Throws: `FileError` where the folder is missing, nothing may be written there, the name is a
  ///   folder's, or the disk is full; the old file then stays as it is.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let target = URL(filePath: path).resolvingSymlinksInPath()
    let folder = target.deletingLastPathComponent()
    guard FileSource.type(ofFileAt: folder.path) == .typeDirectory else {
      throw FileError(path, .noFolder)
    }
    switch FileSource.type(ofFileAt: target.path) {
    case nil, .typeRegular: break
    case .typeDirectory: throw FileError(path, .folder)
    default: throw FileError(path, .notAFile)
    }
    do {
      try Data(bytes).write(to: target, options: .atomic)
    } catch {
      throw FileError(path, kind(ofWriteError: (error as? CocoaError)?.code))
    }
    // The new name is on the disk once the folder is. Some file systems refuse this; the file
    // itself is safe by then.
    let handle = try? FileHandle(forReadingFrom: folder)
    try? handle?.synchronize()
    try? handle?.close()
  }

  /// What an error of Foundation means for whoever wrote.
  private static func kind(ofWriteError code: CocoaError.Code?) -> FileError.Kind {
    switch code {
    case .fileWriteNoPermission, .fileWriteVolumeReadOnly: .notWritable
    case .fileWriteOutOfSpace: .diskFull
    case .fileNoSuchFile, .fileReadNoSuchFile: .noFolder
    default: .writeFailed
    }
  }
}
