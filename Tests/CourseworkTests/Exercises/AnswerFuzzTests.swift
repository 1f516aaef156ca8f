import Testing

@testable import Coursework

/// Whatever is typed is judged within a second and with a sentence: 100,000 texts over all kinds of
/// exercise.
struct AnswerFuzzTests {
  private static let parts = [
    "1", "2.5", "0,42", "-3", "1e308", "1/3", "w", "w'", "eta", "η", "dw", "e", "x", "y", "W", "a",
    "b", "A", "z", "m", "J", "mean(", "sum(", "exp(", "sigmoid(", "norm(", "(", ")", "[", "]", "@",
    ".T", "ᵀ", "+", "-", "*", "/", "^", "²", "=", "==", "<", ",", ";", " ", " ", "rate=", "rate",
    "optimizer=", "adam", "0.4", "%", "up", "c", "1c 2a", "\u{0}", "\u{1b}[2J", "ü", "👩‍👩‍👧", "\n", "∞",
    "ones(99, 99)", "x[0]", "x[9]", "axis=0", "#",
  ]

  private static let samples =
    KindSamples.all + [Samples.steps, Samples.mistake, Samples.choice]

  private func text(_ solution: String, _ generator: inout SplitMix64) -> String {
    func part() -> String { Self.parts[Int.random(in: Self.parts.indices, using: &generator)] }
    switch Int.random(in: 0..<10, using: &generator) {
    case 0..<4:
      let count = Int.random(in: 0...12, using: &generator)
      return (0..<count).map { _ in part() }.joined()
    case 4..<7:
      // A right answer with a few changes.
      var letters = Array(solution)
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        let place = Int.random(in: 0...letters.count, using: &generator)
        let end = min(letters.count, place + Int.random(in: 0...2, using: &generator))
        letters.replaceSubrange(place..<end, with: Array(part()))
      }
      return String(letters)
    case 7:
      let count = Int.random(in: 0...60, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      return String(decoding: bytes, as: UTF8.self)
    case 8:
      return String(repeating: part(), count: Int.random(in: 1...400, using: &generator))
    default:
      return (0..<6).map { _ in "\(Double.random(in: -60...60, using: &generator))" }
        .joined(separator: " ")
    }
  }

  @Test(arguments: 0..<20)
  func everyTextIsJudged(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed &* 77 &+ 5)
    let variants = try Self.samples.map { try exercise($0).kind.variant(seed: seed) }
    let solutions = variants.map(\.solution)
    let questions = variants.map(\.questions)
    let clock = ContinuousClock()
    for _ in 0..<5000 {
      let which = Int.random(in: variants.indices, using: &generator)
      let variant = variants[which]
      let index = Int.random(in: questions[which].indices, using: &generator)
      let answer = text(solutions[which][index], &generator)
      let earlier = solutions[which].prefix(index).map { text($0, &generator) as String? }
      var verdict: Verdict?
      let time = clock.measure {
        verdict = variant.judge(answer, question: index, earlier: earlier)
      }
      #expect(time < .seconds(1), "\(answer.debugDescription) took \(time)")
      guard let verdict, verdict.outcome != .right else { continue }
      #expect(!verdict.sentences.isEmpty, "\(answer.debugDescription)")
      for sentence in verdict.sentences where sentence.count < 12 || !sentence.contains(" ") {
        Issue.record("\(answer.debugDescription): \(sentence)")
      }
    }
  }
}
