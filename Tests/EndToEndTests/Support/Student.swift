import Foundation
import GradusTesting

/// A student with a home of their own, empty at first, and the programs run in it.
struct Student: Sendable {
  let folder: TemporaryFolder
  var environment: [String: String]

  /// Variables beside those that a login has; nil takes one away.
  init(_ more: [String: String?] = [:]) throws {
    folder = try TemporaryFolder()
    environment = [
      "HOME": "\(folder.path)/home", "XDG_DATA_HOME": "\(folder.path)/data",
      "XDG_STATE_HOME": "\(folder.path)/state", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
      "TERM": "xterm-256color",
    ]
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/home", withIntermediateDirectories: false)
    for (name, value) in more { environment[name] = value }
  }

  /// Where the progress is kept.
  var database: String { "\(folder.path)/data/gradus/progress.sqlite" }

  /// The login's folder.
  var home: String { "\(folder.path)/home" }

  // MARK: On a terminal

  /// The launcher with the workbook, on a terminal.
  func open(
    _ words: [String] = [], columns: Int = 80, rows: Int = 24
  ) throws(HarnessError) -> Window {
    try Window(
      PseudoTerminal(
        try Executables.gradus(), words, environment: environment, folder: folder.path,
        keeping: folder,
        columns: columns, rows: rows), columns: columns, rows: rows)
  }

  /// The workbook on a terminal without the launcher.
  func openWorkbook(_ words: [String] = []) throws(HarnessError) -> Window {
    try Window(
      PseudoTerminal(
        try Executables.workbook(), words, environment: environment, folder: folder.path,
        keeping: folder))
  }

  /// The workbook in the lesson about the bowl.
  func openLesson(columns: Int = 80, rows: Int = 24) throws(HarnessError) -> Window {
    let window = try open(["open", "lin-04"], columns: columns, rows: rows)
    try window.seeLesson()
    return window
  }

  /// A script for bash on a terminal; `$GRADUS` in it is the launcher.
  func shell(_ script: String, _ words: [String] = []) throws(HarnessError) -> Window {
    var variables = environment
    variables["GRADUS"] = try Executables.gradus()
    return try Window(
      PseudoTerminal(
        "/bin/bash", ["-c", script, "bash"] + words, environment: variables, folder: folder.path,
        keeping: folder))
  }

  /// A person's shell in tmux; `$GRADUS` is the launcher, the prompt is `PROMPT`.
  func interactiveShell() throws(HarnessError) -> TmuxSession {
    var variables = environment
    variables["GRADUS"] = try Executables.gradus()
    variables["PS1"] = "PROMPT "
    let session = try TmuxSession(
      "/bin/bash", ["--norc", "--noprofile", "-i"], environment: variables, keeping: folder)
    try session.waitFor("PROMPT", seconds: 10)
    return session
  }

  // MARK: Without one

  /// What a command wrote and how it ended.
  struct Answer: Sendable {
    let status: ExitStatus
    let output: [UInt8]
    let errors: [UInt8]
    /// What it wrote past its descriptors, on the terminal that controls it.
    let terminal: [UInt8]

    var text: String { String(decoding: output, as: UTF8.self) }
    var talk: String { String(decoding: errors, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }

    /// The output as JSON.
    func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
      try JSONDecoder().decode(type, from: Data(output))
    }
  }

  /// Runs a command with the input, and with files for its output and its errors. Words before
  /// the program (`setpriv …`) go into `through`.
  func run(
    _ words: [String], input: String = "", through: [String] = [], program: String? = nil,
    within limit: Duration = .seconds(10)
  ) throws -> Answer {
    let name = "answer-\(UInt64.random(in: 0 ... .max))"
    let files = try ["in", "out", "err"].map { ending in
      try folder.write("\(name)/\(ending)", ending == "in" ? input : "")
    }
    let script = "exec <\(files[0]) >\(files[1]) 2>\(files[2]); exec \"$@\""
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", script, "sh"] + through + [try program ?? Executables.gradus()] + words,
      environment: environment, keeping: folder)
    let status = try terminal.waitForExit(within: limit)
    let bytes = files.map { [UInt8](FileManager.default.contents(atPath: $0) ?? Data()) }
    try? FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
    return Answer(
      status: status, output: bytes[1], errors: bytes[2], terminal: terminal.output)
  }

  func run(_ words: String...) throws -> Answer { try run(words) }

  // MARK: Progress

  /// What `gradus progress --json` says.
  struct Progress: Decodable, Sendable {
    struct Exercise: Decodable, Sendable {
      let id: String
      let isSolved: Bool
      let answers: Int
      let hints: Int
      let mistakes: [String: Int]
    }

    struct Lesson: Decodable, Sendable {
      let id: String
      let solved: Int
      let exercises: [Exercise]
    }

    let schema: Int
    let student: String
    let path: String
    let isSaving: Bool
    let lastLesson: String?
    let answers: Int
    let lessons: [Lesson]

    func lesson(_ id: String) -> Lesson? { lessons.first { $0.id == id } }

    func exercise(_ id: String) -> Exercise? {
      lessons.flatMap(\.exercises).first { $0.id == id }
    }
  }

  /// The progress that is kept; throws when there was anything to say about its file.
  func progress(_ words: [String] = []) throws -> Progress {
    let answer = try run(["progress", "--json"] + words)
    try check(
      answer.status == .exited(0) && answer.errors.isEmpty,
      "progress ended with \(answer.status) and said: \(answer.talk)")
    return try answer.decoded(as: Progress.self)
  }
}
