/// An event of the log with the moment it happened.
public struct TimedEvent: Hashable, Sendable {
  /// Milliseconds since 1970.
  public var time: Int64
  public var event: ProgressEvent

  public init(_ event: ProgressEvent, at time: Int64) {
    self.event = event
    self.time = time
  }
}
