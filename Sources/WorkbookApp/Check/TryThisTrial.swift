internal import Cells
internal import Coursework
internal import Labs
internal import Plots
internal import TerminalUI

/// Does what the lines of a lesson say, one after another as a reader would, and finds out whether it is
/// true: every key means something, every value can be set, the experiment changes, and the numbers
/// that a line states behind its first key stand on the screen, then or while the run goes on.
struct TryThisTrial {
  /// The panes of a classroom and of a projector: the one shows a picture at a time, in the other all
  /// numbers have room.
  private static let panes = [Size(columns: 40, rows: 22), Size(columns: 96, rows: 46)]
  /// How long a run that a line has started is watched, in frames: a while in any case, and on until all
  /// numbers have come up.
  private static let (leastFrames, mostFrames) = (30, 600)
  /// Keys of the page around the experiment.
  private static let pageKeys: Set<Key> = ["z", "H", "C", "t", "v"].reduce(into: []) {
    $0.insert(.character($1))
  }

  private var bench: LabBench
  private var isLabFocused = false
  private var isArithmeticShown = false

  init(_ lesson: Lesson, data: DataCatalog) { bench = LabBench(lesson.labs, data: data) }

  /// Does what a line says; what is not true of it, a sentence each.
  mutating func faults(of line: TryThis) -> [String] {
    guard !line.moves.isEmpty else { return [] }
    var faults: [String] = []
    var wanted = StatedNumbers(in: line)
    isArithmeticShown = false
    if bench.panel?.isRunning == true { _ = press(.character(" ")) }
    var seen = SeenNumbers()
    let start = frame
    seen.take(start)
    var hasChanged = false
    var player = TryThisPlayer(line)
    while let key = player.next(on: stage) {
      if !press(key) { faults.append("`\(key.name)` means nothing here.") }
      if let complaint = bench.panel?.strip.complaint { faults.append(complaint) }
      let now = frame
      hasChanged = hasChanged || now != start
      seen.take(now)
    }
    if let problem = player.problem { faults.append(problem) }
    wanted.remove(seen)
    var frames = 0
    while bench.panel?.isRunning == true, frames < Self.mostFrames,
      frames < Self.leastFrames || !(hasChanged && wanted.isEmpty)
    {
      bench.panel?.advance()
      workOnce()
      frames += 1
      // Drawing is what costs; without a number to look for once is enough.
      if wanted.isEmpty, frames < Self.leastFrames { continue }
      let now = frame
      hasChanged = hasChanged || now != start
      seen.take(now)
      wanted.remove(seen)
    }
    if !hasChanged { faults.append("Nothing changes: \(line.recipe).") }
    return faults + wanted.texts.map { "The number \($0) does not come up: \(line.recipe)." }
  }

  private var stage: TryThisPlayer.Stage {
    TryThisPlayer.Stage(panel: bench.panel, isLabFocused: isLabFocused)
  }

  /// Whether a key means something.
  private mutating func press(_ key: Key) -> Bool {
    isArithmeticShown = key == .character("=")
    switch key {
    case .tab: isLabFocused.toggle()
    case .character("L"):
      guard bench.count > 1 else { return false }
      bench.showNext()
    case .character("="): return bench.panel != nil
    case _ where Self.pageKeys.contains(key): break
    default:
      let means = bench.panel?.press(key, isFocused: isLabFocused) ?? false
      if key != .character(" ") { finishWork() }
      return means
    }
    return true
  }

  /// How often work beside the screen is asked whether it should go on, in a frame.
  private static let asksPerFrame = 60

  /// Does a frame's worth of what is worked out beside the screen.
  private mutating func workOnce() {
    guard var work = bench.panel?.work else { return }
    var left = Self.asksPerFrame
    work.go {
      left -= 1
      return left >= 0
    }
    bench.panel?.take(work)
    bench.panel?.settle()
  }

  /// Does all of it, where nothing goes on by itself: the way to a step that is to be seen.
  private mutating func finishWork() {
    guard bench.panel?.strip.isRunning == false else { return }
    var frames = 0
    while bench.panel?.work != nil, frames < Self.mostFrames {
      workOnce()
      frames += 1
    }
  }

  /// What is to be read, the titles and the arithmetic too where it is shown.
  private var frame: String {
    guard let panel = bench.panel else { return "" }
    let drawn = Self.panes.map { size in
      var canvas = Canvas(size: size, glyphs: .unicode)
      panel.view(on: &canvas, in: canvas.bounds, isFocused: isLabFocused)
      return canvas.text
    }
    let arithmetic = isArithmeticShown ? panel.arithmetic : []
    return ([panel.titles[0], bench.tally] + drawn + arithmetic).joined(separator: "\n")
  }
}
