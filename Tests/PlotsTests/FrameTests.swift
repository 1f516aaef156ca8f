import Cells
import Testing

@testable import Plots

@Suite struct FrameTests {
  private func drawn(
    _ columns: Int, _ rows: Int, title: String = "", x: AxisScale = AxisScale(0...10),
    y: AxisScale = AxisScale(0...4), names: (String, String) = ("", ""),
    glyphs: Glyphs = .unicode
  ) -> (frame: Frame, text: String) {
    let frame = Frame(
      in: Rect(column: 0, row: 0, columns: columns, rows: rows), title: title,
      x: Axis(names.0, x), y: Axis(names.1, y), glyphs: glyphs)
    return (frame, cells(columns, rows, glyphs) { frame.draw(on: &$0) }.text)
  }

  @Test func axesHaveTicksAndNames() {
    #expect(
      drawn(32, 8, names: ("x", "y")).text == """
        y 4┤
           │
           │
          2┤
           │
          0┤
           └┬─────────────┬────────────┬
            0             5            x
        """)
  }

  @Test func aTitleStandsOverThePlot() {
    let (frame, text) = drawn(32, 9, title: "title", names: ("x", "y"))
    #expect(text.split(separator: "\n").first == "               title")
    #expect(frame.plot == Rect(column: 4, row: 1, columns: 28, rows: 6))
    let long = drawn(32, 9, title: "a title that is wide as the plot")
    #expect(long.text.split(separator: "\n").first == "a title that is wide as the plot")
  }

  @Test func unitsFollowTheNames() {
    let frame = Frame(
      in: Rect(column: 0, row: 0, columns: 50, rows: 8), x: Axis("time", unit: "s", 0...10),
      y: Axis("way", unit: "m", 0...4), glyphs: .unicode)
    let text = cells(50, 8) { frame.draw(on: &$0) }.text
    #expect(text.hasPrefix("way (m) 4┤") && text.hasSuffix(" time (s)"))
  }

  @Test func asciiAxesAreMadeOfASCII() {
    let text = drawn(32, 8, names: ("x", "y"), glyphs: .ascii).text
    #expect(text.allSatisfy { $0.isASCII } && text.contains("+") && text.contains("|"))
  }

  @Test func aSmallPlotDropsTheLabelsThenTheTitle() {
    #expect(drawn(32, 5).frame.plot == Rect(column: 2, row: 0, columns: 30, rows: 3))
    #expect(drawn(32, 4).frame.plot == Rect(column: 0, row: 0, columns: 32, rows: 4))
    #expect(drawn(12, 5).frame.plot == Rect(column: 0, row: 0, columns: 12, rows: 3))
    let rows = (1...7).map { drawn(32, $0, title: "title") }
    #expect(rows.map(\.frame.plot.rows) == [1, 2, 2, 3, 4, 3, 4])
    #expect(
      rows.map { $0.text.contains("title") } == [false, false] + Array(repeating: true, count: 5))
    #expect(rows.map { $0.text.contains("┬") } == Array(repeating: false, count: 5) + [true, true])
  }

  @Test func fromNothingToAFewCellsItIsTooSmall() {
    #expect(drawn(0, 0).frame.isTooSmall && drawn(2, 9).frame.isTooSmall)
    #expect(drawn(9, 0).frame.isTooSmall && !drawn(3, 1).frame.isTooSmall)
  }

  @Test func theEndsOfTheAxesAreTheMiddlesOfTheOutermostCells() {
    let frame = drawn(32, 8).frame
    #expect(frame.place(x: 0, y: 4) == Place(column: frame.plot.column, row: frame.plot.row))
    #expect(
      frame.place(Point(10, 0))
        == Place(column: frame.plot.endColumn - 1, row: frame.plot.endRow - 1))
  }

  @Test func barsStandBetweenTheOuterEdges() {
    let frame = Frame(
      in: Rect(column: 0, row: 0, columns: 32, rows: 8), x: Axis("", 0...10), y: Axis("", 0...4),
      ends: .edges, glyphs: .unicode)
    let (first, last) = (frame.place(x: 0, y: 0), frame.place(x: 10, y: 4))
    #expect(abs(first.x - Double(frame.plot.column)) < 1e-6)
    #expect(abs(first.y - Double(frame.plot.endRow)) < 1e-6)
    #expect(abs(last.x - Double(frame.plot.endColumn)) < 1e-6)
    #expect(abs(last.y - Double(frame.plot.row)) < 1e-6)
  }

  @Test func placesOutsideAreBeyondTheEdges() {
    let frame = drawn(32, 8).frame
    for value in [11.0, 1e10, 1e300, .greatestFiniteMagnitude, .infinity] {
      #expect(frame.place(x: value, y: 0).x > Double(frame.plot.endColumn))
      #expect(frame.place(x: 0, y: value).y < Double(frame.plot.row))
    }
    #expect(frame.place(x: .nan, y: 0).x.isNaN && frame.place(x: 0, y: .nan).y.isNaN)
  }

  @Test func labelsNeverRunIntoEachOtherOrTheName() {
    for columns in 34...90 {
      for upper in [1.0, 7, 12_345, 1e-5, 3e7] {
        for name in ["", "x", "steps of the descent"] {
          let (frame, text) = drawn(columns, 7, x: AxisScale(-upper...upper), names: (name, "f"))
          let last = text.split(separator: "\n", omittingEmptySubsequences: false).last.map(
            String.init)
          #expect(name.isEmpty || last?.hasSuffix(" " + name) == true, "\(last ?? "")")
          let labels = (last ?? "").dropLast(name.count).split(separator: " ").map(String.init)
          let ticks = AxisScale(-upper...upper).ticks(most: max(2, frame.plot.columns / 8))
          let known = Set(ticks.values.map { ticks.label($0) })
          #expect(labels.allSatisfy(known.contains), "\(columns) columns: \(last ?? "")")
        }
      }
    }
  }

  /// A label stands beside its tick at every height, also where rounding is close.
  @Test func everyLabelAtTheLeftHasItsTick() {
    for rows in 5...60 {
      for upper in [1.0, 3, 4.5, 7, 10, 0.3] {
        let text = drawn(40, rows, y: AxisScale(0...upper)).text
        for line in text.split(separator: "\n").dropLast(2) {
          let isLabelled = line.prefix { !"┤│".contains($0) }.contains { $0 != " " }
          #expect(isLabelled == line.contains("┤"), "\(rows) rows to \(upper): \(line)")
        }
      }
    }
  }

  @Test func aNameTakesNoRoomFromASmallPlot() {
    let long = drawn(40, 8, names: ("", "a long name of an axis")).frame
    #expect(long.plot.column <= 16 && drawn(20, 8, names: ("", "long name")).frame.plot.column == 0)
  }

  @Test func theValuesOfPixelsAreThoseOfTheirPlaces() {
    let frame = drawn(32, 8).frame
    let (columns, rows) = (frame.plot.columns, frame.plot.rows)
    for parts in 1...3 {
      let across = frame.values(across: columns * parts)
      let down = frame.values(down: rows * parts)
      #expect(across.count == columns * parts && down.count == rows * parts)
      for (pixel, value) in across.enumerated() {
        let place = Double(frame.plot.column) + (Double(pixel) + 0.5) / Double(parts)
        #expect(abs(frame.place(x: value, y: 0).x - place) < 1e-9)
      }
      for (pixel, value) in down.enumerated() {
        let place = Double(frame.plot.row) + (Double(pixel) + 0.5) / Double(parts)
        #expect(abs(frame.place(x: 0, y: value).y - place) < 1e-9)
      }
    }
    #expect(frame.values(across: 0) == [] && frame.values(down: 0) == [])
  }
}
