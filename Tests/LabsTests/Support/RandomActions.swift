@testable import Labs

/// What a student may do to a run, drawn from a seed.
struct RandomActions: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 0x6C61_6273
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Does one thing; a value that is refused counts as done.
  mutating func act(on run: inout DescendRun) {
    switch Int.random(in: 0..<20, using: &self) {
    case 0..<10: for _ in 0..<Int.random(in: 1...30, using: &self) { run.advance() }
    case 10, 11: run.goBack()
    case 12: run.reset()
    case 13: run.resetToLesson()
    case 14, 15: try? run.set("rate", to: Double.random(in: 0...3, using: &self))
    case 16:
      let controls = run.controls
      let control = controls[Int.random(in: 0..<controls.count, using: &self)]
      try? run.set(control.name, to: control.neighbour(up: Bool.random(using: &self)))
    case 17: try? run.set("x1", to: -0.0)
    default:
      let name = Bool.random(using: &self) ? "x1" : "x2"
      try? run.set(name, to: Double.random(in: -20...20, using: &self))
    }
  }
}
