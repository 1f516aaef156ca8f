import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct ImagePlotTests {
  /// A ring, dark inside and outside.
  private var ring: [Double] {
    (0..<784).map { index in
      let (x, y) = (Double(index % 28) - 13.5, Double(index / 28) - 13.5)
      let distance = (x * x + y * y).squareRoot() - 9
      return max(0, 1 - distance * distance / 6)
    }
  }

  private var sample: ImagePlot {
    ImagePlot(
      "digit 12", pixels: .grey(ring), width: 28, height: 28, caption: "a nought",
      saliency: ring.enumerated().map { $0.element * (Double($0.offset % 28) - 14) },
      saliencyCaption: "what speaks for 0")
  }

  @Test func itLooksAsRecorded() { expectGoldenPlot(sample, "image-plot") }

  @Test(arguments: distinctGlyphs)
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) { expectInsideItsArea(sample, glyphs) }

  @Test func hostileInputIsDrawn() { expectDrawn(hostile: hostile) }

  private var hostile: [ImagePlot] {
    [
      ImagePlot(pixels: .grey([]), width: 0, height: 0),
      ImagePlot(pixels: .grey([]), width: 28, height: 28),
      ImagePlot(pixels: .grey([.nan, .infinity, -.infinity, 1e300]), width: 2, height: 2),
      ImagePlot(pixels: .colors([]), width: 3, height: -3),
      ImagePlot(pixels: .colors([.white]), width: 5, height: 5),
      ImagePlot(pixels: .grey([1]), width: .max, height: .max),
      ImagePlot(
        "\u{1b}[2J", pixels: .grey([1, 0]), width: 1, height: 2, caption: "\u{1b}", saliency: [.nan]
      ),
      ImagePlot(pixels: .grey(Array(repeating: 0.5, count: 100_000)), width: 400, height: 250),
      ImagePlot(pixels: .colors(Array(repeating: .white, count: 10_000)), width: 10_000, height: 1),
    ]
  }

  @Test func pixelsAreSquareAndWholeMultiples() {
    let plot = ImagePlot(pixels: .grey([0, 1, 1, 0]), width: 2, height: 2)
    let canvas = drawnPlot(plot, Size(columns: 9, rows: 4), Glyphs(.halfBlocks))
    let bright = (0..<4).map { row in
      (0..<9).map { column -> Int in
        guard case .level(let level) = canvas[column, row].style.ground else { return -1 }
        return level.step
      }
    }
    // Eight columns by four rows are a square; every pixel has four columns and two rows.
    let (top, bottom) = ([0, 0, 0, 0, 23, 23, 23, 23, -1], [23, 23, 23, 23, 0, 0, 0, 0, -1])
    #expect(bright == [top, top, bottom, bottom])
  }

  @Test func coloursStayWhatTheyAre() {
    let colors = [Color(255, 0, 0), Color(0, 255, 0), Color(0, 0, 255), Color(9, 9, 9)]
    let canvas = drawnPlot(
      ImagePlot(pixels: .colors(colors), width: 2, height: 2), Size(columns: 4, rows: 2),
      Glyphs(.halfBlocks))
    let seen = [(0, 0), (3, 0), (0, 1), (3, 1)].map { canvas[$0.0, $0.1].style.ground }
    #expect(seen == colors.map { .pixel($0) })
  }

  @Test func withoutColoursInkIsBrightness() {
    let plot = ImagePlot(pixels: .grey([0, 1]), width: 2, height: 1)
    #expect(drawnPlot(plot, Size(columns: 4, rows: 2), densityGlyphs).text.hasPrefix("  @@"))
  }

  @Test func whatSpeaksForTheAnswerStandsBesideThePicture() {
    let text = drawnPlot(sample).text
    #expect(text.contains("a nought") && text.contains("what speaks for 0"))
    var alone = sample
    alone.saliency = []
    #expect(!drawnPlot(alone).text.contains("what speaks"))
  }

  @Test func theDescriptionSaysWhereThePictureIsBright() {
    #expect(
      sample.description
        == "A picture of 28 by 28 pixels, mostly dark; what is bright lies in rows 4 to 25, columns "
        + "4 to 25. The strongest value beside it is −9.56, at row 14, column 5.")
    #expect(
      ImagePlot(pixels: .grey([0, 0]), width: 2, height: 1).description
        == "A picture of 2 by 1 pixels, all dark.")
  }
}
