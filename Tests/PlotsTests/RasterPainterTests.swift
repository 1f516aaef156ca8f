import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct RasterPainterTests {
  private func painted(
    _ columns: Int, _ rows: Int, _ content: Raster.Content, _ glyphs: Glyphs = .unicode,
    column: Int = 0, row: Int = 0
  ) -> Cell? {
    RasterPainter(Raster(columns: columns, rows: rows, content), glyphs: glyphs)
      .cell(column: column, row: row)
  }

  private func level(_ step: Int) -> Role { .level(Level(.sequential, step: step, last: 6)) }

  private func levels(_ steps: [UInt8]) -> Raster.Content {
    .levels(.sequential, last: 6, steps: steps)
  }

  @Test func oneLevelIsGround() {
    #expect(painted(2, 2, levels([3, 3, 3, 3])) == Cell(" ", Style(.text, on: level(3))))
  }

  @Test func theHigherOfTwoLevelsIsTheMark() {
    let expected = Style(level(4), on: level(3))
    #expect(painted(2, 2, levels([4, 3, 3, 3])) == Cell("▘", expected))
    #expect(painted(2, 2, levels([3, 4, 4, 4])) == Cell("▟", expected))
    #expect(painted(2, 2, levels([3, 4, 3, 4])) == Cell("▐", expected))
  }

  @Test func ofThreeLevelsTwoAreShown() throws {
    let cell = try #require(painted(2, 2, levels([0, 0, 5, 6])))
    #expect(cell.character == "▄")
    #expect([level(5), level(6)].contains(cell.style.role) && cell.style.ground == level(0))
  }

  @Test func whereNothingIsTheTerminalShowsThrough() {
    let bare = Raster.bare
    #expect(painted(2, 2, levels([bare, bare, bare, bare])) == nil)
    #expect(painted(2, 2, levels([bare, 2, bare, 2])) == Cell("▐", Style(level(2))))
    #expect(painted(2, 2, levels([2, 2, bare, 4])) == Cell("▜", Style(level(2))))
  }

  /// Every cell shows what most of its pixels are, in every division.
  @Test(arguments: MarkSet.allCases) func everyPixelIsShownByItsOwnPart(_ marks: MarkSet) throws {
    var random = SeededGenerator(seed: 9)
    let glyphs = Glyphs(marks)
    let division = glyphs.fills
    for _ in 0..<200 {
      let values = (0..<division.count).map { _ in UInt8(Bool.random(using: &random) ? 5 : 2) }
      let cell = try #require(painted(division.across, division.down, levels(values), glyphs))
      guard Set(values).count == 2 else {
        #expect(cell.character == " " && cell.style.ground == level(Int(values[0])))
        continue
      }
      let mask = values.enumerated().reduce(UInt8(0)) {
        $0 | ($1.element == 5 ? 1 << UInt8($1.offset) : 0)
      }
      #expect(cell == Cell(division.character(mask), Style(level(5), on: level(2))))
    }
  }

  @Test func aPictureShowsItsTwoBestColours() {
    let (dark, light) = (Color(10, 10, 10), Color(200, 200, 200))
    let nearly = Color(12, 12, 12)
    #expect(
      painted(2, 2, .colors([dark, light, nearly, dark]))
        == Cell("▝", Style(.pixel(light), on: .pixel(dark))))
    #expect(
      painted(2, 2, .colors([dark, dark, dark, dark])) == Cell(" ", Style(.text, on: .pixel(dark))))
  }

  @Test func inkTellsLevelsWithoutColour() {
    for glyphs in [Glyphs(.ascii, levels: .density), Glyphs(.octants, levels: .density)] {
      let marks = (0...6).map { painted(1, 1, levels([$0]), glyphs)?.character }
      #expect(Set(marks).count == 7)
      #expect(painted(1, 1, levels([6]), glyphs)?.style == .text)
      #expect(painted(1, 1, levels([Raster.bare]), glyphs) == nil)
      let black = painted(1, 1, .colors([.black]), glyphs)?.character
      let white = painted(1, 1, .colors([.white]), glyphs)?.character
      #expect(black == " " && white == (glyphs.isASCII ? "@" : "█"))
    }
  }

  @Test func hereAndThereASideIsToldByItsSign() {
    let division = Glyphs.unicode.fills
    func marks(_ step: UInt8) -> [Character] {
      let size = (columns: 8 * division.across, rows: 4 * division.down)
      let steps = Array(repeating: step, count: size.columns * size.rows)
      let raster = Raster(
        columns: size.columns, rows: size.rows, .levels(.diverging, last: 6, steps: steps))
      let painter = RasterPainter(raster, glyphs: .unicode)
      return (0..<4).flatMap { row in
        (0..<8).compactMap { painter.cell(column: $0, row: row)?.character }
      }.filter { $0 != " " }
    }
    #expect(marks(0) == ["−", "−", "−", "−"] && marks(6) == ["+", "+", "+", "+"])
    #expect(marks(3) == [], "zero has no sign")
  }

  @Test(arguments: everyGlyphs) func aRegionIsToldByTheMarkOfItsClass(_ glyphs: Glyphs) {
    let division = glyphs.levels == .color ? glyphs.fills : .whole
    let count = 4 * division.across * 2 * division.down
    for number in UInt8(0)..<4 {
      let cell = painted(
        4 * division.across, 2 * division.down, .regions(Array(repeating: number, count: count)),
        glyphs, column: 2, row: 1)
      #expect(cell?.character == Marker.category(Int(number)).character(in: glyphs))
      #expect(cell?.style.ground == .region(number))
    }
  }
}
