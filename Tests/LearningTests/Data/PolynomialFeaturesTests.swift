import Learning
import Tensors
import Testing

/// Numbers quoted from `Fixtures/classical_reference.py`, “PolynomialFeatures”.
@Suite struct PolynomialFeaturesTests {
  private let row = Tensor(rows: [[2, 3, -0.5]])
  private let inputs = ["x1", "x2", "x3"]

  @Test func degreeTwoIsThatOfScikitLearn() throws {
    let features = try PolynomialFeatures(degree: 2)
    #expect(
      try features.apply(row) == Tensor(rows: [[1, 2, 3, -0.5, 4, 6, -1, 9, -1.5, 0.25]]))
    #expect(
      try features.names(inputs: inputs) == [
        "1", "x1", "x2", "x3", "x1^2", "x1·x2", "x1·x3", "x2^2", "x2·x3", "x3^2",
      ])
  }

  @Test func degreeThreeWithoutBiasIsThatOfScikitLearn() throws {
    let features = try PolynomialFeatures(degree: 3, includesBias: false)
    #expect(
      try features.apply(row).values == [
        2, 3, -0.5, 4, 6, -1, 9, -1.5, 0.25, 8, 12, -2, 18, -3, 0.5, 27, -4.5, 0.75, -0.125,
      ])
    #expect(
      try features.names(inputs: inputs) == [
        "x1", "x2", "x3", "x1^2", "x1·x2", "x1·x3", "x2^2", "x2·x3", "x3^2", "x1^3", "x1^2·x2",
        "x1^2·x3", "x1·x2^2", "x1·x2·x3", "x1·x3^2", "x2^3", "x2^2·x3", "x2·x3^2", "x3^3",
      ])
  }

  @Test(arguments: [(2, 10, 66), (5, 4, 126), (10, 3, 286), (1, 10, 11), (0, 3, 1)])
  func countsColumnsAsScikitLearn(_ inputs: Int, _ degree: Int, _ columns: Int) throws {
    let features = try PolynomialFeatures(degree: degree)
    #expect(try features.columnCount(inputs: inputs) == columns)
    #expect(try features.factors(inputs: inputs).count == columns)
    let unbiased = try PolynomialFeatures(degree: degree, includesBias: false)
    #expect(try unbiased.columnCount(inputs: inputs) == columns - 1)
    #expect(try unbiased.factors(inputs: inputs).count == columns - 1)
  }

  @Test(arguments: 1...10)
  func powersOfOneInputAreItsPowers(_ degree: Int) throws {
    let features = try PolynomialFeatures(degree: degree)
    let result = try features.apply(Tensor(rows: [[-2], [0.5], [0]]))
    #expect(result.shape == [3, degree + 1])
    var powers: [Float] = [1, 1, 1]
    for column in 0...degree {
      #expect((0..<3).map { result[$0, column] } == powers)
      powers = zip(powers, [-2, 0.5, 0]).map { $0 * $1 }
    }
  }

  @Test(arguments: [0, 11, -1])
  func refusesOtherDegrees(_ degree: Int) {
    #expect(
      throws: DataSettingError(
        setting: "degree", value: "\(degree)", allowed: "a whole number from 1 to 10")
    ) { try PolynomialFeatures(degree: degree) }
  }

  @Test(arguments: [(20, 10), (200, 2), (20_001, 1), (Int.max, 1), (Int.max, 10)])
  func refusesTooManyColumnsBeforeMakingThem(_ inputs: Int, _ degree: Int) throws {
    let features = try PolynomialFeatures(degree: degree)
    let expected = DataError.tooManyColumns(inputs: inputs, degree: degree, limit: 20_000)
    #expect(throws: expected) { try features.columnCount(inputs: inputs) }
    #expect(throws: expected) { try features.factors(inputs: inputs) }
  }

  @Test func theLimitItselfIsAllowed() throws {
    let features = try PolynomialFeatures(degree: 1, includesBias: false)
    #expect(try features.columnCount(inputs: 20_000) == 20_000)
  }

  @Test func refusesWhatIsNoMatrix() throws {
    let features = try PolynomialFeatures(degree: 2)
    #expect(throws: DataError.axes(of: "Inputs", expected: "examples × features", got: [3])) {
      try features.apply(Tensor([3]))
    }
  }

  @Test func noRowsGiveNoRows() throws {
    #expect(try PolynomialFeatures(degree: 2).apply(Tensor([0, 2])).shape == [0, 6])
  }

  @Test func whatFloatCannotHoldIsInfinite() throws {
    let values = try PolynomialFeatures(degree: 3).apply(Tensor(rows: [[1e15]])).values
    #expect(values[2].isFinite && values[3] == .infinity)
  }
}
