import Formulas
import Testing

@testable import Labs

struct GridStateControlsTests {
  private func lab() -> GridDeclaration {
    GridDeclaration(
      image: [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, 16]],
      operation: .correlation, kernel: [[1, 0, 0], [0, 0, 0], [0, 0, 0]])
  }

  private func run(_ change: (inout GridDeclaration) -> Void = { _ in }) throws -> ExperimentRun {
    var lab = lab()
    change(&lab)
    return try ExperimentRun(lab)
  }

  private func cells(_ run: ExperimentRun) throws -> [Double] {
    try #require(run.state as? GridState).cells
  }

  private func shown(_ run: ExperimentRun) -> [String] {
    run.controls.filter(\.isShown).map(\.name)
  }

  @Test func knownKernelsReplaceTheLessonsAtOnce() throws {
    var run = try run()
    #expect(shown(run) == ["kernel", "stride", "padding"])
    for _ in 0..<4 { run.advance() }
    #expect(try cells(run) == [1, 2, 5, 6])
    try run.set("kernel", reading: "identity")
    #expect(run.step == 4)
    #expect(try cells(run) == [6, 7, 10, 11])
    try run.set("kernel", reading: "blur")
    #expect(try cells(run) == [6, 7, 10, 11])
    #expect(run.state.lines[0].contains(") / 9 = 11"))
    // Going back keeps a kernel of one's own whole.
    try run.set("k11", to: 10)
    let own = try cells(run)
    run.advance()
    run.goBack()
    #expect(try cells(run) == Array(own.prefix(3)))
    try run.set("kernel", reading: "given")
    #expect(try cells(run) == [1, 2, 5])
    // Of another size there are none.
    #expect(shown(try ExperimentRun(Experiments.grid())) == ["stride", "padding"])
  }

  @Test func aNumberOfTheKernelIsAControl() throws {
    var run = try run()
    for _ in 0..<3 { run.advance() }
    try run.set("k22", reading: "10")
    #expect(try cells(run) == [61, 72, 105] && run.step == 3)
    let kernel = try #require(run.controls.first { $0.name == "kernel" })
    #expect(kernel.written == "own")
    run.goBack()
    #expect(try cells(run) == [61, 72])
    run.reset()
    run.advance()
    #expect(try cells(run) == [61])
    try run.set("k22", to: 0)
    #expect(run.controls.first { $0.name == "kernel" }?.written == "given")
    #expect(throws: ControlError.self) { try run.set("k44", to: 1) }
    #expect(throws: ControlError.self) { try run.set("k11", to: 2000) }
  }

  @Test func theLessonNamesItsKernels() throws {
    var run = try run {
      $0.kernels = [
        NamedKernel("corner", [[1, 0, 0], [0, 0, 0], [0, 0, 0]]),
        NamedKernel("half", [[0, 0, 0], [0, 1, 0], [0, 0, 0]], divisor: 2),
      ]
    }
    #expect(run.controls[0].choices == ["corner", "half"])
    try run.set("kernel", reading: "half")
    run.advance()
    #expect(try cells(run) == [3])
    let numbers = try #require(run.state.explainable)
    let address = try #require(numbers.present)
    let explanation = try #require(numbers.explanation(of: address, .unicode))
    #expect(explanation.general.hasSuffix("kernel / 2") && explanation.value == 3)
  }

  @Test func operationsAndWindowsAreChosen() throws {
    var run = try run { lab in
      (lab.operation, lab.operations) = (.max, [.max, .mean])
      (lab.kernel, lab.stride) = ([[1, 1], [1, 1]], 2)
    }
    #expect(shown(run) == ["operation", "window", "stride", "padding"])
    for _ in 0..<4 { run.advance() }
    #expect(try cells(run) == [6, 8, 14, 16])
    try run.set("operation", reading: "mean")
    #expect(try cells(run) == [3.5, 5.5, 11.5, 13.5])
    #expect(run.record["sum"] == 34 && run.record["largest"] == 13.5)
    try run.set("window", to: 4)
    #expect(run.step == 0 && run.record["rows"] == 1 && run.record["sum"] == nil)
    #expect(run.controls.first { $0.name == "stride" }?.value == 4)
  }

  @Test func theImageCanBeMoved() throws {
    var run = try run { $0.furthestShift = 2 }
    for _ in 0..<4 { run.advance() }
    #expect(run.record["changed"] == 0)
    try run.set("right", to: 1)
    #expect(try cells(run) == [0, 1, 0, 5] && run.record["changed"] == 4)
    try run.set("down", to: -1)
    #expect(try cells(run) == [0, 5, 0, 9])
    #expect(throws: ControlError.self) { try run.set("down", to: 3) }
  }

  @Test func anythingDoneIsReplayed() throws {
    var random = RandomActions(seed: 7)
    for _ in 0..<30 {
      var run = try run { $0.furthestShift = 1 }
      for _ in 0..<14 {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: try run.set("stride", to: Double(Int.random(in: 1...3, using: &random)))
        case 1: try run.set("kernel", to: Double(Int.random(in: 0...6, using: &random)))
        case 2: run.goBack()
        case 3, 4:
          let name =
            "k\(Int.random(in: 1...3, using: &random))\(Int.random(in: 1...3, using: &random))"
          try run.set(name, to: Double(Int.random(in: -2...2, using: &random)))
        case 5: try run.set("down", to: Double(Int.random(in: -1...1, using: &random)))
        case 6 where Bool.random(using: &random): run.reset()
        default: run.advance()
        }
      }
      var other = try ExperimentRun(run.experiment)
      other.replay(run.events)
      #expect(try cells(other) == cells(run), "\(RunLog.text(run.events))")
      #expect(other.controls == run.controls)
    }
  }
}
