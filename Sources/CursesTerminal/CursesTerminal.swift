public import Cells
private import CNcurses
private import Glibc
public import TerminalUI

/// The real terminal, through ncurses. Leaving its scope, by whatever path, gives the terminal back.
///
/// ncurses draws into memory; each frame reaches the terminal with one write. On a line that does
/// not keep up, frames are left out or sent in parts, and nothing ever waits for it.
public struct CursesTerminal: Terminal, ~Copyable {
  public private(set) var size: Size
  public private(set) var appearance: Appearance
  /// How many colours are used.
  public let depth: ColorDepth

  private var palette: Palette
  /// What ncurses was told to show.
  private var shown: Canvas
  /// Whether a part of the last frame could not be sent yet.
  private var isBehind = false
  private var plan = FramePlan()
  private let output: OutputLine
  private var decoder = KeyDecoder()
  private var lastByte = ContinuousClock.now
  private var pending: [Event] = []
  private let signals: Int32
  private let modes: termios
  private let options: TerminalOptions
  private let traits: TerminalTraits
  private var questions = 0
  private var askedAt = ContinuousClock.now

  public var glyphs: Glyphs { Glyphs(appearance.marks, levels: depth.levels) }

  /// Opens the terminal of standard input and output.
  ///
  /// - Throws: `TerminalError`, before anything is drawn, when there is no terminal that can show
  ///   the workbook.
  public static func open(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError)
    -> CursesTerminal
  {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard let name = options.environment["TERM"], !name.isEmpty else { throw .noName }
    let isUTF8 = gradus_is_utf8()
    let traits = TerminalTraits(environment: options.environment, isUTF8: isUTF8) {
      Int(gradus_width(wchar_t($0.value)))
    }
    let wantsDirect = options.depth.map { $0 == .direct } ?? true
    let entry = wantsDirect ? traits.directNames.first { unsafe gradus_can_draw($0) } : nil
    guard unsafe gradus_can_draw(entry) else { throw .cannotDraw(name: name) }
    let signals = gradus_open_signals()
    var capture: Int32 = -1
    var modes = termios()
    guard unsafe gradus_set_raw(&modes), unsafe gradus_newterm(entry, &capture) else {
      gradus_close_signals(signals)
      throw .cannotDraw(name: name)
    }
    return CursesTerminal(
      options: options, traits: traits, isUTF8: isUTF8, capture: capture, modes: modes,
      signals: signals)
  }

  private init(
    options: TerminalOptions, traits: TerminalTraits, isUTF8: Bool, capture: Int32, modes: termios,
    signals: Int32
  ) {
    self.options = options
    self.traits = traits
    self.modes = modes
    self.signals = signals
    let marks = TerminalTraits.shown(options.marks ?? traits.marks, isUTF8: isUTF8) {
      Int(gradus_width(wchar_t($0.value)))
    }
    var theme = options.theme ?? Theme(traits.ground ?? .dark)
    let available = ColorDepth(colors: Int(gradus_colors()))
    let wanted = options.depth ?? available
    depth = wanted.rawValue < available.rawValue ? wanted : available
    theme.isExact = depth == .direct
    appearance = Appearance(marks: marks, theme: theme)
    palette = Palette(theme: theme, depth: depth)
    size = Self.currentSize() ?? Size(columns: 80, rows: 24)
    shown = Canvas(size: size)
    output = OutputLine(
      capture: capture, flow: FlowControl(bytesPerSecond: options.bytesPerSecond))
    output.isSynchronized = options.isSynchronized ?? false
    resizeterm(Int32(size.rows), Int32(size.columns))
    nonl()
    unsafe keypad(gradus_screen(), true)
    curs_set(0)
    mousemask(mmask_t(0x0fff_ffff), nil)
    let asks = firstQuestions()
    output.sendNow(before: asks, after: Self.capability("BE"))
    if !asks.isEmpty { output.asked() }
  }

