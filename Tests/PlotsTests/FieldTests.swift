import Testing

@testable import Plots

@Suite struct FieldTests {
  private let ramp = Field(columns: 3, rows: 2, values: [0, 1, 2, 10, 11, 12])

  @Test func samplesAreReadRowByRowFromTheTop() {
    #expect(ramp[0, 0] == 0 && ramp[2, 0] == 2 && ramp[0, 1] == 10 && ramp[2, 1] == 12)
    for (column, row) in [(-1, 0), (3, 0), (0, -1), (0, 2)] { #expect(ramp[column, row].isNaN) }
  }

  @Test(
    arguments: [
      (0, 1, 0), (1, 1, 2), (0, 0, 10), (1, 0, 12), (0.5, 0.5, 6), (0.25, 1, 0.5), (0, 0.9, 1),
      (-3, 2, 0), (9, -9, 12), (.infinity, 1, 2),
    ] as [(Double, Double, Double)])
  func betweenSamplesValuesAreInterpolated(_ x: Double, _ y: Double, _ value: Double) {
    #expect(abs(ramp.value(atFractions: x, y) - value) < 1e-12)
  }

  @Test func aFunctionIsSampledFromEndToEnd() {
    let field = Field(columns: 3, rows: 3, x: AxisScale(0...4), y: AxisScale(10...20)) { $0 + $1 }
    #expect(field.values == [20, 22, 24, 15, 17, 19, 10, 12, 14])
    let powers = Field(
      columns: 3, rows: 1, x: AxisScale(1...100, .logarithmic), y: AxisScale(0...2)
    ) { $0 * $1 }
    #expect(zip(powers.values, [1.0, 10, 100]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func aSampleWithoutAValueSpoilsOnlyWhatLiesBesideIt() {
    let field = Field(columns: 3, rows: 1, values: [1, 2, .nan])
    #expect(field.value(atFractions: 0.5, 0) == 2 && field.value(atFractions: 0.25, 1) == 1.5)
    #expect(field.value(atFractions: 0.51, 0).isNaN && field.value(atFractions: .nan, 0).isNaN)
  }

  @Test func gridsThatDoNotFitTheirValuesAreMadeToFit() {
    let short = Field(columns: 2, rows: 2, values: [1, 2, 3])
    #expect(short.values.prefix(3) == [1, 2, 3] && short[1, 1].isNaN)
    #expect(Field(columns: 2, rows: 1, values: [1, 2, 3]).values == [1, 2])
    for (columns, rows) in [(0, 4), (4, 0), (-1, -1), (Int.max, Int.max), (Int.min, 2)] {
      let empty = Field(columns: columns, rows: rows, values: [1, 2])
      #expect(empty.columns == 0 && empty.rows == 0 && empty.values.isEmpty)
      #expect(empty.value(atFractions: 0.5, 0.5).isNaN)
      let sampled = Field(columns: columns, rows: rows, x: AxisScale(0...1), y: AxisScale(0...1)) {
        $0 + $1
      }
      #expect(sampled.values.isEmpty)
    }
  }

  @Test func positionsStayWithinTheSamples() {
    for count in 1...4 {
      for fraction in [-1, 0, 0.3, 0.5, 1, 2, .infinity, -.infinity] as [Double] {
        let position = FieldPosition(fraction, of: count)
        #expect((0..<count).contains(position.index) && (0..<count).contains(position.next))
        #expect((0..<1).contains(position.part) && (0..<count).contains(position.nearest))
      }
    }
    #expect(FieldPosition(0.24, of: 3).nearest == 0 && FieldPosition(0.25, of: 3).nearest == 1)
  }
}
