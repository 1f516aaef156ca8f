public import Coursework
import Synchronization

/// The log of what a student did, kept in a file of their own.
///
/// The log only grows, every entry is verified before it is used, and an entry that `append`
/// returned for is on the disk. Opening never fails: where nothing can be saved, the store says so
/// in `state` and keeps the answers in memory. It may be used from any thread; a call can take as
/// long as the disk does.
public final class ProgressStore: Sendable {
  private let core: Mutex<StoreCore>

  private init(_ core: consuming sending StoreCore) {
    self.core = Mutex(core)
  }

  /// Opens a student's log. It never throws: what stands in the way is in the store's `state`, and
  /// a file that was damaged is moved aside and what can be recovered of it is in the store.
  public static func open(
    at location: StoreLocation, environment: StoreEnvironment = StoreEnvironment()
  ) -> OpenedStore {
    var core = StoreCore(at: location, environment: environment)
    let notice = core.takeNotice()
    return OpenedStore(store: ProgressStore(core), notice: notice)
  }

  /// Whether answers are being saved at present.
  public var state: StoreState {
    core.withLock { $0.state }
  }

  /// How many events wait in memory to be saved.
  public var pendingCount: Int {
    core.withLock { $0.pending.count }
  }

  /// What there is to tell the student since it was last asked, if anything.
  public func takeNotice() -> String? {
    core.withLock { $0.takeNotice() }
  }

  /// Saves an event; it is on the disk when this returns. When it throws, the event is kept in
  /// memory, appears in `events`, and is saved with the next one for which saving works.
  public func append(_ event: ProgressEvent) throws(StoreError) {
    try core.withLock { core throws(StoreError) in try core.append(event) }
  }

  /// Tries to save what waits in memory. Throws why it still cannot be saved.
  public func retryPending() throws(StoreError) {
    try core.withLock { core throws(StoreError) in try core.savePending() }
  }

  /// All events, by time and then in the order of the file, those of other processes included.
  /// Throws `.corrupted` if the file went bad since it was last read, or why it cannot be read.
  public func events() throws(StoreError) -> [RecordedEvent] {
    try core.withLock { core throws(StoreError) in try core.events() }
  }

  /// Makes a copy of the log beside it, verified, and keeps the last three. Throws why there is no
  /// new copy; the older ones stay.
  public func backUp() throws(StoreError) {
    try core.withLock { core throws(StoreError) in try core.backUp() }
  }

  /// All saved events with their chains, to be written as one file. Throws why they cannot be read.
  public func archive() throws(StoreError) -> ProgressArchive {
    try core.withLock { core throws(StoreError) in try core.archive() }
  }

  /// Takes in the events of an export that are not here yet, all of them or none; they are on the
  /// disk when this returns. Throws why nothing was changed.
  public func merge(_ archive: ProgressArchive) throws(StoreError) -> MergeOutcome {
    try core.withLock { core throws(StoreError) in try core.merge(archive) }
  }

  /// Saves what can be saved and closes the file. A later `append` opens it again.
  public func close() {
    core.withLock { $0.close() }
  }
}
