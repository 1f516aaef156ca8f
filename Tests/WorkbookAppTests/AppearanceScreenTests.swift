import Cells
import GradusTesting
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct AppearanceScreenTests {
  private func opened(_ columns: Int = 80, _ rows: Int = 24, glyphs: Glyphs = .unicode) -> Rig {
    var rig = Rig(columns, rows, glyphs: glyphs, appearance: Appearance(marks: glyphs.marks))
    rig.press("T")
    return rig
  }

  @Test(arguments: [(80, 24), (60, 18), (120, 40)]) func golden(_ columns: Int, _ rows: Int) {
    expectGolden(opened(columns, rows).canvas.golden, "appearance-\(columns)x\(rows)")
  }

  @Test func goldenWithoutUnicodeAndColours() {
    let rig = opened(glyphs: Glyphs(.ascii, levels: .density))
    let isASCII = rig.text.allSatisfy(\.isASCII)
    #expect(isASCII)
    expectGolden(rig.canvas.golden, "appearance-ascii-80x24")
  }

  @Test func whatIsChosenIsSeenAtOnceAndKeptWithEnter() {
    var rig = opened()
    rig.press("<Down>")
    #expect(rig.workbook.appearance?.marks == .sextants)
    rig.press("kk")
    #expect(rig.workbook.appearance?.marks == .quadrants)
    rig.press("bcm<Enter>")
    let chosen = Appearance(
      marks: .quadrants, theme: Theme(.light, isHighContrast: true, sequential: .cividis))
    #expect(rig.workbook.appearance == chosen)
    #expect(rig.effects.contains(.keepAppearance(chosen)))
    #expect(rig.workbook.screens.count == 1)
  }

  @Test func escapeLeavesEverythingAsItWas() {
    var rig = opened()
    rig.press("<Up><Up>bcm<Esc>")
    #expect(rig.workbook.appearance == Appearance(marks: .braille))
    let isKept = rig.effects.contains { if case .keepAppearance = $0 { true } else { false } }
    #expect(!isKept && rig.workbook.screens.count == 1)
  }

  @Test func theLadderHasTwoEnds() {
    var rig = opened()
    rig.press("<Down><Down><Down><Down>")
    #expect(rig.workbook.appearance?.marks == .octants)
    for _ in 0..<9 { rig.press("<Up>") }
    #expect(rig.workbook.appearance?.marks == .ascii)
  }

  @Test func aClickChoosesALine() {
    var rig = opened()
    rig.click("half-blocks")
    #expect(rig.workbook.appearance?.marks == .halfBlocks)
  }
}
