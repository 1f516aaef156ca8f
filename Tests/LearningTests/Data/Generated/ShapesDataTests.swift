import Tensors
import Testing

@testable import Learning

@Suite struct ShapesDataTests {
  /// The images of one shape without noise.
  private func images(
    _ outline: ShapesData.Outline, side: Int = 32, size: ClosedRange<Double> = 0.5...0.5
  ) throws -> [Tensor] {
    let weights = ShapesData.Outline.allCases.map { $0 == outline ? 1.0 : 0 }
    let data = try ShapesData(
      count: 12, side: side, noise: 0, smallest: size.lowerBound, largest: size.upperBound,
      balance: weights
    ).make(seed: 3)
    return (0..<12).map { data.inputs.rows([$0]).reshaped(to: [side, side]) }
  }

  private func ink(_ image: Tensor) -> Double { image.values.reduce(0) { $0 + Double($1) } }

  @Test func imagesHaveOneChannelAndNamesOfShapes() throws {
    let data = try ShapesData(count: 12, side: 9).make(seed: 1)
    #expect(data.inputs.shape == [12, 9, 9, 1])
    #expect(data.classNames == ["circle", "square", "triangle", "cross"])
    #expect(data.inputs.values.allSatisfy { (0...1).contains($0) })
  }

  // Of a square of 16 × 16 pixels: π/4, all, half, and 5 of 9 parts.
  @Test(arguments: zip(ShapesData.Outline.allCases, [Double.pi / 4, 1, 0.5, 5.0 / 9]))
  func shapesCoverTheirArea(_ outline: ShapesData.Outline, _ share: Double) throws {
    for image in try images(outline) {
      #expect(abs(ink(image) - share * 256) < 6)
    }
  }

  @Test(arguments: ShapesData.Outline.allCases)
  func shapesMoveAboutWithinTheImage(_ outline: ShapesData.Outline) throws {
    let images = try images(outline)
    let tops = images.map { image in
      (0..<32).first { row in (0..<32).contains { image[row, $0] > 0 } } ?? -1
    }
    #expect(Set(tops).count > 3)
    // None is cut off: 16 rows and columns of 32 have ink, or 17 where pixels are cut.
    for image in images {
      let rows = (0..<32).count { row in (0..<32).contains { image[row, $0] > 0 } }
      let columns = (0..<32).count { column in (0..<32).contains { image[$0, column] > 0 } }
      #expect((15...17).contains(rows) && (15...17).contains(columns))
    }
  }

  @Test func sizesAreDrawnFromTheirRange() throws {
    let widths = try images(.square, size: 0.25...1).map { ink($0).squareRoot() / 32 }
    #expect(widths.allSatisfy { $0 > 0.23 && $0 < 1.01 })
    #expect((widths.max() ?? 0) - (widths.min() ?? 0) > 0.3)
  }

  @Test func theLargestSquareFillsTheImage() throws {
    for image in try images(.square, side: 4, size: 1...1) {
      #expect(image.values.allSatisfy { $0 == 1 })
    }
  }

  @Test func outlinesAreThemselves() {
    typealias Outline = ShapesData.Outline
    #expect(Outline.triangle.contains(across: 0, down: -0.99))
    #expect(!Outline.triangle.contains(across: 0.5, down: -0.5))
    #expect(Outline.triangle.contains(across: -0.99, down: 1))
    #expect(Outline.cross.contains(across: 0, down: 0.9))
    #expect(Outline.cross.contains(across: -0.9, down: 0.3))
    #expect(!Outline.cross.contains(across: 0.5, down: 0.5))
    #expect(!Outline.circle.contains(across: 0.8, down: 0.8))
    for outline in Outline.allCases {
      #expect(outline.contains(across: 0, down: 0) && !outline.contains(across: 0, down: 1.1))
    }
  }

  @Test func refusesSizesTheWrongWayRound() {
    let expected = DataSettingError(
      setting: "smallest", value: "0.9", allowed: "at most the largest, 0.5")
    #expect(throws: expected) { try ShapesData(smallest: 0.9, largest: 0.5) }
    #expect(throws: DataSettingError.self) { try ShapesData(side: 65) }
    #expect(throws: DataSettingError.self) { try ShapesData(smallest: 0) }
  }
}
