internal import Labs

/// How fast a run goes on: so many steps a second, whatever the screen does.
struct Pace: Hashable, Sendable {
  /// From one step a second on; the last is as fast as the engine goes.
  private static let perSecond: [Int?] = [1, 2, 4, 7, 15, 30, 60, 120, 300, 1000, nil]
  /// A picture is drawn so many times a second at most.
  private static let frames = 30
  /// What a frame may take for steps, in the units of `RunCost`, about nanoseconds.
  private static let frameCost = 20_000_000

  private var level: Int

  /// About so many steps a second.
  init(perSecond wanted: Int) {
    level = Self.perSecond.firstIndex { ($0 ?? .max) >= wanted } ?? Self.perSecond.count - 1
  }

  mutating func change(faster: Bool) {
    level = min(max(0, level + (faster ? 1 : -1)), Self.perSecond.count - 1)
  }

  /// Whether it goes as fast as the engine does.
  var isFlatOut: Bool { Self.perSecond[level] == nil }

  /// How long from one frame to the next.
  var tick: Duration {
    .seconds(1) / Double(min(Self.perSecond[level] ?? .max, Self.frames))
  }

  /// How many steps belong to a frame when a step costs so much.
  func steps(ofCost cost: Int) -> Int {
    let most = max(1, Self.frameCost / max(1, cost))
    guard let wanted = Self.perSecond[level] else { return most }
    return min(most, max(1, wanted / Self.frames))
  }

  /// "60 steps a second".
  var words: String {
    guard let wanted = Self.perSecond[level] else { return "as fast as it goes" }
    return wanted == 1 ? "1 step a second" : "\(wanted) steps a second"
  }
}
