public import Cells
private import CNcurses
private import Glibc
public import TerminalUI

/// The real terminal, through ncurses. Leaving its scope, by whatever path, gives the terminal back.
public struct CursesTerminal: Terminal, ~Copyable {
  public private(set) var size: Size
  public let glyphs: Glyphs

  private var palette: Palette
  private var shown: Canvas?
  private var decoder = KeyDecoder()
  private var lastByte = ContinuousClock.now
  private var pending: [Event] = []
  private let signals: Int32

  /// Opens the terminal of standard input and output.
  ///
  /// - Throws: `TerminalError`, before anything is drawn, when there is no terminal that can show
  ///   the workbook.
  public static func open(theme: Theme = Theme(), color: ColorDepth? = nil) throws(TerminalError)
    -> CursesTerminal
  {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard let name = terminalName else { throw .noName }
    guard gradus_can_draw() else { throw .cannotDraw(name: name) }
    let glyphs: Glyphs = gradus_is_utf8() ? .unicode : .ascii
    let signals = gradus_open_signals()
    guard unsafe gradus_newterm() != nil else {
      gradus_close_signals(signals)
      throw .cannotDraw(name: name)
    }
    setModes()
    return CursesTerminal(
      glyphs: glyphs, palette: Palette(theme: theme, depth: color), signals: signals)
  }

  private init(glyphs: Glyphs, palette: Palette, signals: Int32) {
    self.glyphs = glyphs
    self.palette = palette
    self.signals = signals
    size = Self.currentSize() ?? Size(columns: 80, rows: 24)
  }

  deinit {
    tcflush(STDIN_FILENO, TCIFLUSH)
    unsafe gradus_send_capability("BD")
    endwin()
    gradus_close_signals(signals)
  }

  private static var terminalName: String? {
    guard let name = unsafe getenv("TERM"), unsafe name.pointee != 0 else { return nil }
    return unsafe String(cString: name)
  }

  private static func setModes() {
    raw()
    noecho()
    nonl()
    unsafe keypad(gradus_screen(), true)
    curs_set(0)
    mousemask(mmask_t(0x0fff_ffff), nil)
    unsafe gradus_send_capability("BE")
  }

  private static func currentSize() -> Size? {
    var (columns, rows) = (Int32(0), Int32(0))
    guard unsafe gradus_window_size(&columns, &rows) else { return nil }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  // MARK: Frames

  public mutating func present(_ frame: Canvas) {
    if let shown, shown.size == frame.size {
      var changed = false
      for row in 0..<frame.size.rows {
        for column in 0..<frame.size.columns where frame[column, row] != shown[column, row] {
          put(frame[column, row], column: column, row: row)
          changed = true
        }
      }
      self.shown = frame
      guard changed else { return }
    } else {
      for row in 0..<frame.size.rows {
        for column in 0..<frame.size.columns {
          put(frame[column, row], column: column, row: row)
        }
      }
      shown = frame
    }
    unsafe wrefresh(gradus_screen())
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
    shown = nil
    unsafe clearok(gradus_screen(), true)
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
    // What is left of the moment in which the rest of a sequence may still come.
    let patience = Duration.milliseconds(25) - (ContinuousClock.now - lastByte)
    let limit = decoder.isIncomplete ? min(max(patience, .zero), timeout ?? patience) : timeout
    let ready = unsafe poll(&descriptors, 2, limit.map { milliseconds($0) } ?? -1)
    guard ready > 0 else {
      guard ContinuousClock.now - lastByte >= .milliseconds(25) else { return [] }
      // A paste that is still open waits on, a moment at a time.
      lastByte = .now
      return decoder.flush()
    }

    var events: [Event] = []
    if descriptors[0].revents != 0 { events += readInput() }
    if descriptors[1].revents != 0 {
      while case let signal = gradus_next_signal(signals), signal != 0 {
        take(signal, &events)
      }
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
      return decoder.feed(buffer[..<count])
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
    unsafe gradus_send_capability("BD")
    endwin()
    gradus_stop()
    pending.append(enterAgain())
  }

  /// Takes the terminal back after `endwin`; the next frame is sent whole, at the size there is now.
  private mutating func enterAgain() -> Event {
    reset_prog_mode()
    unsafe gradus_send_capability("BE")
    unsafe keypad(gradus_screen(), true)
    curs_set(0)
    return resize()
  }
}
