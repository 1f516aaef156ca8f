import Testing

@testable import Coursework

struct TermIndexTests {
  private let index = TermIndex([
    ["gradient"], ["gradient descent"], ["bias", "bias term"], ["loss function", "loss"], ["ELU"],
    ["k-means"], ["Bayes' theorem"], ["matrix", "matrices"], ["R²"], ["batch"], ["entropy"],
  ])

  private func found(_ text: String) -> [String] {
    let characters = Array(text)
    return index.mentions(in: characters).map { "\($0.entry) \(String(characters[$0.range]))" }
  }

  @Test func theLongestTermIsFound() {
    #expect(
      found("Gradient descent follows the gradient.") == ["1 Gradient descent", "0 gradient"])
    #expect(found("the bias term, the bias") == ["2 bias term", "2 bias"])
  }

  @Test(arguments: [
    ("gradients", "0 gradients"), ("biases", "2 biases"), ("loss functions", "3 loss functions"),
    ("losses", "3 losses"), ("matrices", "7 matrices"), ("batches", "9 batches"),
    ("entropies", "10 entropies"),
  ])
  func pluralsAreFound(_ text: String, _ expected: String) { #expect(found(text) == [expected]) }

  @Test func onlyWholeWordsCount() {
    #expect(found("gradiental, ungradient, gradient7, batching") == [])
    #expect(found("(gradient)") == ["0 gradient"])
  }

  @Test func wordsOfATermStandTogether() {
    #expect(found("gradient, descent") == ["0 gradient"])
    #expect(found("gradient\ndescent and gradient-descent").count == 2)
    #expect(found("K-Means and k means") == ["5 K-Means", "5 k means"])
    #expect(found("Bayes’ theorem") == ["6 Bayes’ theorem"])
  }

  @Test func namesInCapitalsAreNoWords() {
    #expect(found("An elu, two ELUs, an ELU.") == ["4 ELUs", "4 ELU"])
  }

  @Test func ofOneWordForTwoTheFirstCounts() {
    let index = TermIndex([["loss"], ["Loss"], [""], ["  "]])
    #expect(index.mentions(in: Array("a loss")).map(\.entry) == [0])
  }

  @Test func longTextsAreReadInTimeThatGrowsWithThem() {
    let clock = ContinuousClock()
    for text in ["gradient ", "s", "gradient-", "batches ses "] {
      let long = Array(String(repeating: text, count: 100_000 / text.count))
      let time = clock.measure { _ = index.mentions(in: long) }
      #expect(time < .seconds(1), "\(text)")
    }
  }
}
