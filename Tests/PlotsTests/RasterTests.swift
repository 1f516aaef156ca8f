import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct RasterTests {
  private func steps(_ raster: Raster) -> [UInt8] {
    if case .levels(_, _, let steps) = raster.content { steps } else { [] }
  }

  @Test func missingPixelsAreBareAndTooManyAreLeftOut() {
    let bare = Raster.bare
    #expect(
      steps(Raster(columns: 2, rows: 2, .levels(.grey, last: 3, steps: [1]))) == [
        1, bare, bare, bare,
      ])
    #expect(
      steps(Raster(columns: 1, rows: 1, .levels(.grey, last: 3, steps: [1, 2, 3]))) == [1])
    let colors = Raster(columns: 2, rows: 1, .colors([.white]))
    #expect(colors.role(0) == .pixel(.white) && colors.role(1) == .pixel(.black))
    #expect(Raster(columns: 2, rows: 1, .regions([4])).role(1) == nil)
  }

  @Test func negativeSizesAreEmpty() {
    let raster = Raster(columns: -3, rows: 5, .regions([1, 2]))
    #expect(raster.columns == 0 && raster.content == .regions([]))
  }

  @Test func pixelsHaveTheirMeaning() {
    let levels = Raster(columns: 2, rows: 1, .levels(.diverging, last: 6, steps: [2, Raster.bare]))
    #expect(levels.role(0) == .level(Level(.diverging, step: 2, last: 6)) && levels.role(1) == nil)
    #expect(Raster(columns: 1, rows: 1, .regions([3])).role(0) == .region(3))
    #expect(
      Raster(columns: 1, rows: 1, .levels(.grey, last: 0, steps: [9])).role(0)
        == .level(Level(.grey, step: 9, last: 1)))
  }

  @Test func theSidesHaveTwoMarks() {
    let usual: [Marker] = [.character("−"), .character("+")]
    #expect(Raster(columns: 1, rows: 1, .regions([0])).sides == usual)
    #expect(Raster(columns: 1, rows: 1, .regions([0]), sides: [.star]).sides == usual)
    #expect(
      Raster(columns: 1, rows: 1, .regions([0]), sides: [.star, .plus]).sides == [.star, .plus])
  }

  @Test func regionsHaveTheMarksOfTheirClassesOrTheirOwn() {
    var raster = Raster(columns: 2, rows: 1, .regions([0, 1]))
    #expect([UInt8](0...9).map { raster.mark(ofRegion: $0) } == (0...9).map { .category($0) })
    raster.regionMarks = [.character("."), .character(":")]
    #expect(raster.mark(ofRegion: 2) == .character("."))
    #expect(raster.resized(to: Size(columns: 4, rows: 2)).regionMarks == raster.regionMarks)
  }

  @Test func anotherSizeTakesTheNearestPixels() {
    let raster = Raster(columns: 2, rows: 2, .regions([0, 1, 2, 3]))
    let large = raster.resized(to: Size(columns: 4, rows: 4))
    #expect(large.content == .regions([0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 3, 3, 2, 2, 3, 3]))
    #expect(large.resized(to: Size(columns: 2, rows: 2)) == raster)
    #expect(raster.resized(to: Size(columns: 2, rows: 2)) == raster)
  }

  @Test func everySizeBecomesEveryOther() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<200 {
      let (columns, rows) = (
        Int.random(in: 0...9, using: &random), Int.random(in: 0...9, using: &random)
      )
      let values = (0..<columns * rows).map { UInt8($0) }
      let size = Size(
        columns: .random(in: 0...12, using: &random), rows: .random(in: 0...12, using: &random))
      let result = Raster(columns: columns, rows: rows, .regions(values)).resized(to: size)
      guard case .regions(let found) = result.content else { continue }
      #expect(result.columns == size.columns && found.count == size.columns * size.rows)
      let grows = size.columns >= columns && size.rows >= rows && columns * rows > 0
      if grows { #expect(Set(found) == Set(values), "no pixel is lost") }
    }
  }
}
