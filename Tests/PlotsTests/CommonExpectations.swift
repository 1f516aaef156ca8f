import Cells
import GradusTesting
import Testing

@testable import Plots

/// ASCII with levels told by ink: what is left where a terminal has neither colours nor UTF-8.
let densityGlyphs = Glyphs(.ascii, levels: .density)

/// Glyphs in which plots look most different.
let distinctGlyphs: [Glyphs] = [
  .unicode, densityGlyphs, Glyphs(.halfBlocks, levels: .density), Glyphs(.sextants),
]

/// The plot on a canvas of its own.
func drawnPlot(
  _ plot: some Plot, _ size: Size = Size(columns: 60, rows: 18), _ glyphs: Glyphs = .unicode
) -> Canvas {
  var canvas = Canvas(size: size, glyphs: glyphs)
  canvas.draw(plot, in: canvas.bounds)
  return canvas
}

/// The plot looks as recorded: in a small pane and a larger one, and in ASCII.
func expectGoldenPlot(
  _ plot: some Plot, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  for size in [Size(columns: 40, rows: 12), Size(columns: 60, rows: 18)] {
    expectGolden(
      drawnPlot(plot, size).golden, "\(name)-unicode-\(size)", sourceLocation: sourceLocation)
  }
  let canvas = drawnPlot(plot, Size(columns: 40, rows: 12), densityGlyphs)
  #expect(isASCII(canvas), sourceLocation: sourceLocation)
  expectGolden(canvas.golden, "\(name)-ascii-40x12", sourceLocation: sourceLocation)
}

/// The plot keeps to its area at every size, and says so where there is no room for it.
func expectInsideItsArea(
  _ plot: some Plot, _ glyphs: Glyphs, sourceLocation: SourceLocation = #_sourceLocation
) {
  for size in plotSizes {
    #expect(strays(of: plot, in: size, glyphs: glyphs) == [], sourceLocation: sourceLocation)
  }
  guard !glyphs.isASCII else { return }
  #expect(plot.text(size: Size(columns: 2, rows: 1)) == "t…", sourceLocation: sourceLocation)
  #expect(plot.text(size: Size(columns: 0, rows: 0)).isEmpty, sourceLocation: sourceLocation)
}

/// Numbers and names that nobody should plot are drawn all the same, and no control reaches a screen.
func expectDrawn(
  hostile plots: [some Plot], sourceLocation: SourceLocation = #_sourceLocation
) {
  for plot in plots {
    for size in [Size(columns: 12, rows: 4), Size(columns: 60, rows: 18)] {
      #expect(strays(of: plot, in: size, glyphs: .unicode) == [], sourceLocation: sourceLocation)
      #expect(!drawnPlot(plot, size).text.contains("\u{1b}"), sourceLocation: sourceLocation)
    }
    let figure = plot.svg(size: Size(columns: 30, rows: 10))
    #expect(figure.hasSuffix("</svg>\n"), sourceLocation: sourceLocation)
    #expect(!plot.description.isEmpty, sourceLocation: sourceLocation)
  }
}
