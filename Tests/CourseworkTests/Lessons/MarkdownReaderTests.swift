import Testing

@testable import Coursework

struct MarkdownReaderTests {
  private func paragraphs(_ text: String) -> [Paragraph] {
    MarkdownReader.parts(of: text).compactMap { part in
      if case .paragraph(let paragraph, _) = part { paragraph } else { nil }
    }
  }

  @Test func proseHasItsVoices() {
    #expect(
      paragraphs("A **bold** and *soft* `x1` [link](http://a) word\nover\\\nlines.") == [
        Paragraph(
          .text,
          [
            Inline("A "), Inline("bold", .strong), Inline(" and "), Inline("soft", .emphasis),
            Inline(" "), Inline("x1", .code), Inline(" "),
            Inline("link", .link, link: .address("http://a")),
            Inline(" word over lines."),
          ])
      ])
  }

  @Test func headingsAndRulesAreParagraphsOfTheirOwn() {
    #expect(
      paragraphs("# One\n\n## Two\n\n---\n") == [
        Paragraph(.heading(level: 1), [Inline("One")]),
        Paragraph(.heading(level: 2), [Inline("Two")]), Paragraph(.rule, []),
      ])
  }

  @Test func listsHaveTheirMarkersAndDepths() {
    let read = paragraphs("- a\n- b\n  - c\n\n3. d\n4. e\n\n   more\n")
    #expect(
      read.map(\.kind) == [
        .item(marker: "•"), .item(marker: "•"), .item(marker: "•"), .item(marker: "3."),
        .item(marker: "4."), .text,
      ])
    #expect(read.map(\.depth) == [0, 0, 1, 0, 0, 0])
  }

  @Test func aMarkerDoesNotOutliveItsItem() {
    #expect(paragraphs("-\n\nafter").map(\.kind) == [.text])
    #expect(
      paragraphs("- # head\n\nafter").map(\.kind) == [.heading(level: 1), .text])
  }

  @Test func quotesAreQuotes() {
    let read = paragraphs("> a\n>\n> > b\n")
    #expect(read.map(\.kind) == [.quote, .quote] && read.map(\.depth) == [1, 2])
  }

  @Test func deepNestingIsShownAtTheDeepest() {
    let read = paragraphs(String(repeating: ">", count: 50) + " a")
    #expect(read.map(\.depth) == [MarkdownReader.deepest])
  }

  @Test func fencesHaveTheirWordTextAndLine() {
    let parts = MarkdownReader.parts(of: "Words.\n\n```lab x\na\n b\n```\n\n~~~\nc\n~~~\n\n    d\n")
    #expect(
      parts == [
        .paragraph(Paragraph(.text, [Inline("Words.")]), line: 1),
        .fenced(word: "lab", text: "a\n b\n", line: 3),
        .paragraph(Paragraph(.code, [Inline("c\n", .code)]), line: 8),
        .paragraph(Paragraph(.code, [Inline("d\n", .code)]), line: 12),
      ])
  }

  @Test func markupOfOtherMediaIsShownAndNotObeyed() {
    #expect(paragraphs("a <b>c</b>").map(\.text) == ["a <b>c</b>"])
    #expect(paragraphs("<script>x</script>\n").map(\.text) == ["<script>x</script>\n"])
    #expect(paragraphs("![words](picture.png)").map(\.text) == ["words"])
  }

  @Test func aNULAndBrokenCharactersAreReplaced() {
    #expect(paragraphs("a\u{0}b").map(\.text) == ["a\u{fffd}b"])
    #expect(
      paragraphs(String(decoding: [0x61, 0xff, 0x62], as: UTF8.self)).map(\.text)
        == ["a\u{fffd}b"])
  }

  @Test func nothingIsNothing() {
    #expect(MarkdownReader.parts(of: "").isEmpty)
    #expect(MarkdownReader.parts(of: "\n\n").isEmpty)
  }

  @Test(arguments: [
    ("words", 0), ("- a", 1), ("  * a", 1), ("> a", 1), (">>> a", 3), ("> - 1. a", 3), ("12) a", 1),
    ("---", 0), ("-a", 0), ("- - - -", 3), ("1.5 a", 1), ("", 0), ("x - - -", 0),
  ])
  func theListsAndQuotesThatALineOpensAreCounted(_ line: String, _ count: Int) {
    #expect(MarkdownReader.nesting(of: line[...]) == count)
  }
}
