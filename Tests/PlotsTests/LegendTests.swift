import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct LegendTests {
  private let lines = Legend([
    .init(name: "train", sample: .line(.curve(0)), style: Style(.curve(0))),
    .init(name: "test", sample: .line(.curve(1)), style: Style(.curve(1))),
  ])
  private let marks = Legend([
    .init(name: "yes", sample: .marker(.circle), style: Style(.classA)),
    .init(name: "no", sample: .marker(.cross), style: Style(.classB)),
    .init(name: "mean", sample: .block, style: Style(.positive)),
  ])

  private func drawn(_ legend: Legend, _ columns: Int, _ rows: Int, avoiding places: [Place] = [])
    -> String
  {
    cells(columns, rows) { surface in
      _ = legend.draw(
        on: &surface, in: Rect(column: 0, row: 0, columns: columns, rows: rows), avoiding: places)
    }.text
  }

  @Test func itStandsInTheUpperRightCorner() {
    #expect(drawn(lines, 20, 4) == "         ⠤⠤⠤⠤⠤ train\n         ⠤⠤ ⠤⠤ test\n\n")
    #expect(
      drawn(marks, 16, 5) == "         ●  yes\n         ×  no\n        ██  mean\n\n"
        || drawn(marks, 16, 5) == "         ●  yes\n         ×  no\n        ██  mean")
  }

  @Test func itGoesWhereItHidesNothing() {
    let corners = [
      (Place(18, 0.5), "⠤⠤⠤⠤⠤ train"), (Place(2, 0.5), "         ⠤⠤⠤⠤⠤ train"),
    ]
    for (place, start) in corners {
      #expect(
        drawn(lines, 20, 6, avoiding: [place]).hasPrefix(
          start == "⠤⠤⠤⠤⠤ train" ? " " + start : start))
    }
    let lower = drawn(lines, 20, 6, avoiding: [Place(18, 0.5), Place(2, 1.5)])
    #expect(lower == "\n\n\n\n         ⠤⠤⠤⠤⠤ train\n         ⠤⠤ ⠤⠤ test")
    let everywhere = (0..<6).flatMap { row in (0..<20).map { Place(column: $0, row: row) } }
    #expect(drawn(lines, 20, 6, avoiding: everywhere) == "\n\n\n\n\n")
    let plot = Rect(column: 0, row: 0, columns: 20, rows: 6)
    #expect(!lines.fits(in: plot, avoiding: everywhere, .unicode))
    #expect(lines.fits(in: plot, avoiding: [Place(.nan, .infinity)], .unicode))
  }

  @Test(arguments: everyGlyphs) func itHidesNoneOfThePlacesOnAnyTerminal(_ glyphs: Glyphs) {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<100 {
      let plot = Rect(
        column: 3, row: 2, columns: .random(in: 0...40, using: &random),
        rows: .random(in: 0...14, using: &random))
      let places = (0..<3).map { _ in
        Place(.random(in: 0...44, using: &random), .random(in: 0...17, using: &random))
      }
      var found = false
      let canvas = cells(46, 18, glyphs) {
        found = lines.draw(on: &$0, in: plot, avoiding: places)
      }
      #expect(found == lines.fits(in: plot, avoiding: places, glyphs))
      #expect(found == (canvas != cells(46, 18, glyphs) { _ in }))
      for row in 0..<18 {
        for column in 0..<46 where canvas[column, row] != .blank {
          #expect(plot.contains(column: column, row: row))
          #expect(
            !places.contains {
              $0.x.rounded(.down) == Double(column) && $0.y.rounded(.down) == Double(row)
            })
        }
      }
    }
  }

  @Test(arguments: [MarkSet.halfBlocks, .quadrants, .braille])
  func theSamplesOfFourCurvesDiffer(_ marks: MarkSet) {
    let legend = Legend(
      (0..<4).map { .init(name: "n", sample: .line(.curve($0)), style: Style(.text)) })
    let canvas = cells(20, 7, Glyphs(marks)) { surface in
      _ = legend.draw(on: &surface, in: Rect(column: 0, row: 0, columns: 20, rows: 7), avoiding: [])
    }
    let samples = canvas.text.split(separator: "\n")
    #expect(samples.count == 4 && Set(samples).count == 4, "\(samples)")
  }

  @Test func aBandHasItsOwnGround() {
    let legend = Legend([.init(name: "spread", sample: .band, style: Style(.band))])
    let plot = Rect(column: 0, row: 0, columns: 20, rows: 3)
    let canvas = cells(20, 3) { _ = legend.draw(on: &$0, in: plot, avoiding: []) }
    #expect((0..<20).filter { canvas[$0, 0].style.ground == .band } == [10, 11, 12])
    let ink = cells(20, 3, Glyphs(.ascii, levels: .density)) {
      _ = legend.draw(on: &$0, in: plot, avoiding: [])
    }
    #expect(ink.text.hasPrefix("          ::: spread"))
  }

  @Test func aSmallPlotHasNone() {
    for columns in 0...15 { #expect(!drawn(lines, columns, 8).contains("train"), "\(columns)") }
    for rows in 0...3 { #expect(!drawn(lines, 30, rows).contains("train"), "\(rows) rows") }
    #expect(Legend([]).entries.isEmpty && drawn(Legend([]), 20, 2) == "\n")
  }

  @Test func entriesWithoutANameAreLeftOut() {
    let legend = Legend([.init(name: "", sample: .block, style: .text)])
    #expect(legend.entries.isEmpty)
  }

  @Test func inARowItDrawsAsManyAsFit() {
    func row(_ columns: Int) -> String {
      cells(40, 1) {
        lines.drawInRow(on: &$0, in: Rect(column: 1, row: 0, columns: columns, rows: 1))
      }.text
    }
    #expect(row(30) == " ⠤⠤⠤⠤⠤ train  ⠤⠤ ⠤⠤ test")
    #expect(row(23) == " ⠤⠤⠤⠤⠤ train  ⠤⠤ ⠤⠤ test")
    #expect(row(22) == " ⠤⠤⠤⠤⠤ train" && row(10) == "")
  }
}
