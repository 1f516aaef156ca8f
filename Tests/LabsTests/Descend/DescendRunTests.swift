import Formulas
import Testing

@testable import Labs

/// The worked example of the course: f = x₁² + x₂² from (5, 5).
struct DescendRunTests {
  @Test func theFirstThreeStepsAreThoseOfTheWorkedExample() throws {
    var run = try makeRun()
    #expect(run.place.point == [5, 5] && run.place.value == 50 && run.place.gradient == [10, 10])
    for (coordinate, value) in [(4.0, 32.0), (3.2, 20.48), (2.56, 13.1072)] {
      run.advance()
      #expect(run.place.point.allSatisfy { isClose($0, coordinate) })
      #expect(isClose(run.place.value, value))
    }
    #expect(run.path.map(\.step) == [0, 1, 2, 3])
    #expect(run.path.map(\.rate) == [nil, 0.1, 0.1, 0.1])
  }

  @Test(arguments: [(0.1, 0.536871), (0.01, 4.085364), (0.3, 5.24288e-4)])
  func tenStepsLeadWhereTheCourseSays(_ rate: Double, _ coordinate: Double) throws {
    let place = try makeRun(rate: rate, steps: 10).place
    #expect(place.point.allSatisfy { isClose($0, coordinate, 2e-6) })
  }

  @Test func theRateOneHalfLandsOnTheMinimumInOneStep() throws {
    let run = try makeRun(rate: 0.5, steps: 1)
    #expect(run.place.point == [0, 0] && run.place.value == 0)
    #expect(run.status.kind == .converged)
  }

  @Test func theRateOneJumpsToAndFroForEver() throws {
    var run = try makeRun(rate: 1)
    for step in 1...20 {
      run.advance()
      let coordinate: Float = step.isMultiple(of: 2) ? 5 : -5
      #expect(run.place.point == [coordinate, coordinate] && run.place.value == 50)
    }
    #expect(run.status.kind == .oscillating)
  }

  @Test func theRateElevenTenthsDiverges() throws {
    let run = try makeRun(rate: 1.1, steps: 10)
    #expect(run.place.point.allSatisfy { isClose($0, 30.958682, 2e-6) })
    #expect(run.status.kind == .diverging)
  }

  @Test func theStartMayLieInAnyCorner() throws {
    let run = try makeRun(from: [5, -5], steps: 1)
    #expect(run.place.point == [4, -4])
  }

  @Test func anotherFunctionHasItsOwnPathValuesAndSlopes() throws {
    let run = try makeRun("x1^2 + 3*x2^2", steps: 2)
    #expect(run.path[0].value == 100 && run.path[0].gradient == [10, 30])
    #expect(run.path[1].point == [4, 2] && run.path[1].value == 28)
    #expect(isClose(run.path[2].point[0], 3.2) && isClose(run.path[2].point[1], 0.8))
    #expect(isClose(run.path[2].value, 12.16))
    #expect(run.partials.map { $0.printed() } == ["2·x₁", "6·x₂"])
  }

  // MARK: Back and forth

  @Test(arguments: ["x1^2 + x2^2", "x1^4/10 - x1*x2 + x2^2", "sin(x1)*cos(x2)"])
  func goingBackAndForthGivesTheSameBits(_ function: String) throws {
    var run = try makeRun(function, from: [1.3, 0.7], rate: 0.13)
    var seen = [bits(run)]
    for _ in 0..<40 {
      run.advance()
      seen.append(bits(run))
    }
    for step in (0..<40).reversed() {
      run.goBack()
      #expect(bits(run) == seen[step])
    }
    for step in 1...40 {
      run.advance()
      #expect(bits(run) == seen[step])
    }
    run.reset()
    #expect(bits(run) == seen[0])
    run.goBack()
    #expect(bits(run) == seen[0])
  }

  @Test func resetKeepsTheControlsAndResetToLessonDoesNot() throws {
    var run = try makeRun(steps: 3)
    try run.set("x2", to: -3)
    try run.set("rate", to: 0.3)
    run.advance()
    run.reset()
    #expect(run.step == 0 && run.rate == 0.3 && run.start == [5, -3])
    #expect(run.place.point == [5, -3])
    run.advance()
    run.resetToLesson()
    #expect(run.step == 0 && run.rate == 0.1 && run.start == [5, 5])
    #expect(run.place.point == [5, 5])
  }

  // MARK: Controls

