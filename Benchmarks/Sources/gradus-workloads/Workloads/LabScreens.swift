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
    let engine = try BareEngine()
    for (columns, rows) in [(80, 24), (120, 40)] {
      let screen = try LabOnScreen(settings.gradus, columns: columns, rows: rows)
      try screen.start()
      let frames = try screen.framesPerSecond()
      let keys = try screen.keysToFrames(count: 100)
      let memory = screen.megabytes
      let speeds = try screen.speeds(count: max(5, Int(3 * settings.seconds)), beside: engine)
      let key = "\(columns)x\(rows)"
      values += [
        ("\(key)_frames_per_second", frames),
        ("\(key)_key_to_frame_median_ms", Timing.percentile(keys, 0.5)),
        ("\(key)_key_to_frame_p95_ms", Timing.percentile(keys, 0.95)),
        ("\(key)_bare_engine_steps_per_second", Timing.percentile(speeds.map(\.bare), 0.5)),
        ("\(key)_steps_per_second", Timing.percentile(speeds.map(\.screen), 0.5)),
        ("\(key)_share_of_bare_engine", Timing.percentile(speeds.map { $0.screen / $0.bare }, 0.5)),
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

  /// Bursts of output with quiet between them: a frame is one write. A run ends at 1,000,000 steps,
  /// within a second; the measuring ends before.
  func framesPerSecond() throws -> Double {
    let seconds = 0.5
    try terminal.send("r ")
    terminal.wait(.milliseconds(100))
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

  /// Milliseconds until the help that a key opens is there, each time in a run that has just begun.
  func keysToFrames(count: Int) throws -> [Double] {
    var samples: [Double] = []
    for _ in 0..<count {
      try terminal.send("r ")
      settle(.milliseconds(100))
      samples.append(
        try Timing.milliseconds {
          try openHelp()
          try terminal.read(within: .seconds(10), awaiting: "the help") { _ in showsHelp }
        })
      try closeHelp()
      settle(.milliseconds(100))
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

  /// The speed that it keeps, and the engine's alone right before and after it, as machines have fast and
  /// slow moments: what a longer run does beyond a shorter one. Left out is the beginning, of which every
  /// step is measured for the curves.
  func speeds(
    count: Int, beside engine: BareEngine
  ) throws -> [(screen: Double, bare: Double)] {
    try terminal.send("r")
    settle(.milliseconds(300))
    return try (0..<count).map { _ in
      let before = engine.stepsPerSecond()
      let (short, long) = (try steps(in: .milliseconds(250)), try steps(in: .milliseconds(650)))
      let speed = (long.steps - short.steps) / (long.seconds - short.seconds)
      return (speed, (before + engine.stepsPerSecond()) / 2)
    }
  }

  /// The steps of a run from its start, by the line that it leaves; nothing else is pressed meanwhile, so
  /// that all of them count.
  private func steps(in time: Duration) throws -> (steps: Double, seconds: Double) {
    try terminal.send("r")
    settle(.milliseconds(200))
    let start = ContinuousClock.now
    try terminal.send(" ")
    settle(time)
    try terminal.send(" ")
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    settle(.milliseconds(300))
    let before = terminal.output.count
    try terminal.send("ys")
    settle(.milliseconds(400))
    let text = String(decoding: terminal.output[before...], as: UTF8.self)
    try terminal.send("\u{1b}")
    settle(.milliseconds(400))
    guard let found = text.range(of: "done: ", options: .backwards) else { return (.nan, seconds) }
    return (Double(text[found.upperBound...].prefix { $0.isNumber }) ?? .nan, seconds)
  }

  private func settle(_ time: Duration) {
    let end = ContinuousClock.now + time
    while ContinuousClock.now < end { terminal.wait(.milliseconds(5)) }
  }
}

/// Steps of the free lab's model and data, one after another, and nothing else.
private final class BareEngine {
  private let trainer: Trainer

  init() throws {
    let kind = try CirclesData(settings: ["count": .number(140), "noise": .number(0.1)])
    let model = try Model(
      input: [2], [Dense(4, activation: .tanh), Dense(2, activation: .tanh), Dense(1)])
    trainer = try Trainer(
      model,
      TrainingSettings(loss: BinaryCrossEntropy(), optimizer: SGD(rate: 0.03), batch: 10),
      on: TrainingData(try kind.make(seed: 0)))
  }

  func stepsPerSecond() -> Double {
    let steps = 300_000
    let start = ContinuousClock.now
    trainer.advance(steps: steps)
    return Double(steps) / ((ContinuousClock.now - start) / .seconds(1))
  }
}
