import Testing

@testable import Coursework

struct ParagraphTests {
  @Test func itsTextIsThatOfAllItsVoices() {
    let paragraph = Paragraph(.text, [Inline("The "), Inline("gradient", .strong), Inline(".")])
    #expect(paragraph.text == "The gradient.")
    #expect(Paragraph(.rule, []).text.isEmpty)
  }

  @Test func aDestinationIsALessonATermOrAnAddress() {
    #expect(LinkTarget("lin-04") == .lesson("lin-04"))
    #expect(LinkTarget("#gradient-descent") == .term("gradient-descent"))
    #expect(LinkTarget("https://a.org") == .address("https://a.org"))
    for text in ["", "#", "#Gradient", "lin-4", "ftp://a", "04-bowl.md", "#a b"] {
      #expect(LinkTarget(text) == nil, "\(text)")
    }
  }
}
