import GRDB

import struct Foundation.UUID

/// A store's file, opened for saving after everything in it was checked.
struct Attachment: Sendable {
  var connection: Connection
  /// Which file it is, to notice when another takes its place.
  var identity: Disk.Identity
  var log: VerifiedLog
  /// Where a damaged file was moved to.
  var setAside: String?
  var notice: String?
}

/// Why a store could not be opened for saving, and what could be read all the same.
struct Refusal: Error {
  var reason: StoreError
  var log: VerifiedLog?
}

/// Opens a store's file: looks, repairs if need be, and then connects.
struct Opener {
  let files: StoreFiles
  let writer: UUID
  let environment: StoreEnvironment

  /// Opens the file. `known` is what this process has read of it or saved to it before, `patience`
  /// how long to wait for another workbook.
  func open(known: VerifiedLog?, patience: Duration) throws(Refusal) -> Attachment {
    do throws(StoreError) {
      try Disk.makeFolder(files.folder)
      let lock = try FileLock(files.lock, patience: patience)
      let attachment = try open(known: known, lock: lock)
      lock.setSavedMark(attachment.log)
      return attachment
    } catch {
      throw Refusal(reason: error, log: readable(instead: error))
    }
  }

  private func open(known: VerifiedLog?, lock: borrowing FileLock) throws(StoreError) -> Attachment
  {
    let mark = lock.savedMark()
    let recovery = Recovery(files: files, environment: environment, writer: writer)
    var found = Inspection.of(files, mark: mark, patience: environment.patience)
    if case .good(let log) = found, let known, !log.holds(known) {
      found = .damaged("answers that were saved are no longer in it")
    }
    switch found {
    case .refused(let error):
      throw error
    case .good(let log):
      do throws(StoreError) {
        return try connect(log)
      } catch .corrupted(_, let detail) {
        return try repair(recovery, detail: detail, mark: mark, known: known)
      }
    case .missing:
      let log = recovery.gather(mark: mark, known: known)
      var attachment = try connect(try recovery.replace(with: log, keepingEmpty: false).log)
      if !log.rows.isEmpty {
        attachment.notice =
          "The file with your answers was gone. \(Opener.recovered(log, mark)) from copies."
      } else if let mark, mark.count > 0 {
        attachment.notice =
          "The file with your answers is gone, and so are its copies; a new one was started in "
          + "\(files.folder)."
      }
      return attachment
    case .damaged(let detail):
      return try repair(recovery, detail: detail, mark: mark, known: known)
    }
  }

  private func repair(
    _ recovery: Recovery, detail: String, mark: SavedMark?, known: VerifiedLog?
  ) throws(StoreError) -> Attachment {
    let log = recovery.gather(mark: mark, known: known)
    let result = try recovery.replace(with: log, keepingEmpty: true)
    var attachment = try connect(result.log)
    attachment.setAside = result.setAside
    let place = result.setAside.map { " It is kept as \($0)." } ?? ""
    attachment.notice =
      "The file with your answers was damaged (\(detail)).\(place) \(Opener.recovered(log, mark))."
    return attachment
  }

  private func connect(_ log: VerifiedLog) throws(StoreError) -> Attachment {
    for path in [files.main] + StoreFiles.companions(of: files.main) where Disk.exists(path) {
      try? Disk.restrict(path, to: 0o600)
    }
    let connection = try Connection(files.main, .writing, patience: environment.patience)
    do throws(StoreError) {
      try connection.prepareForSaving(onNetwork: environment.isNetworkFolder(files.folder))
      guard let status = try Disk.status(files.main) else {
        throw StoreError.io(path: files.main, detail: "it went away")
      }
      return Attachment(connection: connection, identity: status.identity, log: log)
    } catch {
      connection.close()
      throw error
    }
  }

  /// What can be read although nothing can be saved. Nothing of a file that is not for us.
  private func readable(instead error: StoreError) -> VerifiedLog? {
    switch error {
    case .newer, .foreign, .noHome: return nil
    default: break
    }
    if case .good(let log) = Inspection.of(files, mark: nil, patience: environment.patience) {
      return log
    }
    return LastResort.log(files, writer: writer, environment: environment)
  }

  /// "All 57 saved steps were recovered": the mark knows how many there were.
  private static func recovered(_ log: VerifiedLog, _ mark: SavedMark?) -> String {
    let count = log.rows.count
    guard let mark, mark.count > count else {
      return switch count {
      case 0: "Nothing had been saved in it"
      case 1: "1 saved step was recovered"
      default: "All \(count) saved steps were recovered"
      }
    }
    return "\(count) of \(mark.count) saved steps were recovered"
  }
}
