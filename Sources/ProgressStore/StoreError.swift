import Glibc

/// Why an answer could not be saved or read back; the description is the sentence to show.
public enum StoreError: Error, Hashable, Sendable {
  /// No room is left in the folder, or the student's share of it is used up (sizes in bytes).
  case diskFull(folder: String, free: Int64, needed: Int64)
  /// The file system does not take writes.
  case readOnly(path: String)
  /// Another workbook kept the file for longer than we wait.
  case busy(path: String)
  /// What the file holds is not what was written.
  case corrupted(path: String, detail: String)
  /// The file or its folder belongs to someone else.
  case permission(path: String)
  /// The disk or the file system failed.
  case io(path: String, detail: String)
  /// A later version of Gradus wrote the file.
  case newer(path: String, version: Int)
  /// The file is another program's database.
  case foreign(path: String)
  /// What was to be merged tells an event of the file differently.
  case conflict(path: String, detail: String)
  /// Neither `HOME` nor `XDG_DATA_HOME` names a folder.
  case noHome
}

extension StoreError: CustomStringConvertible {
  /// One sentence for the student: what is in the way, where, and the remedy.
  public var description: String {
    switch self {
    case .diskFull(let folder, let free, let needed):
      "The disk is full: \(folder) has \(StoreError.size(free)) left for you, and "
        + "\(StoreError.size(needed)) are needed; saving goes on by itself when there is room."
    case .readOnly(let path):
      "\(path) is on a file system that cannot be written to at present."
    case .busy(let path):
      "Another program has been using \(path) for a while; saving is tried again with the next answer."
    case .corrupted(let path, let detail):
      "\(path) is damaged (\(detail)); it is repaired with the next answer."
    case .permission(let path):
      "\(path) may not be written by this user; ask its owner, or set XDG_DATA_HOME to a folder of yours."
    case .io(let path, let detail):
      "\(path) could not be written or read (\(detail))."
    case .newer(let path, let version):
      "\(path) was written by a later version of Gradus (format \(version), this one knows "
        + "\(Schema.version)); it was left as it is."
    case .foreign(let path):
      "\(path) is another program's database; it was left as it is."
    case .conflict(let path, let detail):
      "It contradicts \(path) (\(detail)), so that one of them is not what was saved; nothing was "
        + "changed."
    case .noHome:
      "There is no home folder to save in; set HOME or XDG_DATA_HOME."
    }
  }

  /// "12 KB", "3 MB": rounded down, so that a little too little never reads as enough.
  static func size(_ bytes: Int64) -> String {
    switch bytes {
    case ..<1024: "\(max(0, bytes)) bytes"
    case ..<(1 << 20): "\(bytes >> 10) KB"
    case ..<(1 << 30): "\(bytes >> 20) MB"
    default: "\(bytes >> 30) GB"
    }
  }
}

extension StoreError {
  /// The error of a failed system call on `path`.
  init(errno code: Int32, path: String) {
    switch code {
    case ENOSPC: self = .full(at: path)
    case EDQUOT, EFBIG:
      // The disk may have room, but none for this student.
      self = .diskFull(folder: StoreFiles.folder(of: path), free: 0, needed: Disk.room)
    case EROFS: self = .readOnly(path: path)
    case EACCES, EPERM: self = .permission(path: path)
    case EAGAIN, EBUSY, ETXTBSY: self = .busy(path: path)
    default: self = .io(path: path, detail: Disk.reason(code))
    }
  }

  /// The disk under `path` is full; asks it how full.
  static func full(at path: String, needed: Int64 = Disk.room) -> StoreError {
    let folder = StoreFiles.folder(of: path)
    return .diskFull(folder: folder, free: Disk.freeSpace(folder) ?? 0, needed: needed)
  }
}
