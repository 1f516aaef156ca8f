import Cells
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif
import GradusTesting
import Testing

@testable import Plots

@Suite struct SVGSurfaceTests {
  private let clip = Rect(column: 2, row: 1, columns: 6, rows: 4)

  private func isWellFormed(_ text: String) -> Bool { XMLParser(data: Data(text.utf8)).parse() }

  /// What a reader of the figure finds in its elements of a kind.
  private func attributes(_ kind: String, _ name: String, in text: String) -> [String] {
    text.split(separator: "<\(kind) ").dropFirst().compactMap { element in
      let tag = element.prefix { $0 != ">" }
      return tag.split(separator: " \(name)=\"").dropFirst().first.map {
        String($0.prefix { $0 != "\"" })
      }
        ?? (tag.hasPrefix("\(name)=\"")
          ? String(tag.dropFirst(name.count + 2).prefix { $0 != "\"" }) : nil)
    }
  }

  /// The corners of a path or an outline, in cells.
  private func places(_ path: String) -> [Place] {
    let numbers = path.split { "ML ,".contains($0) }.compactMap { Double($0) }
    return stride(from: 0, to: numbers.count - 1, by: 2).map {
      Place(numbers[$0] / 8, numbers[$0 + 1] / 16)
    }
  }

  @Test func aSmallFigure() {
    var surface = SVGSurface(size: Size(columns: 12, rows: 6), theme: Theme(.light))
    surface.fill(Rect(column: 3, row: 1, columns: 2, rows: 1), .region(0))
    surface.axes(of: clip, xTicks: [2.5, 7.5], yTicks: [1.5, 4.5], style: Style(.axis))
    surface.polyline(
      [Place(2.5, 4.5), Place(5, 2), Place(7.5, 1.5)], .curve(1), style: Style(.curve(1)), in: clip)
    surface.marker(.circle, at: Place(5, 2), style: Style(.classA), in: clip)
    surface.columnBar(6, columns: 1, from: 5, to: 3.25, style: Style(.positive), in: clip)
    surface.writeCentred(
      "a < b", in: Rect(column: 0, row: 0, columns: 12, rows: 1), row: 0,
      style: Style(.title, .bold))
    let text = surface.document(title: "A figure", description: "One curve & one bar.")
    #expect(isWellFormed(text))
    expectGolden(text, "svg-surface")
  }

  @Test func aFigureIsAsLargeAsItsCells() {
    #expect(figure(12, 6) { _ in }.contains("viewBox=\"0 0 96 96\" width=\"96\" height=\"96\""))
    #expect(isWellFormed(figure(0, 0) { _ in }))
  }

