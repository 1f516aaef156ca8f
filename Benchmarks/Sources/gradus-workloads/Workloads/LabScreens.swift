import Foundation
import GradusTesting
import Labs
import Learning

/// The free lab, training flat out with map, curves and diagram on the screen: frames a second, from key
/// to frame, steps a second beside those of the engine alone, memory, and thirty of them at once.
struct LabScreens: Workload {
  let name = "lab"

  func measure(_ settings: Settings) throws -> Figures {
    var values: [(name: String, value: Double)] = []
    let bare = try Self.bareSteps(seconds: settings.seconds)
    values.append(("bare_engine_steps_per_second", bare))
    for (columns, rows) in [(80, 24), (120, 40)] {
      let screen = try LabOnScreen(settings.gradus, columns: columns, rows: rows)
      try screen.start()
      let frames = screen.framesPerSecond(seconds: max(2, settings.seconds))
      let keys = try screen.keysToFrames(count: 60)
      let memory = screen.megabytes
      let steps = try screen.stepsPerSecond()
      let key = "\(columns)x\(rows)"
      values += [
        ("\(key)_frames_per_second", frames),
        ("\(key)_key_to_frame_median_ms", Timing.percentile(keys, 0.5)),
        ("\(key)_key_to_frame_p95_ms", Timing.percentile(keys, 0.95)),
        ("\(key)_steps_per_second", steps), ("\(key)_share_of_bare_engine", steps / bare),
        ("\(key)_megabytes", memory),
      ]
    }
    let thirty = try Self.thirty(settings.gradus)
    values += [
      ("thirty_key_to_frame_median_ms", Timing.percentile(thirty, 0.5)),
      ("thirty_key_to_frame_p95_ms", Timing.percentile(thirty, 0.95)),
    ]
    return Figures(values: values)
  }

  /// Steps of the free lab's model and data, one after another, and nothing else.
  private static func bareSteps(seconds: Double) throws -> Double {
    let kind = try CirclesData(settings: ["count": .number(140), "noise": .number(0.1)])
    let data = TrainingData(try kind.make(seed: 0))
    let model = try Model(
      input: [2], [Dense(4, activation: .tanh), Dense(2, activation: .tanh), Dense(1)])
    let trainer = try Trainer(
      model,
      TrainingSettings(loss: BinaryCrossEntropy(), optimizer: SGD(rate: 0.03), batch: 10),
      on: data)
    let steps = 10_000
    let times = Timing.samples(seconds: seconds) { trainer.advance(steps: steps) }
    return Double(steps) / Timing.percentile(times, 0.5) * 1e3
  }

  /// From key to frame where thirty train at once, each on a terminal that is read without pause.
  private static func thirty(_ gradus: String) throws -> [Double] {
    let screens = try (0..<30).map { _ in try LabOnScreen(gradus, columns: 80, rows: 24) }
    func read(for time: Duration, until isEnough: () -> Bool = { false }) {
      let end = ContinuousClock.now + time
      while ContinuousClock.now < end, !isEnough() {
        for screen in screens { screen.read(.zero) }
        usleep(500)
      }
    }
    for screen in screens { try screen.start() }
    read(for: .seconds(3))
    return try screens.map { screen in
      let time = try Timing.milliseconds {
        try screen.openHelp()
        read(for: .seconds(10)) { screen.showsHelp }
      }
      try screen.closeHelp()
      read(for: .milliseconds(100))
      return time
    }
  }
}

/// The free lab on a terminal of its own, running as fast as it goes.
private final class LabOnScreen {
  private let terminal: PseudoTerminal
  private let home: TemporaryFolder
  /// How much was read before help was asked for.
  private var before = 0

  init(_ gradus: String, columns: Int, rows: Int) throws {
    home = try TemporaryFolder()
    terminal = try PseudoTerminal(
      gradus, ["lab"],
      environment: [
        "HOME": home.path, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
      ], columns: columns, rows: rows)
    try terminal.read(within: .seconds(30), awaiting: "the first frame") { $0.count > 400 }
  }

  /// Lets it train as fast as it goes.
  func start() throws {
    try terminal.send(">>>>>>>> ")
    terminal.wait(.milliseconds(500))
  }

  func read(_ limit: Duration) { terminal.wait(limit) }

  func openHelp() throws {
    before = terminal.output.count
    try terminal.send("?")
  }

  var showsHelp: Bool {
    String(decoding: terminal.output[before...], as: UTF8.self).contains("Keys: ")
  }

  func closeHelp() throws { try terminal.send("\u{1b}") }

  /// Bursts of output with quiet between them: a frame is one write.
  func framesPerSecond(seconds: Double) -> Double {
    var (frames, seen, isQuiet) = (0, terminal.output.count, true)
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      terminal.wait(.milliseconds(1))
      let now = terminal.output.count
      if now > seen, isQuiet { frames += 1 }
      isQuiet = now == seen
      seen = now
    }
    return Double(frames) / seconds
  }

  /// Milliseconds until the help that a key opens is there, and is gone again.
  func keysToFrames(count: Int) throws -> [Double] {
    var samples: [Double] = []
    for _ in 0..<count {
      samples.append(
        try Timing.milliseconds {
          try openHelp()
          try terminal.read(within: .seconds(10), awaiting: "the help") { _ in showsHelp }
        })
      try closeHelp()
      let rest = ContinuousClock.now + .milliseconds(150)
      while ContinuousClock.now < rest { terminal.wait(.milliseconds(5)) }
    }
    return samples
  }

  /// The memory of the workbook, the launcher not counted.
  var megabytes: Double {
    let children = "/proc/\(terminal.pid)/task/\(terminal.pid)/children"
    let child = (try? String(contentsOfFile: children, encoding: .utf8))?.split(separator: " ")
      .first
    let status = try? String(contentsOfFile: "/proc/\(child ?? "0")/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return (line?.split(separator: " ").dropLast().last.flatMap { Double($0) } ?? .nan) / 1024
  }

  /// Steps in the time that it ran, by the line of the run that it leaves; nothing else is pressed, so
  /// that all of them count.
  func stepsPerSecond() throws -> Double {
    // A start of its own, without pauses for help.
    try terminal.send("r")
    terminal.wait(.milliseconds(100))
    let start = ContinuousClock.now
    try terminal.send(" ")
    while ContinuousClock.now < start + .seconds(3) { terminal.wait(.milliseconds(20)) }
    try terminal.send(" ")
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    terminal.wait(.milliseconds(300))
    try terminal.send("ys")
    terminal.wait(.milliseconds(500))
    let text = terminal.text
    guard let found = text.range(of: "What was done: ", options: .backwards) else { return .nan }
    let digits = text[found.upperBound...].prefix { $0.isNumber }
    return (Double(digits) ?? .nan) / seconds
  }
}