  @Test func theControlsAreTheRateAndTheStart() throws {
    let controls = try makeRun(from: [5, -2]).controls
    #expect(controls.map(\.name) == ["rate", "x1", "x2"])
    #expect(controls.map(\.value) == [0.1, 5, -2])
    #expect(controls[0].range == 0...10)
    #expect(controls[0].neighbour(up: true) == 0.2)
    #expect(controls[1].neighbour(up: true) == 5.5)
  }

  @Test func aNewRateCountsFromTheNextStep() throws {
    var run = try makeRun(steps: 1)
    try run.set("rate", to: 0.5)
    #expect(run.step == 1 && run.place.point == [4, 4])
    run.advance()
    #expect(run.place.point == [0, 0])
    #expect(run.path.map(\.rate) == [nil, 0.1, 0.5])
  }

  @Test func aNewStartStartsAnew() throws {
    var run = try makeRun(steps: 5)
    try run.set("x1", to: -3)
    #expect(run.step == 0 && run.place.point == [-3, 5] && run.place.value == 34)
  }

  @Test func valuesOutsideTheLimitsAreRefusedAndChangeNothing() throws {
    var run = try makeRun(steps: 2)
    let before = bits(run)
    for value in [-0.1, 10.1, .nan, .infinity] {
      #expect(throws: ControlError.outside(label: "rate η", range: 0...10)) {
        try run.set("rate", to: value)
      }
    }
    #expect(throws: ControlError.self) { try run.set("x1", to: 1000.5) }
    #expect(throws: ControlError.unknown(name: "x3", known: ["rate", "x1", "x2"])) {
      try run.set("x3", to: 1)
    }
    #expect(bits(run) == before)
    try run.set("x1", to: -1000)
    try run.set("rate", to: 0)
    try run.set("rate", to: 10)
  }

  // MARK: Where there are no numbers

  @Test func overflowIsRefusedAndNamed() throws {
    var run = try makeRun(rate: 10)
    for _ in 0..<200 { run.advance() }
    let overflow = try #require(run.overflow)
    #expect(overflow == run.step + 1)
    #expect(run.status.kind == .overflowed)
    #expect(run.status.sentence.contains("step \(overflow)"))
    let before = bits(run)
    run.advance()
    #expect(bits(run) == before)
    run.goBack()
    #expect(run.overflow == nil && run.step == overflow - 1)
    try run.set("rate", to: 0.5)
    run.advance()
    #expect(run.step == overflow)
  }

  @Test func aStepOutOfTheDomainIsRefusedAndNamed() throws {
    var run = try makeRun("x1^2 - ln(x2) + x2", from: [1, 3], rate: 5)
    run.advance()
    #expect(run.overflow == 1 && run.step == 0)
    #expect(run.status.kind == .overflowed)
    #expect(run.status.sentence.contains("f has no value"))
    #expect(!run.status.sentence.contains("largest number"))
  }

  @Test func aStartWithoutANumberIsRefused() throws {
    for (function, start) in [("ln(x1) + x2", [-1.0, 1]), ("1/x1 + x2", [0, 1])] {
      #expect(throws: FormulaError.self) { try makeRun(function, from: start) }
    }
    var run = try makeRun("ln(x1) + x2^2", from: [1, 1], steps: 2)
    let before = bits(run)
    let label = run.controls[1].label
    #expect(throws: ControlError.undefined(label: label, value: -1)) {
      try run.set("x1", to: -1)
    }
    #expect(bits(run) == before)
  }

  @Test func anUnknownMayNotBeCalledLikeTheRate() throws {
    #expect(throws: FormulaError.self) { try makeRun("rate^2 + x2^2") }
  }

  @Test(arguments: [
    "x1^2 + x2^2", "x1^8 - x2^9", "exp(x1) + exp(-x2)", "ln(x1 + 21) + 1/x2", "x1^x2", "1/(x1*x2)",
  ])
  func noPlaceEverHoldsANumberThatIsNotFinite(_ function: String) throws {
    for seed in 0..<30 {
      var random = RandomActions(seed: seed)
      var run = try makeRun(function, from: [2, 3], rate: 0.7)
      for _ in 0..<20 {
        random.act(on: &run)
        let numbers = run.path.flatMap { $0.point + [$0.value] + $0.gradient }
        #expect(!numbers.contains { !$0.isFinite })
      }
    }
  }

  @Test func aRunEndsAfterTheMostSteps() throws {
    var run = try makeRun(rate: 0.00001, steps: DescendRun.mostSteps + 5)
    #expect(run.step == DescendRun.mostSteps)
    #expect(run.status.kind == .finished)
    run.goBack()
    #expect(run.status.canStep)
  }
}
