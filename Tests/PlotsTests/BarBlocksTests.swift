import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct BarBlocksTests {
  private func rising(_ marks: MarkSet) -> String {
    String(
      (0...8).map { eighths in
        BarBlocks(Glyphs(marks)).upright(above: 1 - Double(eighths) / 8, below: 0) ?? " "
      })
  }

  private func growing(_ marks: MarkSet) -> String {
    String(
      (0...8).map { eighths in
        BarBlocks(Glyphs(marks)).level(before: 0, after: 1 - Double(eighths) / 8) ?? " "
      })
  }

  @Test func barsGrowInEighthsOfACell() {
    for marks in [MarkSet.quadrants, .braille, .sextants, .octants] {
      #expect(rising(marks) == " ▁▂▃▄▅▆▇█" && growing(marks) == " ▏▎▍▌▋▊▉█")
    }
  }

  @Test func onAConsoleTheyGrowInHalvesAndInASCIIInCells() {
    #expect(rising(.halfBlocks) == "  ▄▄▄▄███" && growing(.halfBlocks) == "  ▌▌▌▌███")
    #expect(rising(.ascii) == "    #####" && growing(.ascii) == "    #####")
  }

  @Test func barsThatHangOrStartInsideAreRoundedToHalves() {
    let blocks = BarBlocks(.unicode)
    #expect(
      blocks.upright(above: 0, below: 0.5) == "▀" && blocks.level(before: 0.5, after: 0) == "▐")
    #expect(
      blocks.upright(above: 0, below: 0.1) == "█" && blocks.level(before: 0.1, after: 0) == "█")
    #expect(
      blocks.upright(above: 0, below: 0.9) == nil && blocks.level(before: 0.9, after: 0) == nil)
    #expect(BarBlocks(.ascii).upright(above: 0, below: 0.5) == "#")
  }

  @Test(arguments: everyGlyphs) func whatIsDrawnIsNearTheNumbers(_ glyphs: Glyphs) {
    var random = SeededGenerator(seed: 4)
    let blocks = BarBlocks(glyphs)
    let ink: [Character: Double] = [
      "▁": 0.125, "▂": 0.25, "▃": 0.375, "▄": 0.5, "▅": 0.625, "▆": 0.75, "▇": 0.875, "█": 1,
      "▏": 0.125, "▎": 0.25, "▍": 0.375, "▌": 0.5, "▋": 0.625, "▊": 0.75, "▉": 0.875, "▀": 0.5,
      "▐": 0.5, "#": 1,
    ]
    for _ in 0..<300 {
      let first = Double.random(in: 0...1, using: &random)
      let second =
        Bool.random(using: &random) ? 0 : Double.random(in: 0...1 - first, using: &random)
      for mark in [
        blocks.upright(above: first, below: second), blocks.level(before: second, after: first),
      ] {
        let drawn = mark.map { ink[$0] ?? -1 } ?? 0
        // Half of the coarsest step; a bar that floats inside a cell is a cell or nothing.
        let off = abs(drawn - (1 - first - second))
        #expect(off <= 0.75, "\(first), \(second): \(mark ?? " ")")
        if second == 0 { #expect(off <= (glyphs.isASCII ? 0.5 : 0.25) + 1e-9, "\(first)") }
        #expect(!glyphs.isASCII || mark == nil || mark == "#")
      }
    }
  }
}
