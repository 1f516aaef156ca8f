import Learning
import Tensors
import Testing

/// Numbers quoted from `Fixtures/classical_reference.py`, “Perceptron”.
@Suite struct PerceptronTests {
  private let inputs = Tensor(rows: [
    [2, 1], [-1, -1.5], [0.5, 2], [-2, 0.25], [1, -0.75], [-0.5, -0.25],
  ])
  private let targets = Tensor([6, 1], [1, 0, 1, 0, 0, 1])

  @Test(arguments: [
    (1, [0.050000000000000044, 0.30000000000000004, -0.4]),
    (2, [-0.19999999999999996, 0.17500000000000004, 0.09999999999999998]),
    (5, [0.050000000000000044, 0.925, 0.6]),
  ])
  func learnsAsScikitLearn(_ epochs: Int, _ expected: [Double]) throws {
    var perceptron = try Perceptron(weights: [0.3, -0.7], bias: 0.1, rate: 0.5)
    let history = try perceptron.train(inputs: inputs, targets: targets, epochs: epochs)
    #expect(
      ScikitReference.agrees(perceptron.weights + [perceptron.bias], expected, within: 1e-6))
    #expect(history.reduce(0, +) == perceptron.mistakes && history.count <= epochs)
  }

  @Test func aStepTellsWhatItDid() throws {
    var perceptron = try Perceptron(inputs: 2, rate: 0.5)
    // 0 is not below the threshold, so that an empty perceptron says 1.
    let right = try perceptron.step([3, -1], target: 1)
    #expect(!right.erred && right.predicted == 1 && right.weights == [0, 0] && right.bias == 0)
    let wrong = try perceptron.step([3, -1], target: 0)
    #expect(wrong.erred && wrong.predicted == 1)
    #expect(wrong.weights == [-1.5, 0.5] && wrong.bias == -0.5)
    #expect(perceptron.weights == [-1.5, 0.5] && perceptron.mistakes == 1)
    // −1.5 + 0.5 − 0.5 = −1.5, class 0: a mistake the other way takes half a step back.
    let back = try perceptron.step([1, 1], target: 1)
    #expect(back.erred && back.predicted == 0)
    #expect(back.weights == [-1, 1] && back.bias == 0 && perceptron.mistakes == 2)
    #expect(try perceptron.activation([2, 0.5]) == -1.5)
    #expect(try perceptron.predict([2, 0.5]) == 0 && perceptron.predict([1, 1]) == 1)
  }

  @Test(arguments: [[Float(0), 0, 0, 1], [0, 1, 1, 1], [1, 1, 1, 0]])
  func learnsGates(_ outputs: [Float]) throws {
    var perceptron = try Perceptron(inputs: 2)
    let corners = Tensor(rows: [[0, 0], [0, 1], [1, 0], [1, 1]])
    let history = try perceptron.train(
      inputs: corners, targets: Tensor([4, 1], outputs), epochs: 100)
    #expect(history.last == 0 && history.count < 20)
    for row in 0..<4 {
      #expect(Float(try perceptron.predict(Array(corners.row(row)))) == outputs[row])
    }
  }

  @Test func neverLearnsXOR() throws {
    var perceptron = try Perceptron(inputs: 2)
    let history = try perceptron.train(
      inputs: Tensor(rows: [[0, 0], [0, 1], [1, 0], [1, 1]]),
      targets: Tensor([4, 1], [0, 1, 1, 0]), epochs: 200)
    #expect(history.count == 200 && history.allSatisfy { $0 > 0 })
  }

  @Test(arguments: UInt64(0)..<15)
  func makesNoMoreMistakesThanNovikoffAllows(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed)
    // The plane 0.6·x − 0.8·y + 0.1 = 0 with a gap of 0.2 to either side.
    var (rows, targets): ([[Float]], [Float]) = ([], [])
    while rows.count < 100 {
      let point = [random.uniform(in: -1...1), random.uniform(in: -1...1)]
      let side = 0.6 * point[0] - 0.8 * point[1] + 0.1
      if abs(side) < 0.2 { continue }
      rows.append(point)
      targets.append(side > 0 ? 1 : 0)
    }
    var perceptron = try Perceptron(inputs: 2)
    let history = try perceptron.train(
      inputs: Tensor(rows: rows), targets: Tensor([100, 1], targets), epochs: 1000)
    #expect(history.last == 0)
    // R² ≤ 1 + 1 + 1, and γ = 0.2 / ‖(0.6, −0.8, 0.1)‖.
    #expect(Double(perceptron.mistakes) <= 3 * 1.01 / 0.04)
    let again = try perceptron.train(
      inputs: Tensor(rows: rows), targets: Tensor([100, 1], targets), epochs: 1000)
    #expect(again == [0])
  }

  @Test func noEpochsAndNoExamplesChangeNothing() throws {
    var perceptron = try Perceptron(weights: [1, 2])
    #expect(try perceptron.train(inputs: inputs, targets: targets, epochs: 0).isEmpty)
    #expect(try perceptron.train(inputs: inputs, targets: targets, epochs: -3).isEmpty)
    #expect(
      try perceptron.train(inputs: Tensor([0, 2]), targets: Tensor([0, 1]), epochs: 9) == [0])
    #expect(perceptron.weights == [1, 2] && perceptron.mistakes == 0)
  }

  @Test func refusesWhatCannotBeLearned() throws {
    var perceptron = try Perceptron(inputs: 2)
    #expect(throws: ClassicalError.inputs(expected: 2, got: 3)) {
      try perceptron.step([1, 2, 3], target: 1)
    }
    #expect(throws: ClassicalError.notBinary(row: 0, value: -1)) {
      try perceptron.step([1, 2], target: -1)
    }
    #expect(throws: ClassicalError.notFinite(row: 0)) {
      try perceptron.step([1, .nan], target: 0)
    }
    #expect(throws: ClassicalError.notBinary(row: 1, value: 2)) {
      try perceptron.train(inputs: Tensor([2, 2]), targets: Tensor([2, 1], [0, 2]), epochs: 1)
    }
    #expect(throws: ClassicalError.notFinite(row: 1)) {
      try perceptron.train(
        inputs: Tensor(rows: [[0, 0], [.infinity, 0]]), targets: Tensor([2, 1]), epochs: 1)
    }
    #expect(throws: ClassicalError.rowCounts(inputs: 2, targets: 3)) {
      try perceptron.train(inputs: Tensor([2, 2]), targets: Tensor([3, 1]), epochs: 1)
    }
    #expect(throws: ClassicalError.inputs(expected: 2, got: 1)) {
      try perceptron.train(inputs: Tensor([2, 1]), targets: Tensor([2, 1]), epochs: 1)
    }
    #expect(throws: ClassicalError.axes(of: "Targets", expected: "examples × 1", got: [2, 2])) {
      try perceptron.train(inputs: Tensor([2, 2]), targets: Tensor([2, 2]), epochs: 1)
    }
    #expect(perceptron.weights == [0, 0] && perceptron.mistakes == 0)
  }

  @Test(arguments: [Float(0), -1, .infinity])
  func refusesOtherRates(_ rate: Float) {
    let expected = ClassicalError.setting(
      "rate", value: Double(rate), allowed: "a number above 0")
    #expect(throws: expected) { try Perceptron(inputs: 1, rate: rate) }
    #expect(throws: ClassicalError.self) { try Perceptron(inputs: 1, rate: .nan) }
  }
}
