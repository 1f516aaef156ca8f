import Glibc

/// A program on a terminal of its own, watched from outside: typed at, resized, signalled and
/// waited for.
///
/// The harness keeps the terminal open on the program's side too, so its modes can be read when the
/// program is gone. Everything in the program's session is killed when this closes. Not for several
/// threads.
public final class PseudoTerminal {
  /// The program's process id, and that of its session.
  public let pid: Int32
  /// All bytes the program sent so far.
  public private(set) var output: [UInt8] = []
  /// The terminal's modes before the program started.
  public let modesBefore: TerminalModes
  /// How the program ended, once `waitForExit` has seen it.
  public private(set) var exitStatus: ExitStatus?

  private let kept: TemporaryFolder?
  private let master: Int32
  private let slave: Int32
  private var searched = 0
  private var isHungUp = false
  private var isClosed = false

  /// Starts the program. The environment is exactly the one given; `TERM` belongs into it. A folder
  /// of the test's that the program needs stays as long as this does.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String],
    folder: String? = nil, keeping kept: TemporaryFolder? = nil, columns: Int = 80, rows: Int = 24
  ) throws(HarnessError) {
    // By hand, because `posix_openpt` and its relatives are hidden from Swift.
    let master = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0 else { throw HarnessError("no pseudo-terminal: \(lastProblem())") }
    var unlock: Int32 = 0
    var number: Int32 = 0
    guard unsafe ioctl(master, Request.unlock, &unlock) == 0,
      unsafe ioctl(master, Request.number, &number) == 0
    else {
      Glibc.close(master)
      throw HarnessError("cannot open a pseudo-terminal's other side: \(lastProblem())")
    }
    let device = "/dev/pts/\(number)"
    let slave = unsafe open(device, O_RDWR | O_NOCTTY | O_CLOEXEC)
    do throws(HarnessError) {
      guard slave >= 0 else { throw HarnessError("cannot open \(device): \(lastProblem())") }
      _ = fcntl(master, F_SETFL, O_NONBLOCK)
      setSize(of: master, columns: columns, rows: rows)
      modesBefore = try TerminalModes(of: slave)
      pid = try Spawning(
        program: program, arguments: arguments, environment: environment, folder: folder,
        terminal: device
      ).start()
    } catch {
      Glibc.close(slave)
      Glibc.close(master)
      throw error
    }
    self.kept = kept
    self.master = master
    self.slave = slave
  }

  deinit {
    close()
  }

  /// All output as text; what is no UTF-8 becomes the replacement character.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// Types the bytes, reading meanwhile so that neither side waits for the other.
  public func send(
    _ bytes: some Collection<UInt8>, within limit: Duration = .seconds(5)
  ) throws(HarnessError) {
    let end = ContinuousClock.now + limit
    var rest = Array(bytes)
    while !rest.isEmpty {
      let count = isHungUp ? 0 : unsafe write(master, rest, rest.count)
      if count > 0 {
        rest.removeFirst(count)
      } else if ContinuousClock.now >= end {
        throw HarnessError("the program took none of the last \(rest.count) bytes in \(limit)")
      } else {
        wait(.milliseconds(5))
      }
    }
  }

  /// Types the text.
  public func send(_ text: String) throws(HarnessError) {
    try send(text.utf8)
  }

  /// Waits until the text comes, behind what an earlier call found. Throws with the output when it
  /// does not.
  public func read(
    until text: String, within limit: Duration = .seconds(5)
  ) throws(HarnessError) {
    let wanted = Array(text.utf8)
    try read(within: limit, awaiting: "\"\(EscapeSequenceAudit.visible(wanted))\"") { output in
      guard let found = output[searched...].firstRange(of: wanted) else { return false }
      searched = found.upperBound
      return true
    }
  }

  /// Waits until the condition holds for all output so far. Throws with the output when it does
  /// not.
  public func read(
    within limit: Duration = .seconds(5), awaiting what: String = "what was waited for",
    until condition: ([UInt8]) throws -> Bool
  ) throws(HarnessError) {
    let end = ContinuousClock.now + limit
    while true {
      do {
        if try condition(output) { return }
      } catch {
        throw HarnessError("\(error)")
      }
      guard ContinuousClock.now < end else {
        let seen = EscapeSequenceAudit.visible(Array(output.suffix(2000)))
        throw HarnessError("\(what) did not come within \(limit). The last output: \(seen)")
      }
      wait(.milliseconds(20))
    }
  }

  /// Waits for the program's end, reading what it sends; a program whose terminal is not read can
  /// be had with `reading: false`.
  @discardableResult
  public func waitForExit(
    within limit: Duration = .seconds(5), reading: Bool = true
  ) throws(HarnessError) -> ExitStatus {
    let end = ContinuousClock.now + limit
    while exitStatus == nil {
      if lookForExit() { break }
      guard ContinuousClock.now < end else {
        let seen = EscapeSequenceAudit.visible(Array(output.suffix(2000)))
        throw HarnessError("process \(pid) did not end within \(limit). The last output: \(seen)")
      }
      if reading { wait(.milliseconds(2)) } else { usleep(2000) }
    }
    // The kernel hands on what a writer left a moment after its end.
    if reading { while wait(.milliseconds(20)) {} }
    guard let exitStatus else { throw HarnessError("process \(pid) ended unseen") }
    return exitStatus
  }

  /// Reads what is there, or the `most` of it, waiting so long at most for the first of it. False
  /// when nothing came.
  @discardableResult
  public func wait(_ limit: Duration, most: Int = 65536) -> Bool {
    guard !isHungUp else {
      usleep(1000)
      return false
    }
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&watched, 1, Int32(limit / .milliseconds(1))) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: max(1, most))
    let count = unsafe Glibc.read(master, &chunk, chunk.count)
    guard count > 0 else { return false }
    output += chunk[..<count]
    return true
  }

  /// Gives the terminal another size; the program hears of it.
  public func resize(columns: Int, rows: Int) {
    setSize(of: master, columns: columns, rows: rows)
  }

  /// Sends a signal to the program, or to another process of its session.
  public func signal(_ number: Int32, to process: Int32? = nil) {
    guard exitStatus == nil || process != nil else { return }
    kill(process ?? pid, number)
  }

  /// The terminal's modes now.
  public func modesNow() throws(HarnessError) -> TerminalModes {
    try TerminalModes(of: slave)
  }

  /// What of the terminal's modes is not as before the start, a sentence each.
  public func changedModes() throws(HarnessError) -> [String] {
    modesBefore.differences(to: try modesNow())
  }

  /// The id of the process below this one whose program has that name, as soon as there is one.
  public func descendant(
    named name: String, within limit: Duration = .seconds(5)
  ) throws(HarnessError) -> Int32 {
    var found: Int32?
    try read(within: limit, awaiting: "a process \(name) below \(pid)") { _ in
      // The kernel keeps 15 characters of a name.
      found = ProcessTree().descendants(of: pid).first { $0.name == name.prefix(15) }?.pid
      return found != nil
    }
    return found ?? 0
  }

  /// Takes the terminal away, as a broken connection does: its programs get SIGHUP, reading and
  /// writing fails.
  public func hangUp() {
    guard !isHungUp else { return }
    isHungUp = true
    Glibc.close(master)
  }

  /// Kills all of the program's session and what descends from it, and lets the terminal go.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    // Again until none is left: one that forks while the list is read escapes the first look.
    for _ in 0..<20 {
      let tree = ProcessTree()
      let family = Set(tree.members(ofSession: pid) + tree.descendants(of: pid))
      if family.isEmpty { break }
      for entry in family { kill(entry.pid, SIGKILL) }
      usleep(1000)
    }
    let end = ContinuousClock.now + .seconds(2)
    while exitStatus == nil, !lookForExit(), ContinuousClock.now < end { usleep(1000) }
    Glibc.close(slave)
    hangUp()
  }

  private func lookForExit() -> Bool {
    var status: Int32 = 0
    guard unsafe waitpid(pid, &status, WNOHANG) == pid else { return false }
    exitStatus = ExitStatus(waitStatus: status)
    return exitStatus != nil
  }
}

/// Requests of `ioctl` that C computes in macros: `TIOCSPTLCK` and `TIOCGPTN`.
private enum Request {
  static let unlock: UInt = 0x4004_5431
  static let number: UInt = 0x8004_5430
}

private func setSize(of terminal: Int32, columns: Int, rows: Int) {
  var size = winsize(
    ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
  _ = unsafe ioctl(terminal, UInt(TIOCSWINSZ), &size)
}
