import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct SmallScriptTests {
  @Test func textBecomesSmallWhereEveryCharacterExists() {
    #expect(SmallScript.superscript.text("−2n", hasSymbols: true) == "⁻²ⁿ")
    #expect(SmallScript.subscript.text("i,1", hasSymbols: true) == "ᵢ,₁")
    #expect(SmallScript.subscript.text("q", hasSymbols: true) == nil)
    #expect(SmallScript.superscript.text("", hasSymbols: true) == nil)
  }

  @Test func aConsoleHasFew() {
    #expect(SmallScript.superscript.text("2", hasSymbols: false) == "²")
    #expect(SmallScript.superscript.text("n", hasSymbols: false) == nil)
    #expect(SmallScript.subscript.text("1", hasSymbols: false) == nil)
  }
}
