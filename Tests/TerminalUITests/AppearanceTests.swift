import Cells
import Testing

@testable import TerminalUI

@Suite struct AppearanceTests {
  @Test(
    arguments: [
      (-1, ColorDepth.monochrome), (0, .monochrome), (2, .monochrome), (8, .eight), (15, .eight),
      (16, .sixteen), (88, .sixteen), (256, .palette), (32767, .palette), (0x100_0000, .direct),
    ])
  func aDepthIsWhatTheColoursAllow(_ colors: Int, _ depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }

  @Test func fewColoursLeaveLevelsToInk() {
    #expect(ColorDepth.allCases.map(\.levels) == [.density, .density, .density, .color, .color])
  }

  @Test func theUsualLookIsDarkWithBraille() {
    #expect(Appearance() == Appearance(marks: .braille, theme: Theme(.dark)))
  }
}
