import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct DotGridTests {
  private let area = Rect(column: 0, row: 0, columns: 6, rows: 4)

  /// The dots of a grid, by drawing it.
  private func dots(_ grid: DotGrid) -> Set<[Int]> {
    var canvas = Canvas(size: area.size, glyphs: grid.glyphs)
    grid.draw(on: &canvas, ascii: "*")
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
      grid.line(
        from: (Double(a.0), Double(a.1)), to: (Double(b.0), Double(b.1)), style: .text)
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
      grid.line(from: near, to: far, style: .text)
      back.line(from: far, to: near, style: .text)
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

  @Test func numbersThatNoGridCanHoldDrawNothingAndTakeNoTime() {
    let values = [
      -Double.infinity, -.greatestFiniteMagnitude, -1e18, 0, 3, 1e18, 1e307,
      .greatestFiniteMagnitude,
      .infinity, .nan,
    ]
    var grid = DotGrid(area, glyphs: .unicode)
    let time = ContinuousClock().measure {
      for a in values {
        for b in values {
          for c in values { for d in values { grid.line(from: (a, b), to: (c, d), style: .text) } }
        }
      }
    }
    #expect(time < .seconds(5))
    var lines = DotGrid(area, glyphs: .unicode)
    lines.line(from: (.nan, 2), to: (3, 2), style: .text)
    lines.line(from: (0, 2), to: (.infinity, 2), style: .text)
    lines.line(from: (20, 2), to: (1e300, 2), style: .text)
    lines.line(from: (-1e300, 2e300), to: (1e300, -1e300), style: .text)
    #expect(dots(lines).isEmpty)
  }

  @Test func aCellHasTheStyleOfItsLastDotAndKeepsItsGround() {
    var canvas = Canvas(size: area.size)
    canvas.fill(area, with: Cell("x", Style(.text, on: .focus)))
    var grid = DotGrid(area, glyphs: .unicode)
    grid.set(0, 0, style: Style(.curve(0)))
    grid.set(1, 0, style: Style(.curve(1)))
    grid.set(2, 0, style: Style(.curve(2), on: .wrong))
    grid.draw(on: &canvas, ascii: "*")
    #expect(canvas[0, 0] == Cell("⠉", Style(.curve(1), on: .focus)))
    #expect(canvas[1, 0] == Cell("⠁", Style(.curve(2), on: .wrong)))
    #expect(canvas[2, 0] == Cell("x", Style(.text, on: .focus)), "cells without a dot stay")
  }
}
