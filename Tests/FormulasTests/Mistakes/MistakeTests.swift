import Formulas
import Testing

struct MistakeTests {
  @Test func everySentenceIsPlain() throws {
    let texts = [
      "w - eta*dw", "sqrt(a^2 + b^2)/m", "-2*(y - yhat)*x^3", "x1^2 + 3*x2^2", "1/(1 + exp(-z))",
      "mean((yhat - y)*x)", "X.T @ (sigmoid(X @ w) - y)/m", "argmax(softmax(z))",
      "sum(A^2, axis=0)", "a[1]*(1 - a[1])", "1 - tanh(z)^2", "-sum(y*ln(p))",
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
