import Cells
import Coursework
import GradusTesting
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct AnswerEntriesTests {
  @Test(arguments: [
    (Question.Form.number, "3,2"), (.percent, "80"), (.formula(["w"]), "w - 2*w"),
    (.choice(["x", "y"]), "b"), (.line(["x", "y", "z"]), "c"), (.vector(3), "1 -2,5 1/3"),
    (.matrix(rows: 2, columns: 2), "1 2; 3 4"), (.order(["x", "y", "z"]), "c a b"),
    (.match(["p", "q"], ["r", "s"]), "1b 2a"),
    (.settings(["rate", "optimizer"]), "optimizer=adam"),
    (.curve([0, 1]), "50 2.5"), (.vector(1000), "1 2 3"),
  ])
  func anAnswerOfTheLogComesBack(_ form: Question.Form, _ answer: String) {
    let entry = AnswerEntries.entry(for: form, resuming: answer)
    #expect(entry.text == answer)
    #expect(entry.isJudged)
  }

  @Test(arguments: entryForms)
  func anyTextOfTheLogIsTaken(_ form: Question.Form) {
    let texts = [
      "", " ", "x", "1 2 3 4 5", "a b c", "1a 2b", "rate=", "=", ";;", "]1[", "9,,", "🙂",
    ]
    for text in texts + [String(repeating: "1 ;", count: 5000)] {
      let entry = AnswerEntries.entry(for: form, resuming: text)
      #expect(!entry.drawn(20).isEmpty || entry.text.isEmpty)
    }
  }

  /// Any keys, pastes and clicks in any order, on any width: nothing fails, and nothing is drawn or
  /// clicked beyond the page.
  @Test(arguments: entryForms, [1, 2] as [UInt64])
  func randomKeysLeaveASaneEntry(_ form: Question.Form, _ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var entry = AnswerEntries.entry(for: form)
    let pastes = ["1 2; 3 4", "c a b", "2b", "rate=1 batch=x", "1e300 -1e300 x", "\u{1b}[2J\n\n;"]
    for count in 0..<400 {
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: entry.paste(pastes.randomElement(using: &generator) ?? "")
      case 1: _ = entry.click(Int.random(in: -1...30, using: &generator))
      default:
        let key = KeyStormTests.keys.randomElement(using: &generator) ?? .enter
        _ = entry.press(key, columns: Int.random(in: 1...80, using: &generator))
      }
      guard count % 10 == 0 else { continue }
      for columns in [0, 1, 5, 20, 29, 39, 72] {
        check(entry, columns, isFocused: count % 20 == 0, "\(form), seed \(seed), key \(count)")
      }
    }
  }

  private func check(
    _ entry: any AnswerEntry, _ columns: Int, isFocused: Bool, _ comment: Comment
  ) {
    let mark = Span(" ✗", Style(.wrong))
    for glyphs in [Glyphs.unicode, .ascii] {
      let room = EntryRoom.sample(columns, isFocused: isFocused, glyphs: glyphs, mark: mark)
      let rows = entry.rows(in: room)
      #expect(isFocused || !rows.contains { $0.cursor != nil || $0.isCurrent }, comment)
      guard columns >= 29 else { continue }
      for row in rows {
        #expect(TextWidth.columns(of: glyphs.spelled(row.line.text)) <= columns, comment)
        #expect(row.spots.allSatisfy { $0.columns.upperBound <= columns }, comment)
      }
    }
  }

  @Test func tooManyBoxesAreOneField() {
    #expect(AnswerEntries.entry(for: .vector(241)) is FieldEntry)
    #expect(AnswerEntries.entry(for: .vector(240)) is VectorEntry)
    #expect(AnswerEntries.entry(for: .matrix(rows: 16, columns: 16)) is FieldEntry)
    #expect(AnswerEntries.entry(for: .matrix(rows: 15, columns: 16)) is MatrixEntry)
  }

  @Test(arguments: entryForms)
  func theKeysFitTheFooterOfTheSmallestScreen(_ form: Question.Form) {
    let own = AnswerEntries.entry(for: form).hints
    let hints = own + [KeyHint(.character("H"), "hint"), KeyHint(.escape, "leave")]
    let width = hints.reduce(0) { $0 + $1.keyName.count + 1 + $1.label.count + 2 } - 2
    #expect(width <= 60, "\(hints.map(\.label))")
  }
}
