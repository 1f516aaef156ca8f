import Learning
import Tensors
import Testing

/// Numbers quoted from `Fixtures/classical_reference.py`, “LeastSquares”.
@Suite struct LeastSquaresTests {
  private static let rows: [[Float]] = [
    [1, 2], [2, 1.5], [3, -1], [4.5, 0.25], [5, 3], [6, -2],
  ]
  private let inputs = Tensor(rows: Self.rows)
  private let targets = Tensor(rows: [[2, 1], [3.5, 0.5], [1, 4], [5, 3], [9, -1], [2.5, 6]])
  /// With x3 = x1 + 2·x2 and a constant x4.
  private let dependent = Tensor(rows: Self.rows.map { $0 + [$0[0] + 2 * $0[1], 4] })

  private func agrees(_ fit: LinearFit, _ weights: [[Double]], _ biases: [Double]) -> Bool {
    ScikitReference.agrees(fit.weights.flatMap(\.self), weights.flatMap(\.self))
      && ScikitReference.agrees(fit.biases, biases)
  }

  @Test(arguments: LeastSquares.Method.allCases)
  func fitsAsScikitLearn(_ method: LeastSquares.Method) throws {
    let fit = try LeastSquares(method).fit(inputs: inputs, targets: targets)
    #expect(
      agrees(
        fit,
        [
          [1.2507801796316034, 1.4620566296239912], [0.025175064697823095, -1.3219287562794948],
        ], [-1.56241437052824, 2.9859948241741514]))
  }

  @Test(arguments: LeastSquares.Method.allCases)
  func fitsWithoutABiasAsScikitLearn(_ method: LeastSquares.Method) throws {
    let fit = try LeastSquares(method, hasBias: false).fit(inputs: inputs, targets: targets)
    #expect(
      agrees(
        fit,
        [
          [0.9100507313216497, 1.2763539333245484], [0.6763572275662143, -0.9670246409276582],
        ], [0, 0]))
  }

  @Test(arguments: LeastSquares.Method.allCases)
  func ridgeIsThatOfScikitLearn(_ method: LeastSquares.Method) throws {
    let fit = try LeastSquares(method, ridge: 2.5).fit(inputs: inputs, targets: targets)
    #expect(
      agrees(
        fit,
        [
          [1.0058213929158988, 1.1959728334997255], [0.08694123767875475, -1.138405725775834],
        ], [-0.5183430122192987, 2.6499641435943584]))
  }

  @Test func theMinimumNormIsThatOfScikitLearn() throws {
    let fit = try LeastSquares(.minimumNorm).fit(inputs: dependent, targets: targets)
    #expect(
      agrees(
        fit,
        [
          [0.5549646064850056, 0.07042548333079582, 0.6958155731465974, 0],
          [0.4616221393413509, -0.44903460699243924, -0.4364470746435278, 0],
        ], [-1.5624143705282374, 2.985994824174151]))
  }

  @Test func moreColumnsThanRowsHaveAMinimumNorm() throws {
    let wide = Tensor(rows: [[1, 2, 3, 4], [2, -1, 0.5, 1]])
    let fit = try LeastSquares(.minimumNorm, hasBias: false).fit(
      inputs: wide, targets: Tensor(rows: [[1], [2]]))
    #expect(
      agrees(
        fit,
        [[0.6629570747217807, -0.4069952305246424, 0.08267090620031808, 0.2257551669316376]], [0]))
  }

  @Test(arguments: [LeastSquares.Method.normalEquation, .qr])
  func namesDependentColumns(_ method: LeastSquares.Method) throws {
    let squares = try LeastSquares(method)
    #expect(throws: ClassicalError.dependentColumns(["x3", "x4"])) {
      try squares.fit(inputs: dependent, targets: targets)
    }
    #expect(throws: ClassicalError.dependentColumns(["sum", "constant"])) {
      try squares.fit(
        inputs: dependent, targets: targets, names: ["a", "b", "sum", "constant"])
    }
    // Without a bias the constant column takes its place.
    #expect(throws: ClassicalError.dependentColumns(["x3"])) {
      try LeastSquares(method, hasBias: false).fit(inputs: dependent, targets: targets)
    }
  }

  @Test(arguments: [LeastSquares.Method.normalEquation, .qr])
  func aColumnThatIsDependentButForRoundingIsFound(_ method: LeastSquares.Method) throws {
    var random = RandomStream(seed: 3)
    let rows = (0..<40).map { _ in
      let (a, b) = (random.normal(), random.normal(mean: 50))
      return [a, b, 0.1 * a + 0.3 * b]
    }
    #expect(throws: ClassicalError.dependentColumns(["x3"])) {
      try LeastSquares(method).fit(
        inputs: Tensor(rows: rows), targets: Tensor([40, 1], filledWith: 1))
    }
  }

  @Test(arguments: [LeastSquares.Method.normalEquation, .qr])
  func fewRowsCannotSettleManyWeights(_ method: LeastSquares.Method) throws {
    let squares = try LeastSquares(method)
    #expect(throws: ClassicalError.tooFewRows(2, weights: 3)) {
      try squares.fit(inputs: inputs.rows([0, 1]), targets: targets.rows([0, 1]))
    }
    #expect(throws: ClassicalError.tooFewRows(1, weights: 2)) {
      try squares.fit(inputs: Tensor([1, 1], [3]), targets: Tensor([1, 1], [4]))
    }
    let single = try LeastSquares(method, hasBias: false).fit(
      inputs: Tensor([1, 1], [3]), targets: Tensor([1, 1], [6]))
    #expect(single == LinearFit(weights: [[2]], biases: [0]))
  }

  @Test(arguments: LeastSquares.Method.allCases)
  func ridgeTakesDependentColumnsToo(_ method: LeastSquares.Method) throws {
    let fit = try LeastSquares(method, ridge: 0.01).fit(inputs: dependent, targets: targets)
    let exact = try LeastSquares(.minimumNorm).fit(inputs: dependent, targets: targets)
    // As λ falls the ridge goes to the minimum norm.
    #expect(
      ScikitReference.agrees(
        fit.weights.flatMap(\.self), exact.weights.flatMap(\.self), within: 0.01))
  }

  @Test(
    arguments: [Double.leastNonzeroMagnitude, 1e-300, 1e-40, 1e-12, 1e30], [Float(1e-30), 1, 1e30])
  func extremeNumbersStayFinite(_ ridge: Double, _ size: Float) throws {
    let large = Tensor(dependent.shape, dependent.values.map { $0 * size })
    for ridge in [0, ridge] {
      let squares = try LeastSquares(.minimumNorm, ridge: ridge)
      let fit = try squares.fit(inputs: large, targets: targets)
      #expect((fit.weights.flatMap(\.self) + fit.biases).allSatisfy { $0.isFinite })
    }
  }

  @Test(arguments: LeastSquares.Method.allCases)
  func aHugeRidgeLeavesTheBiasAtTheMean(_ method: LeastSquares.Method) throws {
    let fit = try LeastSquares(method, ridge: 1e12).fit(inputs: inputs, targets: targets)
    #expect(fit.weights.flatMap(\.self).allSatisfy { abs($0) < 1e-10 })
    // The means of the targets: 23 / 6 and 13.5 / 6.
    #expect(ScikitReference.agrees(fit.biases, [23.0 / 6, 2.25], within: 1e-9))
  }

  @Test(arguments: UInt64(0)..<10)
  func bothMethodsFindWhatMadeTheTargets(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed)
    let count = 1 + random.integer(below: 6)
    let weights = (0..<count).map { _ in random.normal() }
    let rows = (0..<count + 5).map { _ in (0..<count).map { _ in random.normal() } }
    let targets = rows.map { zip(weights, $0).reduce(Float(0.5)) { $0 + $1.0 * $1.1 } }
    for method in LeastSquares.Method.allCases {
      let fit = try LeastSquares(method).fit(
        inputs: Tensor(rows: rows), targets: Tensor([rows.count, 1], targets))
      #expect(ScikitReference.agrees(fit.weights[0], weights.map(Double.init), within: 1e-5))
      #expect(ScikitReference.agrees(fit.biases[0], 0.5, within: 1e-5))
    }
  }

  @Test(arguments: LeastSquares.Method.allCases)
  func withoutInputsThereIsTheMean(_ method: LeastSquares.Method) throws {
    let fit = try LeastSquares(method).fit(
      inputs: Tensor([4, 0]), targets: Tensor([4, 1], [1, 2, 3, 6]))
    #expect(fit == LinearFit(weights: [[]], biases: [3]))
  }

  @Test func refusesWhatCannotBeFitted() throws {
    let squares = try LeastSquares()
    #expect(throws: ClassicalError.empty) {
      try squares.fit(inputs: Tensor([0, 2]), targets: Tensor([0, 1]))
    }
    #expect(throws: ClassicalError.rowCounts(inputs: 6, targets: 2)) {
      try squares.fit(inputs: inputs, targets: Tensor([2, 1]))
    }
    #expect(throws: ClassicalError.notFinite(row: 1)) {
      try squares.fit(inputs: Tensor(rows: [[1, 2], [1, .nan]]), targets: Tensor([2, 1]))
    }
    #expect(throws: ClassicalError.notFinite(row: 0)) {
      try squares.fit(inputs: Tensor([1, 1]), targets: Tensor([1, 1], [.infinity]))
    }
    #expect(
      throws: ClassicalError.axes(of: "Inputs", expected: "examples × features", got: [2])
    ) { try squares.fit(inputs: Tensor([2]), targets: Tensor([2, 1])) }
    #expect(
      throws: ClassicalError.axes(of: "Targets", expected: "examples × outputs", got: [2])
    ) { try squares.fit(inputs: Tensor([2, 1]), targets: Tensor([2])) }
  }

  @Test(arguments: [-0.5, 1e31, Double.infinity])
  func refusesOtherRidges(_ ridge: Double) {
    let expected = ClassicalError.setting(
      "ridge", value: ridge, allowed: "a number from 0 to 10³⁰")
    #expect(throws: expected) { try LeastSquares(ridge: ridge) }
    #expect(throws: ClassicalError.self) { try LeastSquares(ridge: .nan) }
  }
}
