import Testing

@testable import Coursework

struct ConfidenceTests {
  @Test func everyPercentageIsRight() {
    for number in stride(from: 0, through: 100, by: 5) {
      for prediction in [true, false, nil] {
        let verdict = Confidence.judge("\(number)%", prediction: prediction)
        #expect(verdict.outcome == .right)
        #expect(verdict.sentences[0].contains("\(number) % sure"))
      }
    }
    #expect(Confidence.question.form == .percent && Confidence.question.name == "confidence")
  }
}
