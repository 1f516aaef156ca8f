import Cells
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct MaskPlotTests {
  private func mask(units: Int, rate: Double = 0.5) throws -> DropoutMask {
    var lab = TrainScenes.xor
    lab.layers = [.dense(units), .dropout(rate)]
    let state = try TrainScenes.scene(lab).state
    return try #require(state.dropoutMasks(ofExamples: 5).first)
  }

  @Test(arguments: [Glyphs.unicode, .ascii]) func everyUnitIsACell(_ glyphs: Glyphs) throws {
    let mask = try mask(units: 8)
    let lines = MaskPlot(mask: mask).text(size: Size(columns: 39, rows: 8), glyphs: glyphs)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let gone: Character = glyphs.isASCII ? "." : "·"
    #expect(lines[0] == "example")
    for (row, kept) in mask.kept.enumerated() {
      let cells = lines[row + 1].dropFirst(8).filter { $0 != " " }
      #expect(cells.map { $0 != gone } == kept)
      #expect(lines[row + 1].prefix(7).hasSuffix("\(mask.examples[row] + 1)"))
    }
    let times = glyphs.isASCII ? "x" : "×"
    #expect(lines[7].contains("\(mask.dropped) of 40 dropped, kept \(times)2"))
  }

  @Test func wideMasksAreCutAndSayIt() throws {
    let mask = try mask(units: 64)
    let text = MaskPlot(mask: mask).text(size: Size(columns: 60, rows: 8))
    #expect(text.contains("52 of 64 units shown"))
    for size in [Size(columns: 0, rows: 0), Size(columns: 3, rows: 1), Size(columns: 12, rows: 3)] {
      var canvas = Canvas(size: size, glyphs: .unicode)
      canvas.draw(MaskPlot(mask: mask), in: canvas.bounds)
      #expect(canvas.size == size)
    }
  }

  @Test func wordsSayWhatEachExampleLost() throws {
    let mask = try mask(units: 8)
    let lost = mask.kept[0].count { !$0 }
    #expect(
      MaskPlot(mask: mask).description.contains(
        "example \(mask.examples[0] + 1) lost \(lost) of 8 units"))
  }
}
