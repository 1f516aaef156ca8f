import Testing

@testable import TerminalUI

@Suite struct TerminalQuestionTests {
  @Test func everyQuestionBeginsWithAnEscapeAndTheReadyOneIsTheLastToBeAnswered() {
    #expect(TerminalQuestion.all.count == 3)
    for question in TerminalQuestion.all { #expect(question.first == "\u{1b}") }
    #expect(TerminalQuestion.all.first == TerminalQuestion.ready)
  }
}
