import Cells
import Testing

@testable import Plots

@Suite struct FrameTests {
  private func drawn(
    _ columns: Int, _ rows: Int, x: AxisScale = AxisScale(0...10), y: AxisScale = AxisScale(0...4),
    names: (String, String) = ("", ""), glyphs: Glyphs = .unicode
  ) -> (frame: Frame, text: String) {
    var canvas = Canvas(size: Size(columns: columns, rows: rows), glyphs: glyphs)
    let frame = Frame(in: canvas.bounds, x: x, y: y, xName: names.0, yName: names.1)
    frame.draw(on: &canvas)
    return (frame, canvas.text)
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

  @Test func asciiAxesAreMadeOfASCII() {
    let text = drawn(32, 8, names: ("x", "y"), glyphs: .ascii).text
    #expect(text.allSatisfy(\.isASCII) && text.contains("+") && text.contains("|"))
  }

  @Test func aSmallPlotDropsTheLabelsBelowThenAtTheLeft() {
    #expect(drawn(32, 5).frame.plot == Rect(column: 2, row: 0, columns: 30, rows: 3))
    #expect(drawn(32, 4).frame.plot == Rect(column: 2, row: 0, columns: 30, rows: 4))
    #expect(drawn(12, 5).frame.plot == Rect(column: 0, row: 0, columns: 12, rows: 3))
  }

  @Test func theEndsOfTheAxesAreTheEndsOfThePlot() {
    let frame = drawn(32, 8).frame
    #expect(frame.column(of: 0) == 0 && frame.column(of: 10) == frame.plot.columns - 1)
    #expect(frame.row(of: 4) == 0 && frame.row(of: 0) == frame.plot.rows - 1)
  }

  @Test func valuesFarOutsideAreAtTheEdge() {
    let frame = drawn(32, 8).frame
    for value in [11.0, 1e10, 1e300, .greatestFiniteMagnitude, .infinity] {
      #expect(frame.column(of: value) == frame.plot.columns - 1 && frame.row(of: value) == 0)
      #expect(frame.column(of: -value) == 0 && frame.row(of: -value) == frame.plot.rows - 1)
    }
    #expect(frame.column(of: .nan) == 0)
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
}
