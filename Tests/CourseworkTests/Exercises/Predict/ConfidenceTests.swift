import Testing

@testable import Coursework

struct ConfidenceTests {
  @Test func everyPercentageIsRight() {
    for number in stride(from: 0, through: 100, by: 5) {
      for prediction in [true, false] {
        let verdict = Confidence.judge("\(number)%", prediction: prediction)
        #expect(verdict.outcome == .right)
        #expect(verdict.sentences[0].contains("\(number) % sure"))
      }
      #expect(Confidence.share("\(number) %") == Double(number) / 100)
    }
  }

  @Test func withoutAPredictionThereIsNothingToBeSureOf() {
    let verdict = Confidence.judge("80", prediction: nil)
    #expect(verdict.outcome == .unreadable)
    #expect(verdict.sentences[0].hasPrefix("Make your prediction"))
  }

  @Test func theQuestionNamesItsPrediction() {
    let question = Confidence.question(in: "prediction")
    #expect(question.form == .percent && question.name == "confidence")
    #expect(question.confidenceIn == "prediction")
    #expect(Confidence.share("very") == nil && Confidence.share("101") == nil)
  }
}
