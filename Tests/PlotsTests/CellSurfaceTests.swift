import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct CellSurfaceTests {
  private let ground = Role.region(1)
  private let clip = Rect(column: 0, row: 0, columns: 12, rows: 6)

  private func lines(_ canvas: Canvas) -> [String] {
    canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func textKeepsTheGroundUnderIt() {
    let canvas = cells(12, 2) { surface in
      surface.fill(Rect(column: 0, row: 0, columns: 5, rows: 1), ground)
      surface.write("漢字\u{1b}[1m", column: 1, row: 0, columns: 11, style: .text)
    }
    #expect(lines(canvas) == [" 漢字^[[1m", ""])
    let grounds = (0..<12).map { canvas[$0, 0].style.ground }
    #expect(grounds == Array(repeating: ground, count: 5) + Array(repeating: nil, count: 7))
    let own = cells(4, 1) { surface in
      surface.fill(Rect(column: 0, row: 0, columns: 4, rows: 1), ground)
      surface.write("ab", column: 0, row: 0, columns: 4, style: Style(.text, on: .focus))
    }
    #expect(own[0, 0].style.ground == .focus && own[2, 0].style.ground == ground)
  }

  @Test func textIsCutAtTheAreaAndSaysHowFarItCame() {
    var used: [Int] = []
    let canvas = cells(12, 3, in: Rect(column: 2, row: 1, columns: 6, rows: 1)) { surface in
      used = [
        surface.write("abcdefghij", column: 3, row: 1, columns: 20, style: .text),
        surface.write("x", column: 3, row: 0, columns: 9, style: .text),
        surface.write("x", column: 1, row: 1, columns: 9, style: .text),
        surface.write("x", column: 3, row: 1, columns: -4, style: .text),
        surface.write("x", column: 8, row: 1, columns: .max, style: .text),
      ]
    }
    #expect(lines(canvas) == ["", "   abcd…", ""] && used == [5, 0, 0, 0, 0])
  }

  @Test func laterMarksCoverEarlierOnes() {
    let canvas = cells(4, 1) { surface in
      surface.write("xxxx", column: 0, row: 0, columns: 4, style: .text)
      surface.polyline(
        [Place(0, 0.1), Place(4, 0.1)], Stroke(), style: Style(.curve(0)), in: clip)
      surface.marker(.plus, at: Place(1.5, 0.5), style: Style(.path), in: clip)
      surface.write("!", column: 2, row: 0, columns: 1, style: .text)
    }
    #expect(lines(canvas) == ["⠉+!⠉"])
    #expect(canvas[0, 0].style == Style(.curve(0)) && canvas[1, 0].style == Style(.path))
  }

  @Test func wiresJoinWhereTheyMeet() {
    let canvas = cells(7, 5) { surface in
      surface.wire([(0, 2), (6, 2)], style: .text)
      surface.wire([(3, 0), (3, 4)], style: .text)
      surface.wire([(0, 2), (0, 4), (3, 4), (6, 4), (6, 2)], style: .text)
      surface.wire([(5, 0), (6, 1)], style: .text)
    }
    #expect(lines(canvas) == ["   │", "   │", "┌──┼──┐", "│  │  │", "└──┴──┘"])
    let ascii = cells(5, 3, .ascii) {
      $0.box(Rect(column: 0, row: 0, columns: 5, rows: 3), style: .text)
    }
    #expect(lines(ascii) == ["+---+", "|   |", "+---+"])
  }

  @Test func aWireFromFarAwayIsDrawnAsFarAsItIsSeen() {
    let canvas = cells(5, 3) { surface in
      surface.wire([(.min, 1), (2, 1), (2, .max)], style: .text)
      surface.wire([(3, .min), (3, -5)], style: .text)
    }
    #expect(lines(canvas) == ["", "──┐", "  │"])
  }

  @Test func axesStandJustOutsideThePlot() {
    let plot = Rect(column: 2, row: 0, columns: 6, rows: 3)
    let canvas = cells(9, 5) {
      $0.axes(of: plot, xTicks: [2.5, 7.4, .nan], yTicks: [0.5, 1e300], style: Style(.axis))
    }
    #expect(lines(canvas) == [" ┤", " │", " │", " └┬────┬", ""])
    let bottom = cells(9, 5) { $0.axes(of: plot, xTicks: [], yTicks: nil, style: Style(.axis)) }
    #expect(lines(bottom) == ["", "", "", "  ──────", ""])
  }

  @Test func markersOutsideTheirClipAreLeftOut() {
    let inner = Rect(column: 1, row: 1, columns: 2, rows: 1)
    let canvas = cells(5, 3) { surface in
      for x in [-1e300, -0.5, 0.99, 1, 2.99, 3, 1e300, .nan, .infinity] {
        surface.marker(.circle, at: Place(x, 1.5), style: .text, in: inner)
      }
      surface.marker(.circle, at: Place(1.5, .nan), style: .text, in: inner)
    }
    #expect(lines(canvas) == ["", " ●●", ""])
  }

  @Test func barsHaveTheHeightOfTheirNumbers() {
    let canvas = cells(12, 4) { surface in
      for (index, height) in [0, 0.5, 1, 2.25, 9, -3].enumerated() {
        surface.columnBar(
          2 * index, columns: 1, from: 4, to: 4 - height, style: .text, in: clip)
      }
      surface.columnBar(0, columns: 12, from: .nan, to: 2, style: .text, in: clip)
    }
    #expect(lines(canvas) == ["        █", "      ▂ █", "      █ █", "  ▄ █ █ █"])
    let level = cells(12, 3) { surface in
      surface.rowBar(0, rows: 1, from: 0, to: 2.5, style: .text, in: clip)
      surface.rowBar(1, rows: 2, from: 9, to: 3, style: .text, in: clip)
      surface.rowBar(1, rows: -2, from: 0, to: 3, style: .text, in: clip)
    }
    #expect(lines(level) == ["██▌", "   ██████", "   ██████"])
  }

  @Test func everyHeightIsNearItsBar() {
    var random = SeededGenerator(seed: 41)
    for _ in 0..<200 {
      let (a, b) = (
        Double.random(in: 0...6, using: &random), Double.random(in: 0...6, using: &random)
      )
      let canvas = cells(1, 6) {
        $0.columnBar(0, columns: 1, from: a, to: b, style: .text, in: clip)
      }
      let filled = (0..<6).filter { canvas[0, $0].character != " " }
      for row in 0..<6 where Double(row) >= min(a, b) && Double(row + 1) <= max(a, b) {
        #expect(filled.contains(row), "\(a)...\(b)")
      }
      for row in filled {
        #expect(Double(row) < max(a, b) && Double(row + 1) > min(a, b), "\(a)...\(b)")
      }
    }
  }

  @Test func aBandIsGroundUnderWhatIsThere() {
    let (lower, upper) = ([Place(1.5, 3), Place(6.5, 3)], [Place(1.5, 1), Place(6.5, 2)])
    let canvas = cells(12, 6) { surface in
      surface.write("abcdefghij", column: 0, row: 2, columns: 12, style: .text)
      surface.band(lower: lower, upper: upper, style: Style(.band), in: clip)
    }
    let grounds = (0..<6).map { row in
      String((0..<12).map { canvas[$0, row].style.ground == .band ? "#" : "." })
    }
    let none = "............"
    #expect(grounds == [none, ".#####......", ".######.....", none, none, none])
    #expect(lines(canvas)[2] == "abcdefghij")
    let ink = cells(12, 6, Glyphs(.braille, levels: .density)) {
      $0.band(lower: lower, upper: upper, style: Style(.band), in: clip)
    }
    #expect(lines(ink)[2] == " ░░░░░░")
  }

  @Test func aBandHasGapsAndKeepsToItsClip() {
    let xs = (0..<12).map { Double($0) + 0.5 }
    let canvas = cells(12, 6) {
      $0.band(
        lower: xs.map { Place($0, $0 == 5.5 ? .nan : 1e300) },
        upper: xs.map { Place($0, $0 == 9.5 ? .infinity : -1e300) }, style: Style(.band),
        in: Rect(column: 2, row: 1, columns: 9, rows: 2))
    }
    let grounds = (0..<6).map { row in
      String((0..<12).map { canvas[$0, row].style.ground == .band ? "#" : "." })
    }
    #expect(grounds[0] == "............" && grounds[1] == grounds[2] && grounds[3] == grounds[0])
    #expect(grounds[1] == "..###.###.#.", "\(grounds[1])")
  }

  @Test func aRasterFillsItsAreaAndNoMore() {
    for glyphs in everyGlyphs {
      let target = Rect(column: -2, row: 1, columns: 8, rows: 9)
      let canvas = cells(12, 6, glyphs, in: Rect(column: 1, row: 0, columns: 9, rows: 5)) {
        surface in
        let size = surface.pixels(in: target)
        surface.raster(
          Raster(
            columns: size.columns, rows: size.rows,
            .levels(
              .sequential, last: 6,
              steps: Array(repeating: 6, count: size.columns * size.rows))), in: target)
      }
      for row in 0..<6 {
        for column in 0..<12 {
          let isInside = (1..<6).contains(column) && (1..<5).contains(row)
          #expect((canvas[column, row] != .blank) == isInside, "\(glyphs): \(column), \(row)")
        }
      }
    }
  }

  @Test func linesOnInkHaveRoomBesideThem() {
    let steps = Raster(
      columns: 1, rows: 1, .levels(.sequential, last: 6, steps: [6]))
    func picture(_ levels: LevelMarks) -> [String] {
      let canvas = cells(7, 3, Glyphs(.ascii, levels: levels)) { surface in
        surface.raster(steps, in: Rect(column: 0, row: 0, columns: 7, rows: 3))
        surface.polyline([Place(3.5, 0), Place(3.5, 1.9)], Stroke(), style: .text, in: clip)
        surface.marker(.circle, at: Place(3.5, 2.5), style: .text, in: clip)
        surface.write("no", column: 5, row: 1, columns: 2, style: .text)
      }
      return lines(canvas)
    }
    #expect(picture(.density) == ["## * ##", "## * no", "## o ##"])
    #expect(picture(.color) == ["   *", "   * no", "   o"], "the ground tells levels apart")
  }

  @Test func zonesStayInsideTheArea() {
    let canvas = cells(9, 4, in: Rect(column: 2, row: 1, columns: 3, rows: 2)) {
      $0.addZone("a", index: 3, area: Rect(column: 0, row: 0, columns: 20, rows: 20))
    }
    #expect(canvas.zones.map(\.area) == [Rect(column: 2, row: 1, columns: 3, rows: 2)])
    #expect(canvas.zone(column: 2, row: 1)?.index == 3)
  }

  @Test(arguments: everyGlyphs) func nothingLeavesItsArea(_ glyphs: Glyphs) {
    let area = Rect(column: 3, row: 1, columns: 5, rows: 3)
    let wide = Rect(column: -9, row: -9, columns: 99, rows: 99)
    let places = [Place(-20, -9), Place(30, 12), Place(5, -8), Place(4, 30)]
    let canvas = cells(12, 6, glyphs, in: area) { surface in
      surface.fill(wide, .level(Level(.sequential, step: 4, last: 6)))
      surface.band(lower: places, upper: places.reversed(), style: Style(.band), in: wide)
      surface.polyline(places, Stroke(weight: 2), style: .text, in: wide)
      surface.box(Rect(column: 2, row: 0, columns: 9, rows: 3), style: .text)
      surface.axes(of: wide, xTicks: [1, 9], yTicks: [1, 9], style: .text)
      surface.columnBar(-3, columns: 40, from: -4, to: 50, style: .text, in: wide)
      surface.rowBar(-3, rows: 40, from: -4, to: 50, style: .text, in: wide)
      for column in 0..<12 {
        surface.marker(.star, at: Place(column: column, row: 0), style: .text, in: wide)
      }
      surface.write(
        "a long text that leaves the area", column: 3, row: 2, columns: 99, style: .text)
    }
    for row in 0..<6 {
      for column in 0..<12 where !area.contains(column: column, row: row) {
        #expect(canvas[column, row] == .blank, "\(column), \(row)")
      }
    }
  }
}
