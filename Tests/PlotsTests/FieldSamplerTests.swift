import Cells
import Testing

@testable import Plots

@Suite struct FieldSamplerTests {
  private func sampler(_ field: Field, pixels: Size, cells: Size) -> FieldSampler {
    FieldSampler(columns: field.columns, rows: field.rows, pixels: pixels, cells: cells)
  }

  @Test func everyPixelHasTheLevelOfItsPlace() {
    var state: UInt64 = 3
    let values = (0..<35).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return Double(state >> 40) / Double(1 << 24)
    }
    let field = Field(columns: 7, rows: 5, values: values)
    let (pixels, cells) = (Size(columns: 24, rows: 18), Size(columns: 12, rows: 6))
    let levels = sampler(field, pixels: pixels, cells: cells).levels(of: field, count: 7)
    #expect(levels.count == 24 * 18 && Set(levels).count == 7)
    for row in 0..<pixels.rows {
      for column in 0..<pixels.columns {
        let x = (Double(column) / 2 - 0.25) / 11
        let y = 1 - ((Double(row) + 0.5) / 3 - 0.5) / 5
        let value = field.value(atFractions: x, y)
        // At the edge of two levels the order of the blending decides.
        let edge = abs((value * 7).rounded() - value * 7)
        guard edge > 1e-9 else { continue }
        #expect(Int(levels[row * pixels.columns + column]) == Int(value * 7))
      }
    }
  }

  @Test(
    arguments: [
      (0, 0), (0.14, 0), (0.15, 1), (0.42, 2), (0.43, 3), (0.5, 3), (0.57, 3), (0.58, 4), (1, 6),
      (-4, 0), (9, 6), (.infinity, 6), (-.infinity, 0), (.nan, 255),
    ] as [(Double, UInt8)])
  func sevenLevelsAreEqualAndTheMiddleOneIsOpen(_ value: Double, _ level: UInt8) {
    #expect(FieldSampler.step(of: value, count: 7) == level)
  }

  @Test func classesComeFromTheNearestSample() {
    let grid = FieldSampler(
      columns: 2, rows: 2, pixels: Size(columns: 4, rows: 4), cells: Size(columns: 4, rows: 4))
    #expect(
      grid.nearest(of: [1, 2, 3, 4], columns: 2)
        == [1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4])
  }

  @Test func nothingIsSampledFromNothing() {
    let empty = Field(columns: 0, rows: 0, values: [])
    let none = sampler(
      empty, pixels: Size(columns: 4, rows: 4), cells: Size(columns: 4, rows: 4))
    #expect(none.levels(of: empty, count: 7) == [] && none.nearest(of: [], columns: 0) == [])
    let one = Field(columns: 1, rows: 1, values: [0.9])
    let pixels = Size(columns: 2, rows: 1)
    #expect(
      sampler(one, pixels: pixels, cells: Size(columns: 1, rows: 1)).levels(of: one, count: 7)
        == [6, 6])
    #expect(
      sampler(one, pixels: Size(columns: 0, rows: 0), cells: Size(columns: 0, rows: 0))
        .levels(of: one, count: 7) == [])
  }
}
