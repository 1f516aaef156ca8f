import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct DotGridTests {
  private let area = Rect(column: 0, row: 0, columns: 6, rows: 4)

  /// The dots of a grid, by drawing it.
  private func dots(_ grid: DotGrid) -> Set<[Int]> {
    var canvas = Canvas(size: area.size, glyphs: grid.glyphs)
    grid.draw(on: &canvas)
    var found: Set<[Int]> = []
    let order = [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2], [0, 3], [1, 3]]
    for row in 0..<area.rows {
      for column in 0..<area.columns {
        let character = canvas[column, row].character
        if character == "*" { found.insert([column, row]) }
        guard let value = character.unicodeScalars.first?.value, value >= 0x2800 else { continue }
        for (bit, place) in order.enumerated() where (value - 0x2800) >> bit & 1 == 1 {
          found.insert([column * 2 + place[0], row * 4 + place[1]])
        }
      }
    }
    return found
  }

  /// The place whose dot has these numbers.
  private func place(_ x: Double, _ y: Double, _ grid: DotGrid) -> Place {
    Place(
      (x + 0.5) * Double(area.columns) / Double(grid.dotsAcross),
      (y + 0.5) * Double(area.rows) / Double(grid.dotsDown))
  }

  private func line(
    _ grid: inout DotGrid, from a: (x: Double, y: Double), to b: (x: Double, y: Double)
  ) {
    grid.polyline(
      [place(a.x, a.y, grid), place(b.x, b.y, grid)], Stroke(), style: .text, in: area)
  }

  @Test(arguments: [Glyphs.unicode, .ascii]) func everyDotIsItsOwn(_ glyphs: Glyphs) {
    let empty = DotGrid(area, glyphs: glyphs)
    #expect([empty.dotsAcross, empty.dotsDown] == (glyphs == .unicode ? [12, 16] : [6, 4]))
    for y in 0..<empty.dotsDown {
      for x in 0..<empty.dotsAcross {
        var grid = empty
        grid.set(x, y, style: .text)
        #expect(dots(grid) == [[x, y]])
      }
    }
  }

  @Test func dotsOutsideAreIgnored() {
    var grid = DotGrid(area, glyphs: .unicode)
    for (x, y) in [(-1, 0), (0, -1), (12, 0), (0, 16), (.max, .max), (.min, 3)] {
      grid.set(x, y, style: .text)
    }
    #expect(dots(grid).isEmpty)
  }

  /// A dot in each column of a flat line, in each row of a steep one, nearest to the line.
  private func naiveLine(_ a: (Int, Int), _ b: (Int, Int)) -> [ClosedRange<Double>] {
    let count = max(abs(b.0 - a.0), abs(b.1 - a.1))
    let isFlat = abs(b.0 - a.0) >= abs(b.1 - a.1)
    return (0...count).map { step in
      let part = count == 0 ? 0 : Double(step) / Double(count)
      let place =
        isFlat
        ? Double(a.1) + part * Double(b.1 - a.1) : Double(a.0) + part * Double(b.0 - a.0)
      return place - 0.5 - 1e-9...place + 0.5 + 1e-9
    }
  }

  @Test(arguments: [Glyphs.unicode, .ascii]) func linesFollowTheirNaiveTwin(_ glyphs: Glyphs) {
    var random = SeededGenerator(seed: 5)
    let empty = DotGrid(area, glyphs: glyphs)
    for _ in 0..<400 {
      func place() -> (Int, Int) {
        (
          .random(in: 0..<empty.dotsAcross, using: &random),
          .random(in: 0..<empty.dotsDown, using: &random)
        )
      }
      let (a, b) = (place(), place())
      var grid = empty
      line(&grid, from: (Double(a.0), Double(a.1)), to: (Double(b.0), Double(b.1)))
      let found = dots(grid)
      let isFlat = abs(b.0 - a.0) >= abs(b.1 - a.1)
      let naive = naiveLine(a, b)
      #expect(found.count == naive.count, "\(a) to \(b)")
      #expect(found.contains([a.0, a.1]) && found.contains([b.0, b.1]))
      for (step, range) in naive.enumerated() {
        let along =
          isFlat
          ? a.0 + step * (b.0 - a.0).signum() : a.1 + step * (b.1 - a.1).signum()
        let across = found.filter { $0[isFlat ? 0 : 1] == along }.map { $0[isFlat ? 1 : 0] }
        #expect(
          across.count == 1 && across.allSatisfy { range.contains(Double($0)) }, "\(a) to \(b)")
      }
    }
  }

  /// Lines from and to far away: each dot is near the line, and none that is well inside is missing.
  @Test(arguments: [10.0, 1e3, 1e6, 1e12, 1e25, 1e150, 1e300])
  func aLineFromFarAwayKeepsItsDirection(
    _ distance: Double
  ) {
    var random = SeededGenerator(seed: 6)
    let empty = DotGrid(area, glyphs: .unicode)
    for _ in 0..<200 {
      let near = (
        x: Double(Int.random(in: 0..<12, using: &random)),
        y: Double(Int.random(in: 0..<16, using: &random))
      )
      let towards = (
        x: Double.random(in: -1...1, using: &random), y: Double.random(in: -1...1, using: &random)
      )
      let far = (x: near.x + towards.x * distance, y: near.y + towards.y * distance)
      var (grid, back) = (empty, empty)
      line(&grid, from: near, to: far)
      line(&back, from: far, to: near)
      let found = dots(grid)
      #expect(found.contains([Int(near.x), Int(near.y)]))
      let length = max(abs(towards.x), abs(towards.y))
      for dot in found.union(dots(back)) {
        let (dx, dy) = (Double(dot[0]) - near.x, Double(dot[1]) - near.y)
        let away = abs(dx * towards.y - dy * towards.x) / length
        // Half a dot for each of its ends, half a dot for itself.
        #expect(away <= 1.5, "\(dot) is \(away) off the line from \(near) along \(towards)")
      }
      // Walked dot by dot, the line goes through the grid for this long.
      var steps = 0
      while steps < Int(min(distance * length, 100)) {
        let x = (near.x + towards.x / length * Double(steps + 1)).rounded()
        let y = (near.y + towards.y / length * Double(steps + 1)).rounded()
        guard x >= 0, y >= 0, x < 12, y < 16 else { break }
        steps += 1
      }
      #expect(
        abs(found.count - steps - 1) <= 2, "\(near) along \(towards): \(found.count), \(steps)")
    }
  }

  @Test func numbersThatNoGridCanHoldDrawNothing() {
    let values = [
      -Double.infinity, -.greatestFiniteMagnitude, -1e18, 0, 3, 1e18, 1e307,
      .greatestFiniteMagnitude, .infinity, .nan,
    ]
    // Walked dot by dot, one of these lines would take years.
    var grid = DotGrid(area, glyphs: .unicode)
    for a in values {
      for b in values {
        for c in values { for d in values { line(&grid, from: (a, b), to: (c, d)) } }
      }
    }
    #expect(grid.inked.allSatisfy { $0 >= 0 && $0 < area.columns * area.rows })
    var lines = DotGrid(area, glyphs: .unicode)
    line(&lines, from: (.nan, 2), to: (3, 2))
    line(&lines, from: (0, 2), to: (.infinity, 2))
    line(&lines, from: (20, 2), to: (1e300, 2))
    line(&lines, from: (-1e300, 2e300), to: (1e300, -1e300))
    #expect(dots(lines).isEmpty && lines.inked.isEmpty)
  }

  @Test func aCellHasTheStyleOfItsLastDotAndKeepsItsGround() {
    var canvas = Canvas(size: area.size)
    canvas.fill(area, with: Cell("x", Style(.text, on: .focus)))
    var grid = DotGrid(area, glyphs: .unicode)
    grid.set(0, 0, style: Style(.curve(0)))
    grid.set(1, 0, style: Style(.curve(1)))
    grid.set(2, 0, style: Style(.curve(2), on: .wrong))
    grid.draw(on: &canvas)
    #expect(canvas[0, 0] == Cell("⠉", Style(.curve(1), on: .focus)))
    #expect(canvas[1, 0] == Cell("⠁", Style(.curve(2), on: .wrong)))
    #expect(canvas[2, 0] == Cell("x", Style(.text, on: .focus)), "cells without a dot stay")
  }

  @Test(arguments: everyGlyphs) func anInkedCellIsShown(_ glyphs: Glyphs) {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      var grid = DotGrid(area, glyphs: glyphs)
      let places = (0..<4).map { _ in
        Place(.random(in: -3...9, using: &random), .random(in: -3...7, using: &random))
      }
      grid.polyline(places, Stroke(weight: 2), style: .text, in: area)
      var canvas = Canvas(size: area.size, glyphs: glyphs)
      canvas.fill(area, with: Cell("."))
      grid.draw(on: &canvas)
      let changed = (0..<24).filter { canvas[$0 % 6, $0 / 6].character != "." }
      #expect(changed == grid.inked)
    }
  }

  @Test func linesKeepToTheirClip() {
    var random = SeededGenerator(seed: 8)
    let clip = Rect(column: 1, row: 1, columns: 3, rows: 2)
    for weight in 1...2 {
      for _ in 0..<100 {
        var grid = DotGrid(area, glyphs: .unicode)
        let places = (0..<5).map { _ in
          Place(.random(in: -3...9, using: &random), .random(in: -3...7, using: &random))
        }
        grid.polyline(places, Stroke(weight: weight), style: .text, in: clip)
        for index in grid.inked {
          #expect(clip.contains(column: index % 6, row: index / 6), "\(places)")
        }
      }
    }
    var grid = DotGrid(area, glyphs: .unicode)
    grid.polyline(
      [Place(0, 0), Place(6, 4)], Stroke(), style: .text,
      in: Rect(column: 40, row: 2, columns: 3, rows: 3))
    #expect(grid.inked.isEmpty)
  }

  @Test func onePlaceIsADot() {
    for glyphs in [Glyphs.unicode, .ascii] {
      var grid = DotGrid(area, glyphs: glyphs)
      grid.polyline([Place(2.3, 1.2)], Stroke(.dotted), style: .text, in: area)
      #expect(dots(grid).count == 1 && grid.inked == [8])
      grid.polyline([], Stroke(), style: .text, in: area)
      #expect(dots(grid).count == 1)
    }
  }

  @Test func aHeavyLineIsTwoDotsWide() {
    var (level, upright) = (DotGrid(area, glyphs: .unicode), DotGrid(area, glyphs: .unicode))
    level.polyline(
      [place(1, 5, level), place(9, 5, level)], Stroke(weight: 2), style: .text, in: area)
    upright.polyline(
      [place(4, 2, upright), place(4, 9, upright)], Stroke(weight: 2), style: .text, in: area)
    #expect(dots(level) == Set((1...9).flatMap { [[$0, 5], [$0, 6]] }))
    #expect(dots(upright) == Set((2...9).flatMap { [[4, $0], [5, $0]] }))
  }

  @Test func dashesGoOnThroughTheCorners() {
    var grid = DotGrid(area, glyphs: .unicode)
    let corners = [(0.0, 0.0), (2, 0), (2, 10)].map { place($0.0, $0.1, grid) }
    grid.polyline(corners, Stroke(.dashed), style: .text, in: area)
    let expected: Set<[Int]> = [
      [0, 0], [1, 0], [2, 0], [2, 1], [2, 4], [2, 5], [2, 6], [2, 7], [2, 10],
    ]
    #expect(dots(grid) == expected)
  }

  @Test func dashesAreAsLongInCellsOnEveryTerminal() {
    for glyphs in everyGlyphs {
      var grid = DotGrid(area, glyphs: glyphs)
      grid.polyline([Place(0.2, 0.3), Place(5.8, 0.3)], Stroke(.dashed), style: .text, in: area)
      #expect(grid.inked == [0, 1, 3, 4], "\(glyphs)")
    }
  }

  @Test func inASCIIALineHasItsMark() {
    var grid = DotGrid(area, glyphs: .ascii)
    grid.polyline([Place(0.5, 0.5), Place(5.5, 0.5)], Stroke(mark: "o"), style: .text, in: area)
    var canvas = Canvas(size: area.size, glyphs: .ascii)
    grid.draw(on: &canvas)
    #expect(canvas.text.split(separator: "\n") == ["oooooo"])
  }

  @Test func anAreaAnywhereOnTheCanvasIsDrawnThere() {
    let away = Rect(column: 3, row: 2, columns: 2, rows: 1)
    var grid = DotGrid(away, glyphs: .unicode)
    grid.polyline([Place(3.1, 2.1), Place(4.9, 2.1)], Stroke(), style: .text, in: away)
    var canvas = Canvas(size: Size(columns: 8, rows: 4))
    grid.draw(on: &canvas)
    #expect(canvas.text == "\n\n   ⠉⠉\n")
  }
}
