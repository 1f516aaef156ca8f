import Learning
import Tensors
import Testing

/// Numbers quoted from `Fixtures/classical_reference.py`, “GramMatrix”.
@Suite struct GramMatrixTests {
  private let rows = Tensor(rows: [[1, -0.5], [0.25, 2], [-1.5, 0.75]])

  @Test func linearIsThatOfScikitLearn() throws {
    let gram = try GramMatrix.of(rows: rows)
    #expect(gram.shape == [3, 3])
    #expect(gram.values == [1.25, -0.75, -1.875, -0.75, 4.0625, 1.125, -1.875, 1.125, 2.8125])
  }

  @Test func polynomialIsThatOfScikitLearn() throws {
    let kernel = try GramMatrix.Kernel.polynomial(degree: 3, scale: 0.5, offset: 2)
    #expect(
      ScikitReference.agrees(
        try GramMatrix.of(rows: rows, kernel: kernel).values,
        [
          18.087890625, 4.291015625, 1.199462890625, 4.291015625, 65.51174926757812,
          16.826416015625, 1.199462890625, 16.826416015625, 39.521148681640625,
        ], within: 1e-5))
  }

  @Test func radialIsThatOfScikitLearn() throws {
    let kernel = try GramMatrix.Kernel.radial(gamma: 0.75)
    #expect(
      ScikitReference.agrees(
        try GramMatrix.of(rows: rows, kernel: kernel).values,
        [
          1, 0.00603985665459491, 0.002853026266980875, 0.00603985665459491, 1,
          0.031155951269699805, 0.002853026266980875, 0.031155951269699805, 1,
        ]))
  }

  @Test(arguments: UInt64(0)..<5)
  func aPolynomialKernelIsAProductOfFeatures(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed)
    let rows = Tensor(rows: (0..<4).map { _ in [random.normal(), random.normal()] })
    // (x·y + 1)² = 1 + 2·x1·y1 + 2·x2·y2 + x1²·y1² + 2·x1·x2·y1·y2 + x2²·y2².
    var features = try PolynomialFeatures(degree: 2).apply(rows)
    for (column, factor) in [1, 2, 2, 1, 2, 1].enumerated() {
      for row in 0..<4 { features[row, column] *= Float(factor).squareRoot() }
    }
    let products = try GramMatrix.of(rows: features)
    let kernel = try GramMatrix.of(rows: rows, kernel: try .polynomial(degree: 2))
    #expect(
      ScikitReference.agrees(kernel.values, products.values.map(Double.init), within: 1e-3))
  }

  @Test func styleIsTheProductOfChannelsOverPlaces() throws {
    let maps = Tensor([2, 2, 3], (0..<12).map { Float($0) - 4 })
    #expect(
      ScikitReference.agrees(
        try GramMatrix.ofStyle(maps).values,
        [
          3.8333333333333335, 4, 4.166666666666667, 4, 4.5, 5, 4.166666666666667, 5,
          5.833333333333333,
        ]))
  }

  @Test func styleDoesNotKnowPlaces() throws {
    let maps = Tensor([2, 3, 2], (0..<12).map { Float($0 * 7 % 5) })
    let moved = Tensor([3, 2, 2], [4, 2, 0, 1, 5, 3].flatMap { maps.values[$0 * 2..<$0 * 2 + 2] })
    #expect(try GramMatrix.ofStyle(maps) == GramMatrix.ofStyle(moved))
    // Twice the places with the same content is the same style.
    let twice = Tensor([4, 3, 2], maps.values + maps.values)
    #expect(
      ScikitReference.agrees(
        try GramMatrix.ofStyle(twice).values,
        try GramMatrix.ofStyle(maps).values.map(Double.init)))
  }

  @Test func oneRowAndNoRows() throws {
    #expect(try GramMatrix.of(rows: Tensor(rows: [[3, 4]])).values == [25])
    #expect(try GramMatrix.of(rows: Tensor([0, 4])).shape == [0, 0])
    #expect(try GramMatrix.of(rows: Tensor([2, 0])).values == [0, 0, 0, 0])
    #expect(try GramMatrix.ofStyle(Tensor([1, 1, 1], [3])).values == [9])
  }

  @Test func refusesOtherShapes() {
    #expect(
      throws: ClassicalError.axes(of: "Rows", expected: "examples × features", got: [3])
    ) { try GramMatrix.of(rows: Tensor([3])) }
    #expect(
      throws: ClassicalError.axes(
        of: "Feature maps", expected: "height × width × channels", got: [2, 2])
    ) { try GramMatrix.ofStyle(Tensor([2, 2])) }
    for shape: Shape in [[0, 2, 3], [2, 2, 0]] {
      #expect(throws: ClassicalError.empty) { try GramMatrix.ofStyle(Tensor(shape)) }
    }
  }

  @Test func refusesOtherSettings() {
    #expect(
      throws: ClassicalError.setting(
        "degree", value: 0, allowed: "a whole number from 1 to 100")
    ) { try GramMatrix.Kernel.polynomial(degree: 0) }
    #expect(
      throws: ClassicalError.setting(
        "offset", value: .infinity, allowed: "a finite number")
    ) { try GramMatrix.Kernel.polynomial(degree: 1, offset: .infinity) }
    #expect(throws: ClassicalError.setting("gamma", value: 0, allowed: "a number above 0")) {
      try GramMatrix.Kernel.radial(gamma: 0)
    }
  }
}
