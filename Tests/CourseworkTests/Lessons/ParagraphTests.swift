import Coursework
import Testing

struct ParagraphTests {
  @Test func itsTextIsThatOfAllItsVoices() {
    let paragraph = Paragraph(.text, [Inline("The "), Inline("gradient", .strong), Inline(".")])
    #expect(paragraph.text == "The gradient.")
    #expect(Paragraph(.rule, []).text.isEmpty)
  }
}
