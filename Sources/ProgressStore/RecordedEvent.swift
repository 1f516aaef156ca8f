public import Coursework
public import struct Foundation.UUID

/// One event of the log, with what the store knows of it.
public struct RecordedEvent: Hashable, Sendable, Identifiable {
  /// Names the event for ever, in whichever store it ends up.
  public var uuid: UUID
  /// The process that wrote it.
  public var writer: UUID
  /// Its place among its writer's events, from 1.
  public var sequence: Int64
  /// When it happened, in milliseconds since 1970.
  public var time: Int64
  /// What happened. Kinds this version does not know are handed on as they are.
  public var event: ProgressEvent
  /// Whether it is on the disk; false for what is kept in memory until saving works again.
  public var isSaved: Bool

  /// Names the event for ever; the same as `uuid`.
  public var id: UUID { uuid }
}
