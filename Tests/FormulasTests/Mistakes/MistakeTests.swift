import Formulas
import Testing

struct MistakeTests {
  @Test func everySentenceIsPlain() throws {
    let texts = [
      "w - eta*dw", "sqrt(a^2 + b^2)/m", "-2*(y - yhat)*x^3", "x1^2 + 3*x2^2", "1/(1 + exp(-z))",
    ]
    for text in texts {
      for twin in try Formula(parsing: text).twins(earlierValues: ["w": "w0"]) {
        let sentence = twin.mistake.sentence
        #expect(sentence.hasPrefix("You ") && sentence.hasSuffix("."))
        for word in ["wrong", "mistake", "error", "forgot", "should"] {
          #expect(!sentence.lowercased().contains(word))
        }
      }
    }
  }
}
