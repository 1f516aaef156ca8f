import Glibc

/// A program in a private tmux server, where the screen itself can be read rather than the bytes
/// that draw it.
///
/// The screen stays when the program has ended. Everything is killed when this closes. Not for
/// several threads.
public final class TmuxSession {
  /// The program's process id.
  public private(set) var pid: Int32 = 0

  private let folder: TemporaryFolder
  private let kept: TemporaryFolder?
  private let environment: [String: String]
  private var server: Int32 = 0
  private var isClosed = false

  /// Starts the program on a screen of that size. The environment is exactly the one given, but for
  /// `TERM`, which is `term`, and what tmux adds. A folder of the test's that the program needs
  /// stays as long as this does.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String],
    folder start: String = "/", keeping kept: TemporaryFolder? = nil, columns: Int = 80,
    rows: Int = 24, term: String = "tmux-256color"
  ) throws(HarnessError) {
    folder = try TemporaryFolder()
    self.kept = kept
    self.environment = environment
    let options = [
      ["status", "off"], ["default-terminal", term], ["remain-on-exit", "on"],
      ["remain-on-exit-format", ""], ["escape-time", "0"], ["history-limit", "0"],
    ]
    var words = ["start-server"]
    for option in options { words += [";", "set-option", "-g"] + option }
    words += [";", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", start, "--"]
    // With `env` in front tmux runs the words themselves, and never one word through a shell.
    try tmux(words + (["/usr/bin/env", program] + arguments).map(Self.guarded))
    let ids = try tmux(["display-message", "-p", "#{pane_pid} #{pid}"]).split { !$0.isNumber }
    guard ids.count == 2, let pane = Int32(ids[0]), let own = Int32(ids[1]) else {
      throw HarnessError("tmux does not say which processes it started: \(ids)")
    }
    pid = pane
    server = own
  }

  deinit {
    close()
  }

  /// Presses keys by tmux's names for them: `Enter`, `C-z`, `M-x`, `Up`, `F1`; a letter is itself.
  public func send(keys: String...) throws(HarnessError) {
    try tmux(["send-keys"] + keys.map(Self.guarded))
  }

  /// Types the text as it is.
  public func sendLiteral(_ text: String) throws(HarnessError) {
    try tmux(["send-keys", "-l", "--", Self.guarded(text)])
  }

  /// Gives the screen another size.
  public func resize(columns: Int, rows: Int) throws(HarnessError) {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The lines on the screen, from the top, without the spaces at their ends.
  public func screen() throws(HarnessError) -> [String] {
    lines(of: try tmux(["capture-pane", "-p"]))
  }

  /// The lines on the screen with the escape sequences of their colours and attributes, spaces
  /// kept.
  public func screenWithColours() throws(HarnessError) -> [String] {
    lines(of: try tmux(["capture-pane", "-p", "-e", "-N"]))
  }

  /// A fact about the screen by tmux's name for it: `alternate_on`, `cursor_flag`,
  /// `mouse_any_flag`.
  public func flag(_ name: String) throws(HarnessError) -> String {
    lines(of: try tmux(["display-message", "-p", "#{\(name)}"])).first ?? ""
  }

  /// How the program ended; nil while it runs.
  public func exitStatus() throws(HarnessError) -> ExitStatus? {
    let fields = try flag("pane_dead,#{pane_dead_status},#{pane_dead_signal")
      .split(separator: ",", omittingEmptySubsequences: false)
    guard fields.first == "1" else { return nil }
    if fields.count > 2, let signal = Int32(fields[2]) { return .signaled(signal) }
    return .exited(fields.count > 1 ? Int32(fields[1]) ?? 0 : 0)
  }

  /// Waits until the text is on the screen. Throws with the screen as it was when it does not come.
  public func waitFor(_ text: String, seconds: Double = 5) throws(HarnessError) {
    try waitFor("\"\(text)\"", seconds: seconds) { $0.contains { $0.contains(text) } }
  }

  /// Waits until the screen is as the condition says. Throws with the screen as it was when it does
  /// not become so.
  public func waitFor(
    _ what: String = "what was waited for", seconds: Double = 5,
    until condition: ([String]) throws -> Bool
  ) throws(HarnessError) {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      let now = try screen()
      do {
        if try condition(now) { return }
      } catch {
        throw HarnessError("\(error)")
      }
      guard ContinuousClock.now < end else {
        throw HarnessError(
          "\(what) did not come within \(seconds) s. The screen:\n\(Self.framed(now))")
      }
      usleep(20_000)
    }
  }

  /// Ends the program, all that descends from it, and the server.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    if pid > 0 {
      let tree = ProcessTree()
      let family = tree.members(ofSession: pid) + tree.descendants(of: pid)
      for entry in family { kill(entry.pid, SIGKILL) }
    }
    _ = try? tmux(["kill-server"])
    if server > 0 { kill(server, SIGKILL) }
  }

  /// The word as tmux reads it: a semicolon at the end would end tmux's command.
  private static func guarded(_ word: String) -> String {
    word.hasSuffix(";") ? word.dropLast() + "\\;" : word
  }

  /// The lines in a box, so that their ends can be seen.
  static func framed(_ lines: [String]) -> String {
    let width = lines.map(\.count).max() ?? 0
    let edge = "+" + String(repeating: "-", count: width) + "+"
    let rows = lines.map { "|" + $0 + String(repeating: " ", count: width - $0.count) + "|" }
    return ([edge] + rows + [edge]).joined(separator: "\n")
  }

  private func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  @discardableResult
  private func tmux(_ words: [String]) throws(HarnessError) -> String {
    // Into a file and not a pipe, whose open end another test's program could inherit.
    let file = "\(folder.path)/answer"
    let answer = unsafe open(file, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard answer >= 0 else { throw HarnessError("cannot write \(file): \(lastProblem())") }
    defer { Glibc.close(answer) }
    let tool = try Spawning(
      program: "tmux",
      arguments: ["-u", "-f", "/dev/null", "-S", "\(folder.path)/socket"] + words,
      environment: environment, output: answer
    ).start()
    var status: Int32 = 0
    while unsafe waitpid(tool, &status, 0) < 0, errno == EINTR {}

    lseek(answer, 0, SEEK_SET)
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while case let count = unsafe Glibc.read(answer, &chunk, chunk.count), count > 0 {
      output += chunk[..<count]
    }
    let text = String(decoding: output, as: UTF8.self)
    guard ExitStatus(waitStatus: status) == .exited(0) else {
      throw HarnessError("tmux \(words.first ?? ""): \(text)")
    }
    return text
  }
}