  deinit {
    awaitAnswers()
    endwin()
    output.sendNow(before: Self.capability("BD"))
    tcflush(STDIN_FILENO, TCIFLUSH)
    unsafe withUnsafePointer(to: modes) { unsafe gradus_restore_modes($0) }
    gradus_close_signals(signals)
  }

  private static func capability(_ name: String) -> [UInt8] {
    guard let text = unsafe gradus_capability(name) else { return [] }
    return Array(unsafe String(cString: text).utf8)
  }

  private static func currentSize() -> Size? {
    var (columns, rows) = (Int32(0), Int32(0))
    guard unsafe gradus_window_size(&columns, &rows) else { return nil }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  // MARK: Questions

  /// The last question is one that every terminal answers; the answers come in order.
  private mutating func firstQuestions() -> [UInt8] {
    guard traits.isAskable, options.asksTerminal else { return [] }
    var text = ""
    if options.isSynchronized == nil { text += TerminalQuestion.synchronizedOutput }
    if options.theme == nil, traits.ground == nil, traits.hasBackgroundAnswer {
      text += TerminalQuestion.background
    }
    questions = 1
    askedAt = .now
    return Array((text + TerminalQuestion.ready).utf8)
  }

  /// An answer that arrives after the end would be typed into the shell.
  private func awaitAnswers() {
    guard questions > 0, ContinuousClock.now - askedAt < .milliseconds(500) else { return }
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    _ = unsafe poll(&input, 1, 100)
  }

  private mutating func take(_ reply: TerminalReply) -> Event? {
    switch reply {
    case .ready:
      questions = 0
      output.answered()
      return nil
    case .synchronizedOutput(let isThere):
      if options.isSynchronized == nil { output.isSynchronized = isThere }
      return nil
    case .background:
      return .reply(reply)
    }
  }

  // MARK: Frames

  public mutating func present(_ frame: Canvas) {
    output.push()
    let changes = frame.changes(from: shown)
    isBehind = changes.contains { $0 > 0 }
    guard isBehind else { return }
    var bytes: Int?
    switch output.allowance {
    case .everything: break
    case .bytes(let count): bytes = count
    case .later: return
    }
    let rows = plan.rows(changes: changes, bytes: bytes)
    if shown.size != frame.size { shown = Canvas(size: frame.size, glyphs: frame.glyphs) }
    for row in rows {
      for column in 0..<frame.size.columns where frame[column, row] != shown[column, row] {
        put(frame[column, row], column: column, row: row)
      }
      shown.copyRow(row, from: frame)
    }
    isBehind = rows.count < changes.count { $0 > 0 }
    unsafe wrefresh(gradus_screen())
    plan.learn(bytes: output.sendFrame())
  }

  private mutating func put(_ cell: Cell, column: Int, row: Int) {
    guard !cell.isContinuation else { return }
    let style = palette.style(of: cell.style)
    var text = cell.character.unicodeScalars.map { wchar_t($0.value) }
    // The width must be the terminal's own, or everything to the right would shift.
    let width = text.first.map { Int(gradus_width($0)) } ?? 0
    let columns = TextWidth.columns(of: cell.character)
    if width != columns {
      text = [wchar_t(0x3f)]
      if columns == 2 {
        unsafe gradus_put(
          Int32(row), Int32(column + 1), [wchar_t(0x20), 0], style.attributes, style.pair)
      }
    }
    text.append(0)
    unsafe gradus_put(Int32(row), Int32(column), text, style.attributes, style.pair)
  }

  public mutating func repaint() {
    shown = Canvas(size: size)
    unsafe wclear(gradus_screen())
    output.forgetPen()
    // Even a blank frame has to clear what is there.
    if case .everything = output.allowance {
      unsafe wrefresh(gradus_screen())
      output.sendFrame()
    }
  }

  public mutating func appear(_ wanted: Appearance) {
    let marks = TerminalTraits.shown(wanted.marks, isUTF8: gradus_is_utf8()) {
      Int(gradus_width(wchar_t($0.value)))
    }
    var theme = wanted.theme
    theme.isExact = depth == .direct
    appearance = Appearance(marks: marks, theme: theme)
    palette.change(theme)
    shown = Canvas(size: size)
    unsafe werase(gradus_screen())
  }

  // MARK: Events

  public mutating func wait(timeout: Duration?) -> [Event] {
    if !pending.isEmpty {
      defer { pending = [] }
      return pending
    }
    var descriptors = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    for wakes in options.wakes {
      descriptors.append(pollfd(fd: wakes, events: Int16(POLLIN), revents: 0))
    }
    if output.isBlocked {
      descriptors.append(
        pollfd(fd: output.pollDescriptor, events: Int16(POLLOUT), revents: 0))
    }
    // What is left of the moment in which the rest of a sequence may still come.
    let patience = Duration.milliseconds(25) - (ContinuousClock.now - lastByte)
    var limit = decoder.isIncomplete ? min(max(patience, .zero), timeout ?? patience) : timeout
    if isBehind, !output.isBlocked {
      var pause = Duration.milliseconds(1)
      if case .later(let moment) = output.allowance {
        pause = max(pause, output.remaining(until: moment))
      }
      limit = min(limit ?? pause, pause)
    }
    let ready = unsafe poll(
      &descriptors, nfds_t(descriptors.count), limit.map { milliseconds($0) } ?? -1)
    guard ready > 0 else {
      guard decoder.isIncomplete, ContinuousClock.now - lastByte >= .milliseconds(25) else {
        return []
      }
      // A paste that is still open waits on, a moment at a time.
      lastByte = .now
      return decoder.flush()
    }

    if output.isBlocked, descriptors.last?.revents != 0 { output.push() }
    var events: [Event] = []
    if descriptors[0].revents != 0 { events += readInput() }
    if descriptors[1].revents != 0 {
      while case let signal = gradus_next_signal(signals), signal != 0 {
        take(signal, &events)
      }
    }
    if descriptors.contains(where: { options.wakes.contains($0.fd) && $0.revents != 0 }) {
      events.append(.woken)
    }
    return events
  }

  /// Rounded up, so that a wait never ends before its time and spins.
  private func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    let total = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: total)
  }

  private mutating func readInput() -> [Event] {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 {
      lastByte = .now
      var events: [Event] = []
      for event in decoder.feed(buffer[..<count]) {
        if case .reply(let reply) = event {
          if let passed = take(reply) { events.append(passed) }
        } else {
          events.append(event)
        }
      }
      if !events.isEmpty { plan.expectAnswer() }
      return events
    }
    if count < 0, errno == EAGAIN || errno == EINTR { return [] }
    return [.terminated(signal: SIGHUP)]
  }

  private mutating func take(_ signal: Int32, _ events: inout [Event]) {
    switch signal {
    case SIGWINCH:
      events.append(resize())
    case SIGCONT:
      // Stopped from outside: the launcher has given the shell its screen meanwhile.
      endwin()
      output.sendNow()
      events.append(enterAgain())
    case SIGTSTP:
      suspend()
    default:
      events.append(.terminated(signal: signal))
    }
  }

  private mutating func resize() -> Event {
    size = Self.currentSize() ?? size
    resizeterm(Int32(size.rows), Int32(size.columns))
    repaint()
    return .resized(size)
  }

  public mutating func suspend() {
    endwin()
    output.sendNow(before: Self.capability("BD"))
    unsafe withUnsafePointer(to: modes) { unsafe gradus_restore_modes($0) }
    gradus_stop()
    pending.append(enterAgain())
  }

  /// Takes the terminal back after `endwin`; the next frame is sent whole, at the size there is now.
  private mutating func enterAgain() -> Event {
    var now = termios()
    _ = unsafe gradus_set_raw(&now)
    reset_prog_mode()
    unsafe keypad(gradus_screen(), true)
    curs_set(0)
    output.sendNow(after: Self.capability("BE"))
    return resize()
  }
}
