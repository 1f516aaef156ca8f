import Testing

@testable import Coursework

@Suite struct TextLinesTests {
  @Test(arguments: ["", "a", "a\n", "\n\na b\n\n", "η = 0.1\n\u{301}x\ny", "\n"])
  func areThoseThatCharactersGive(text: String) {
    #expect(text.textLines == text.split(separator: "\n", omittingEmptySubsequences: false))
    let part = text.dropFirst()
    #expect(part.textLines == part.split(separator: "\n", omittingEmptySubsequences: false))
  }
}