  @Test(
    arguments: [
      "</title><script>alert(1)</script>", "\" onload=\"x", "a & b &amp; c", "\u{1b}]0;x\u{7}",
      "\u{0}\u{fffe}\u{ffff}\u{202e}", "]]>", "<!--", "漢字 e\u{301}", "",
    ])
  func hostileWordsStayWords(_ words: String) {
    var surface = SVGSurface(size: Size(columns: 40, rows: 3), theme: Theme(.dark))
    surface.write(words, column: 0, row: 1, columns: 40, style: .text)
    surface.marker(
      .character(words.first ?? "x"), at: Place(2, 2), style: .text,
      in: Rect(column: 0, row: 0, columns: 40, rows: 3))
    let text = surface.document(title: words, description: words)
    #expect(isWellFormed(text), "\(text)")
    #expect(
      !text.contains("<script") && !text.contains("\u{1b}") && !text.contains(" onload=\"x\""))
  }

  @Test func coordinatesAreShort() {
    let known: [(Double, String)] = [
      (0, "0"), (1.5, "1.5"), (2.05, "2.05"), (-0.25, "-0.25"), (3.999, "4"), (-0.001, "0"),
      (1e300, "1000000000"), (.nan, "0"), (-.infinity, "-1000000000"),
    ]
    for (value, text) in known { #expect(SVGSurface.number(value) == text) }
  }

  @Test func coloursAreExact() {
    #expect(SVGSurface.hex(Color(1, 171, 255)) == "#01abff")
    let raster = Raster(columns: 1, rows: 1, .levels(.sequential, last: 6, steps: [2]))
    let text = figure(4, 2) { $0.raster(raster, in: Rect(column: 0, row: 0, columns: 4, rows: 2)) }
    #expect(text.contains(SVGSurface.hex(ColorMap.viridis.color(at: 2 / 6.0, isExact: true))))
  }

  @Test func aLineIsTheSameAsItsPlaces() {
    let text = figure(12, 6) {
      $0.polyline(
        [Place(2.5, 4.5), Place(5, 2), Place(7.5, 1.5)], Stroke(), style: .text, in: clip)
    }
    #expect(attributes("path", "d", in: text) == ["M20 72L40 32L60 24"], "one path, joined")
  }

  @Test func linesAreCutAtTheirClip() {
    var random = SeededGenerator(seed: 51)
    for _ in 0..<100 {
      let corners = (0..<5).map { _ in
        Place(.random(in: -20...30, using: &random), .random(in: -20...30, using: &random))
      }
      let text = figure(12, 6) { $0.polyline(corners, .curve(1), style: .text, in: clip) }
      for place in attributes("path", "d", in: text).flatMap(places) {
        #expect(place.x >= 2 - 0.01 && place.x <= 8 + 0.01, "\(place)")
        #expect(place.y >= 1 - 0.01 && place.y <= 5 + 0.01, "\(place)")
      }
    }
  }

  @Test func anOutlineIsCutAtItsClip() {
    let text = figure(12, 6) {
      $0.band(
        lower: [Place(0, 9), Place(12, 9)], upper: [Place(0, 0), Place(12, 6)], style: Style(.band),
        in: clip)
    }
    let corners = attributes("polygon", "points", in: text).flatMap(places)
    #expect(corners.count == 4)
    for corner in [Place(2, 1), Place(8, 4), Place(8, 5), Place(2, 5)] {
      #expect(corners.contains(corner), "\(corner) of \(corners)")
    }
    for corner in corners { #expect(corner.y >= 1 && corner.y <= 5) }
  }

  @Test func aBandHasGaps() {
    let xs = (0...8).map { Double($0) + 1 }
    let text = figure(12, 6) {
      $0.band(
        lower: xs.map { Place($0, $0 == 5 ? .nan : 4) }, upper: xs.map { Place($0, 2) },
        style: Style(.band), in: clip)
    }
    let outlines = attributes("polygon", "points", in: text).map(places)
    #expect(outlines.count == 2)
    #expect(outlines.map { $0.map(\.x).max() } == [4, 8])
    #expect(outlines.map { $0.map(\.x).min() } == [2, 6])
  }

  @Test func markersOutsideTheirClipAreLeftOut() {
    let text = figure(12, 6) { surface in
      for x in [1.9, 8.1, .nan, 1e300] {
        surface.marker(.circle, at: Place(x, 2), style: .text, in: clip)
      }
      surface.marker(.circle, at: Place(3, 2), style: .text, in: clip)
    }
    #expect(attributes("circle", "cx", in: text) == ["24"])
  }

  @Test func barsAreCutAtTheirClip() {
    let text = figure(12, 6) { surface in
      surface.columnBar(-3, columns: 40, from: -9, to: 30, style: .text, in: clip)
      surface.rowBar(-3, rows: 40, from: -9, to: 30, style: .text, in: clip)
      surface.columnBar(9, columns: 2, from: 2, to: 3, style: .text, in: clip)
      surface.columnBar(3, columns: 1, from: .nan, to: 3, style: .text, in: clip)
    }
    #expect(attributes("rect", "x", in: text) == ["16", "16"])
    #expect(attributes("rect", "y", in: text) == ["16", "16"])
    #expect(attributes("rect", "width", in: text) == ["100%", "48", "48"])
    #expect(attributes("rect", "height", in: text) == ["100%", "64", "64"])
  }

  @Test func aRasterIsARectangleForEveryRun() {
    let raster = Raster(columns: 4, rows: 2, .regions([0, 0, 1, Raster.bare, 1, 1, 1, 1]))
    let text = figure(8, 4) { $0.raster(raster, in: Rect(column: 1, row: 1, columns: 4, rows: 2)) }
    #expect(attributes("rect", "x", in: text) == ["8", "24", "8"])
    #expect(attributes("rect", "width", in: text) == ["100%", "16", "8", "32"])
  }

  @Test func textIsCutLikeThatOfCells() {
    var used: [Int] = []
    let text = figure(12, 3) { surface in
      used = [
        surface.write("a long sentence", column: 4, row: 0, columns: 6, style: .text),
        surface.write("abc", column: 11, row: 1, columns: 9, style: .text),
        surface.write("abc", column: 12, row: 1, columns: 9, style: .text),
        surface.write("abc", column: 0, row: 3, columns: 9, style: .text),
        surface.write("漢字", column: 0, row: 2, columns: 9, style: .text),
      ]
    }
    #expect(used == [6, 1, 0, 0, 4])
    #expect(text.contains(">a lon…<") && text.contains(">…<") && text.contains(">漢字<"))
    #expect(attributes("text", "textLength", in: text) == ["48", "8", "32"])
  }

  @Test func aPathStandsOutOnEveryMap() {
    let text = figure(12, 6) {
      $0.polyline([Place(3, 2), Place(6, 4)], Stroke(), style: Style(.path), in: clip)
    }
    #expect(attributes("path", "stroke", in: text) == ["#ffffff", "#000000"])
  }

  @Test(arguments: [Theme(.light), Theme(.dark), Theme(.light, isHighContrast: true)])
  func aWholePlotHasTheNumbersOfTheCells(_ theme: Theme) {
    let chart = LineChart(
      "title", x: Axis("x", 0...10), y: Axis("y", 0...4),
      series: [.init("f", points: [Point(0, 0), Point(10, 4)])])
    let size = Size(columns: 40, rows: 12)
    let text = chart.svg(size: size, theme: theme)
    let frame = Frame(in: Rect(size), title: "title", x: chart.x, y: chart.y, glyphs: .unicode)
    let (first, last) = (frame.place(x: 0, y: 0), frame.place(x: 10, y: 4))
    let path =
      "M\(SVGSurface.number(first.x * 8)) \(SVGSurface.number(first.y * 16))"
      + "L\(SVGSurface.number(last.x * 8)) \(SVGSurface.number(last.y * 16))"
    #expect(text.contains(path) && isWellFormed(text))
    let words = chart.text(size: size).split { !$0.isLetter && !$0.isNumber && $0 != "." }
    for word in words { #expect(text.contains(word), "\(word) of the cells is in the figure") }
    #expect(text.contains(SVGSurface.hex(theme.background)))
  }

  @Test func everySizeIsWellFormed() {
    let chart = LineChart(
      "title", x: Axis("x", 0...10), y: Axis("y", 0...4),
      series: [
        .init("f", points: [Point(0, 0), Point(10, 4), Point(.nan, 1), Point(1e300, -1e300)])
      ],
      marked: Point(2, 2), vertical: 4)
    for size in plotSizes where size.columns < 400 { #expect(isWellFormed(chart.svg(size: size))) }
  }
}
