/// Decides when the next frame may be sent, and how large it may be, so that a slow line never holds
/// more than a moment's worth of output and keys are answered at once.
///
/// Three things tell how fast a line is: a limit that the user sets, the moment the system takes no
/// more bytes, and fences: questions that every terminal answers as soon as it has shown what came
/// before. A line that keeps up is never limited.
public struct FlowControl: Hashable, Sendable {
  /// What may be sent now.
  public enum Allowance: Hashable, Sendable {
    /// A frame of any size.
    case everything
    /// A part of a frame of about so many bytes.
    case bytes(Int)
    /// Nothing until then, in the time that calls are told.
    case later(Duration)
  }

  /// The most that a line should hold, in seconds.
  static let depth = 0.02
  /// A fence answered so much later than the fastest one tells of a queue.
  static let queueing = 0.06
  /// What a line is given before it is known to take more, in bytes, and how far that grows.
  static let (firstWindow, largestWindow) = (4096, 1 << 20)
  /// How long the answer to a fence is waited for.
  static let longestAnswer = Duration.seconds(3)
  /// No line is thought slower than this, in bytes a second.
  static let slowest = 512.0
  /// How long a line without fences is left at its rate.
  static let trial = Duration.seconds(8)
  /// Lines faster than this are not limited.
  static let fastest = 4_000_000.0

  private let limit: Double?
  /// What the line takes, in bytes a second; nil while it keeps up.
  private var rate: Double?
  /// When the line will have shown all that it was given.
  private var emptyAt = Duration.zero
  /// Since when bytes wait for the system, and how many it took since.
  private var blockedAt: Duration?
  private var blockedTaken = 0
  /// When the fence that is not answered yet was sent, and the bytes before and after it.
  private var fenceAt: Duration?
  private var sinceFence = 0
  private var behindFence = 0
  private var fastestAnswer = Double.infinity
  private var askedAt: Duration?
  /// The most that may be on its way to a terminal that answers fences; it doubles with every prompt
  /// answer.
  private var window = Self.firstWindow
  private var raisedAt = Duration.zero

  /// A line; `bytesPerSecond` holds its average at most there.
  public init(bytesPerSecond: Int? = nil) {
    limit = bytesPerSecond.map { max(Self.slowest, Double($0)) }
    rate = limit
  }

  /// The bytes a second that the line is held to; nil while it keeps up.
  public var bytesPerSecond: Int? { rate.map { Int($0) } }

  /// What may be sent.
  public func allowance(at now: Duration) -> Allowance {
    if blockedAt != nil { return .later(now + .milliseconds(100)) }
    if limit == nil, let fenceAt, now - fenceAt < Self.longestAnswer {
      let unanswered = behindFence + sinceFence
      let isLate =
        fastestAnswer.isFinite && now - fenceAt > .seconds(fastestAnswer + Self.queueing)
      if unanswered > window || unanswered > 1024 && isLate {
        return .later(now + .milliseconds(20))
      }
    }
    guard let rate else { return .everything }
    if emptyAt > now { return .later(emptyAt) }
    return .bytes(max(128, Int(rate * Self.depth)))
  }

  /// So many bytes were made; the system took `taken` of them at once.
  public mutating func sent(_ bytes: Int, taken: Int, at now: Duration) {
    sinceFence += bytes
    if let rate {
      emptyAt = max(emptyAt, now) + .seconds(Double(bytes) / rate)
      if limit == nil, now - raisedAt > Self.trial, blockedAt == nil {
        // A line may have become faster; what is too much shows at the next measurement. Without
        // fences that is a full buffer, so it is tried seldom.
        self.rate = rate * 1.1 > Self.fastest ? nil : rate * 1.1
        raisedAt = now
      }
    }
    if taken < bytes, blockedAt == nil { (blockedAt, blockedTaken) = (now, 0) }
  }

  /// The system took so many more of the bytes that waited; `isAll` when none wait any more.
  public mutating func took(_ bytes: Int, isAll: Bool, at now: Duration) {
    guard let since = blockedAt else { return }
    blockedTaken += bytes
    guard isAll else { return }
    let seconds = max(0.001, (now - since).seconds)
    let measured = max(Self.slowest, Double(blockedTaken) / seconds)
    blockedAt = nil
    guard limit == nil, seconds > 0.02 else { return }
    rate = measured * 0.9
    // The system's own buffer is full at this moment.
    emptyAt = now + .seconds(min(1, 8192 / measured))
    raisedAt = now
  }

  /// Whether a fence should follow what was just sent.
  public var wantsFence: Bool { fenceAt == nil && (sinceFence >= 1024 || rate != nil) }

  /// A fence was sent after everything else.
  public mutating func sentFence(at now: Duration) {
    fenceAt = now
    behindFence = sinceFence
    sinceFence = 0
  }

  /// A first question was sent, to find out whether the terminal answers, and how fast.
  public mutating func asked(at now: Duration) { askedAt = now }

  /// The terminal has answered a fence: it has shown all that was sent before it.
  public mutating func answeredFence(at now: Duration) {
    guard let fenceAt else {
      if let askedAt { fastestAnswer = (now - askedAt).seconds }
      askedAt = nil
      return
    }
    let delay = (now - fenceAt).seconds
    self.fenceAt = nil
    fastestAnswer = min(fastestAnswer, delay)
    guard limit == nil else { return }
    let queued = delay - fastestAnswer
    if queued > Self.queueing {
      let measured = max(Self.slowest, Double(behindFence + sinceFence) / delay)
      rate = min(rate ?? .infinity, measured) * 0.9
      window = Self.firstWindow
      emptyAt = now
      raisedAt = now
      return
    }
    window = min(Self.largestWindow, window * 2)
    if let rate, queued < Self.queueing / 2, now - raisedAt > .milliseconds(200) {
      self.rate = rate * 1.25 > Self.fastest ? nil : rate * 1.25
      raisedAt = now
    }
  }
}

extension Duration {
  /// The length in seconds.
  var seconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
