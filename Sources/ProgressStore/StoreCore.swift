import Coursework

import struct Foundation.UUID

/// What a `ProgressStore` guards: the file, what is known of it, and what waits to be saved.
struct StoreCore: Sendable {
  /// An event that is not on the disk yet.
  struct Pending: Sendable {
    var uuid: UUID
    var time: Int64
    var payload: String
  }

  private(set) var state: StoreState
  private(set) var pending: [Pending] = []
  private var notice: String?
  /// Everything read from the file or saved to it, each event verified.
  private var log: VerifiedLog
  private var connection: Connection?
  private var identity: Disk.Identity?
  private var reading = RecordedEvents()

  private let files: StoreFiles?
  private let environment: StoreEnvironment
  private let writer: UUID

  /// Opens the place, or says in `state` why not.
  init(at location: StoreLocation, environment: StoreEnvironment) {
    self.environment = environment
    writer = environment.identifier()
    log = VerifiedLog(origin: environment.identifier())
    switch location {
    case .guest:
      files = nil
      state = .guest
    case .noHome:
      files = nil
      state = .readOnly(reason: .noHome)
      notice = state.banner
    case .file(let path):
      files = StoreFiles(main: path)
      state = .saving
      do throws(StoreError) {
        // The screen waits for this; other workbooks keep the lock for milliseconds.
        try attach(known: nil, patience: min(environment.patience, .seconds(1)))
      } catch {
        notice = state.banner
      }
    }
  }

  mutating func takeNotice() -> String? {
    defer { notice = nil }
    return notice
  }

  // MARK: - Saving

  mutating func append(_ event: ProgressEvent) throws(StoreError) {
    pending.append(
      Pending(
        uuid: environment.identifier(), time: environment.milliseconds(),
        payload: try EventCoding.text(event)))
    try savePending()
  }

  mutating func savePending() throws(StoreError) {
    guard !pending.isEmpty else { return }
    guard let files else {
      if state == .guest { return rememberPending() }
      throw .noHome
    }
    do throws(StoreError) {
      try reattachIfMoved(files)
      do throws(StoreError) {
        try write(files)
      } catch .corrupted {
        // The file went bad under us: repair it with what this process knows, and save there.
        detach()
        try reattachIfMoved(files)
        try write(files)
      }
    } catch {
      fail(error)
      throw error
    }
    if case .readOnly = state { state = .saving }
  }

  private mutating func write(_ files: StoreFiles) throws(StoreError) {
    guard let connection else { throw .io(path: files.main, detail: "it is not open") }
    let lock = try FileLock(files.lock, patience: environment.patience)
    guard identity == (try Disk.status(files.main))?.identity else {
      throw .corrupted(path: files.main, detail: "another file took its place")
    }
    let known = log.rows.count
    let added = try connection.transaction { db in
      try LogTable.refresh(&log, db, path: files.main)
      // A save whose end failed may have reached the disk all the same.
      let saved = Set(log.rows[known...].map(\.uuid))
      let rows = chained(pending.filter { !saved.contains($0.uuid) })
      for (index, row) in rows.enumerated() {
        try LogTable.insert(row, id: log.lastID + Int64(index + 1), db)
      }
      return rows
    }
    for row in added { _ = log.admit(row) }
    pending = []
    lock.setSavedMark(log)
  }

  /// The rows that events of this process become at the end of its chain.
  private func chained(_ events: [Pending]) -> [EventRow] {
    var head = log.head(of: writer)
    var last = log.rows.last
    return events.map { event in
      let row = head.extend(
        uuid: event.uuid, writer: writer, time: later(event.time, than: last),
        payload: event.payload)
      last = row
      return row
    }
  }

  /// A time that puts an event after the one saved before it, if the clock is too coarse for that or
  /// was just set back a little. Order is told by times, so that it is the same wherever the events
  /// are merged.
  private func later(_ time: Int64, than last: EventRow?) -> Int64 {
    guard let last, last.time >= time else { return time }
    let (lead, overflow) = last.time.subtractingReportingOverflow(time)
    guard !overflow, lead < 1000 else { return time }
    return last.writer == writer ? last.time : last.time + 1
  }

  private mutating func rememberPending() {
    for row in chained(pending) { _ = log.admit(row) }
    pending = []
  }

