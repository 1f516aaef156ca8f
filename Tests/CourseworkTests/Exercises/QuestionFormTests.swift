import Testing

@testable import Coursework

@Suite struct QuestionFormTests {
  @Test func oneOfSeveralIsChosen() {
    #expect(Question.Form.choice(["x", "y"]).options == ["x", "y"])
    #expect(Question.Form.line(["a = 1"]).options == ["a = 1"])
    #expect(Question.Form.order(["x", "y"]).options == nil)
  }

  @Test func whatAnAnswerNamesIsListed() {
    let match = Question.Form.match(["slope", "start"], ["w", "b", "m"]).legend
    #expect(match.map(\.sign) == ["1", "2", "a", "b", "c"])
    #expect(match.map(\.text) == ["slope", "start", "w", "b", "m"])
    #expect(Question.Form.number.legend.isEmpty)
  }

  @Test func examplesFollowTheForm() {
    #expect(Question.Form.vector(2).example == "2 numbers: 1 2")
    #expect(Question.Form.settings(["rate", "batch"]).example == "rate=… batch=…")
    #expect(Question.Form.choice(["x"]).example == nil)
    #expect(Question.Form.curve([0, 5]).example == "2 numbers, one for each place")
  }

  /// Letters that are there could be the answer itself.
  @Test func noExampleIsAnAnswer() throws {
    for count in 2...9 {
      let texts = (0..<count).map { "\($0)" }
      let order = try #require(Question.Form.order(texts).example)
      #expect(Letters.order(order, count: count) == nil)
      let match = try #require(Question.Form.match(texts, texts).example)
      #expect(Letters.matches(String(match.suffix(5)), left: count, right: 12) == nil)
    }
  }
}
