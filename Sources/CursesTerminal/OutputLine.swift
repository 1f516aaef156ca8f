private import CNcurses
private import Glibc
internal import TerminalUI

/// The way out to the terminal: what ncurses made is squeezed, bracketed, and sent with one write; a
/// line that takes no more is never waited for.
final class OutputLine {
  private let capture: Int32
  private let descriptor: Int32
  private let isOwn: Bool
  private var squeezer: SequenceSqueezer?
  private(set) var flow: FlowControl
  /// Bytes that the system did not take yet.
  private var waiting: [UInt8] = []
  private var waitingFrom = 0
  private let start = ContinuousClock.now

  /// Whether frames are held back until they are whole (DEC mode 2026).
  var isSynchronized = false
  /// Whether the terminal answers fences.
  var answersFences = false

  init(capture: Int32, flow: FlowControl) {
    self.capture = capture
    self.flow = flow
    let own = unsafe gradus_open_output()
    isOwn = own >= 0
    descriptor = isOwn ? own : STDOUT_FILENO
    squeezer = gradus_has_ansi_colors() ? SequenceSqueezer() : nil
  }

  deinit {
    if isOwn { close(descriptor) }
    close(capture)
  }

  private var now: Duration { ContinuousClock.now - start }

  /// Whether bytes wait until the system takes them; poll `pollDescriptor` then.
  var isBlocked: Bool { waitingFrom < waiting.count }
  var pollDescriptor: Int32 { descriptor }

  var allowance: FlowControl.Allowance { flow.allowance(at: now) }

  /// How long from now a moment of the flow's clock is.
  func remaining(until moment: Duration) -> Duration { moment - now }

  /// A question was sent that every terminal answers: its answer tells how far away the terminal is.
  func asked() { flow.asked(at: now) }

  func answered() {
    answersFences = true
    flow.answeredFence(at: now)
  }

  /// The pen may have been changed by others.
  func forgetPen() { squeezer?.forget() }

  /// Sends what ncurses has made since the last time, as one frame, and returns its bytes.
  @discardableResult
  func sendFrame() -> Int {
    var bytes = takeCaptured()
    guard !bytes.isEmpty else { return 0 }
    if isSynchronized {
      bytes = Array("\u{1b}[?2026h".utf8) + bytes + Array("\u{1b}[?2026l".utf8)
    }
    let hasFence = answersFences && flow.wantsFence
    send(hasFence ? bytes + Array(TerminalQuestion.ready.utf8) : bytes)
    if hasFence { flow.sentFence(at: now) }
    return bytes.count
  }

  /// Sends what ncurses made when it took or gave back the screen, with bytes before and after it,
  /// and waits a while until it is gone.
  func sendNow(before: [UInt8] = [], after: [UInt8] = []) {
    let made = takeCaptured()
    var bytes = before + made
    bytes += squeezer?.settled() ?? []
    send(bytes + after)
    var patience = 50
    while isBlocked, patience > 0 {
      var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      unsafe Glibc.poll(&poll, 1, 20)
      push()
      patience -= 1
    }
  }

  private func takeCaptured() -> [UInt8] {
    var made: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16384)
    while true {
      let count = unsafe gradus_take_output(capture, &buffer, buffer.count, made.count)
      guard count > 0 else { break }
      made += buffer[..<count]
    }
    gradus_clear_output(capture)
    return squeezer?.squeeze(made) ?? made
  }

  private func send(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    if isBlocked {
      waiting += bytes
      flow.sent(bytes.count, taken: 0, at: now)
      return
    }
    (waiting, waitingFrom) = (bytes, 0)
    let taken = write()
    flow.sent(bytes.count, taken: taken, at: now)
  }

  /// Writes more of what waits.
  func push() {
    guard isBlocked else { return }
    let taken = write()
    flow.took(taken, isAll: !isBlocked, at: now)
  }

  private func write() -> Int {
    let rest = Array(waiting[waitingFrom...])
    let count = unsafe Glibc.write(descriptor, rest, rest.count)
    // A terminal that is gone takes everything; the loop hears of it by its signal.
    let taken = count >= 0 ? count : errno == EAGAIN || errno == EINTR ? 0 : rest.count
    waitingFrom += taken
    if !isBlocked { (waiting, waitingFrom) = ([], 0) }
    return taken
  }
}