  // MARK: - The file

  private mutating func reattachIfMoved(_ files: StoreFiles) throws(StoreError) {
    if connection != nil {
      let now = (try? Disk.status(files.main)).flatMap { $0 }?.identity
      if now == identity { return }
      detach()
    }
    // The student waits for each of these, and there will be another answer to try it with.
    try attach(known: log, patience: min(environment.patience, .milliseconds(250)))
  }

  private mutating func attach(known: VerifiedLog?, patience: Duration) throws(StoreError) {
    guard let files else { throw .noHome }
    let opener = Opener(files: files, writer: writer, environment: environment)
    do throws(Refusal) {
      let attachment = try opener.open(known: known, patience: patience)
      connection = attachment.connection
      identity = attachment.identity
      log = attachment.log
      reading = RecordedEvents()
      state = attachment.setAside.map { .setAside(path: $0) } ?? .saving
      if let notice = attachment.notice { self.notice = notice }
    } catch {
      if known == nil, let readable = error.log { log = readable }
      fail(error.reason)
      throw error.reason
    }
  }

  private mutating func detach() {
    connection?.close()
    connection = nil
    identity = nil
  }

  private mutating func fail(_ error: StoreError) {
    state = .readOnly(reason: error)
  }

  // MARK: - Reading

  mutating func events() throws(StoreError) -> [RecordedEvent] {
    // Another process may have repaired the file, so that this one reads where nobody writes.
    if connection != nil, let files { try? reattachIfMoved(files) }
    if let connection, let files {
      try connection.plainly { try LogTable.refresh(&log, $0, path: files.main) }
    }
    reading.take(log)
    return reading.inOrder(with: provisional())
  }

  /// What waits to be saved, as it will be once it is.
  private func provisional() -> [RecordedEvent] {
    chained(pending).map { RecordedEvent($0, isSaved: false) }
  }

  // MARK: - Copies

  mutating func backUp() throws(StoreError) {
    if state == .guest { return }
    try savePending()
    guard let files, let connection else {
      if case .readOnly(let reason) = state { throw reason }
      return
    }
    let lock = try FileLock(files.lock, patience: environment.patience)
    try connection.plainly { try LogTable.refresh(&log, $0, path: files.main) }
    // After this the database has everything up to the copy without its log.
    connection.checkpoint()
    try Backups(files: files, environment: environment).make(of: log, from: connection)
    lock.setSavedMark(log)
  }

  mutating func close() {
    try? savePending()
    detach()
  }

  // MARK: Moving

  /// All that is saved, what other processes saved included.
  mutating func archive() throws(StoreError) -> ProgressArchive {
    _ = try events()
    return ProgressArchive(log)
  }

  mutating func merge(_ archive: ProgressArchive) throws(StoreError) -> MergeOutcome {
    guard let files else { throw .noHome }
    try savePending()
    try reattachIfMoved(files)
    guard let connection else { throw .io(path: files.main, detail: "it is not open") }
    let lock = try FileLock(files.lock, patience: environment.patience)
    guard identity == (try Disk.status(files.main))?.identity else {
      throw .corrupted(path: files.main, detail: "another file took its place")
    }
    let merged = try connection.transaction { db in
      try LogTable.refresh(&log, db, path: files.main)
      let merged = try StoreCore.merged(log, with: archive, path: files.main)
      for origin in merged.origins.dropFirst(log.origins.count) {
        try LogTable.insert(origin: origin, db)
      }
      for (index, row) in merged.rows.enumerated().dropFirst(log.rows.count) {
        try LogTable.insert(row, id: Int64(index + 1), db)
      }
      return merged
    }
    let known = Set(log.rows.map(\.uuid))
    let added = Set(archive.lines.map(\.row.uuid)).subtracting(known).count
    log = merged
    lock.setSavedMark(log)
    return MergeOutcome(added: added, known: archive.count - added)
  }

  private static func merged(
    _ log: VerifiedLog, with archive: ProgressArchive, path: String
  ) throws(StoreError) -> VerifiedLog {
    do throws(VerifiedLog.Conflict) {
      return try log.merging(archive)
    } catch {
      throw .conflict(
        path: path, detail: "answer \(error.sequence) of the workbook \(error.writer.uuidString)")
    }
  }
}
