import GradusTesting

/// A shell script in the workbook's place, and the launcher that runs it.
struct FakeWorkbook {
  let folder: TemporaryFolder
  let environment: [String: String]

  /// What a screen program does first: raw mode, the alternate screen, no cursor, the mouse, marked
  /// pastes.
  static let draw = """
    stty raw -echo
    printf '\\033[?1049h\\033[?25l\\033[?1000h\\033[?1006h\\033[?2004hDRAWN'
    """

  /// Waits for a key, any.
  static let awaitKey = "dd bs=1 count=1 >/dev/null 2>&1"

  /// The lines of the script, and variables beside those that every program has.
  init(_ lines: String..., environment more: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    let script = "#!/bin/sh\n" + lines.joined(separator: "\n") + "\n"
    let path = try folder.write("gradus-workbook", script, permissions: 0o755)
    let common = [
      "GRADUS_WORKBOOK": path, "HOME": folder.path, "PATH": "/usr/bin:/bin",
      "TERM": "xterm-256color", "LANG": "C.UTF-8",
    ]
    environment = common.merging(more) { $1 }
  }

  /// The launcher on a terminal of its own.
  func run(_ arguments: String...) throws -> PseudoTerminal {
    try run(words: arguments)
  }

  /// The launcher with its words as a list.
  func run(words: [String]) throws -> PseudoTerminal {
    try PseudoTerminal(
      try Executables.gradus(), words, environment: environment, keeping: folder)
  }

  /// A shell script on a terminal of its own; `$GRADUS` in it is the launcher.
  func shell(_ script: String) throws -> PseudoTerminal {
    try PseudoTerminal(
      "/bin/sh", ["-c", script], environment: try shellEnvironment(), keeping: folder)
  }

  /// A person's shell with job control; its prompt is `PROMPT`.
  func interactiveShell() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      "/bin/bash", Self.interactive, environment: try shellEnvironment(), keeping: folder)
    try terminal.read(until: "PROMPT")
    return terminal
  }

  /// The same, where the screen can be read.
  func interactiveScreen() throws -> TmuxSession {
    let session = try TmuxSession(
      "/bin/bash", Self.interactive, environment: try shellEnvironment(), keeping: folder)
    try session.waitFor("PROMPT")
    return session
  }

  private static let interactive = ["--norc", "--noprofile", "-i"]

  private func shellEnvironment() throws -> [String: String] {
    environment.merging(["GRADUS": try Executables.gradus(), "PS1": "PROMPT "]) { $1 }
  }
}

/// What the terminal must have been sent to be a shell's again.
let restored = [
  "\u{1b}[?1049l", "\u{1b}[?25h", "\u{1b}[?1000l", "\u{1b}[?1006l", "\u{1b}[?2004l",
  "\u{1b}[?2026l", "\u{1b}[m", "\u{1b}>",
]
