import Coursework
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct AnswerEntryTests {
  /// The keys of the lesson's screen reach it through every entry.
  @Test(arguments: entryForms)
  func keysOfTheScreenAreLeftToIt(_ form: Question.Form) {
    for key in [Key.escape, .tab, .backTab, .function(5), .insert] {
      var entry = AnswerEntries.entry(for: form)
      #expect(entry.press(key, columns: 39) == .unused, "\(form): \(key)")
    }
  }

  /// What is given as an answer is what the entry shows, and counts as judged.
  @Test(arguments: entryForms)
  func anAnswerIsTheTextOfTheEntry(_ form: Question.Form) {
    var entry = AnswerEntries.entry(for: form, resuming: "1 2 3 4 5 6")
    for _ in 0..<300 {
      let before = entry.text
      guard case .answer(let text) = entry.press(.enter, columns: 39) else { continue }
      #expect(text == before || form.options != nil)
      #expect(text == entry.text && entry.isJudged)
      return
    }
    // Boxes that nothing was put into are asked for however often Enter is pressed.
    #expect(entry.drawn().count > 1 || entry.text.isEmpty)
  }
}
