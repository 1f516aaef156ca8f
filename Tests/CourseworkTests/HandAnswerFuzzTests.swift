import Formulas
import Testing

@testable import Coursework

/// Whatever is typed to whatever is asked: it is judged quickly, and never without a reason.
struct HandAnswerFuzzTests {
  private static let blocks = [
    Samples.steps, Samples.epoch, Samples.mistake, Samples.choice,
    """
    id = "layer"
    kind = "steps"
    ask = "?"
    given = { W = [[1, 2], [3, 4], [5, 7]], a = [2, 3], D = [[1, 2], [4, 8]] }
    steps = \"""
    z = W @ a
    p = softmax(z) # [2 decimals]
    P = W @ D.T # [exact]
    \"""
    """,
    """
    id = "n"
    kind = "number"
    ask = "?"
    given = { p = 0.2, q = 0.9 }
    answer = "-ln(p)*q"
    unit = "nats"
    """,
    """
    id = "o"
    kind = "order"
    ask = "?"
    items = [{ text = "one", because = "It is." }, { text = "two", because = "It is." },
      { text = "three", because = "It is." }, { text = "four", because = "It is." }]
    """,
    """
    id = "m"
    kind = "match"
    ask = "?"
    pairs = [{ left = "1", right = "one", because = "It is." },
      { left = "2", right = "two", because = "It is." }]
    extra = [{ right = "three", because = "It is not." }]
    """,
    """
    id = "t"
    kind = "truth"
    ask = "?"
    statement = "So it is."
    is = true
    reasons = [{ text = "a", right = true, reason = "Yes." }, { text = "b", reason = "No." }]
    """,
    """
    id = "s"
    kind = "mistake"
    ask = "?"
    statements = ["One.", "Two.", "Three."]
    faults = [{ line = 2, says = "It is not.", \
    options = [{ text = "a", right = true, reason = "Yes." }, { text = "b", reason = "No." }] }]
    """,
  ]

  @Test(arguments: 0..<4)
  func anyTextIsJudgedWithAReason(_ seed: UInt64) throws {
    let kinds = try Self.blocks.map { try exercise($0).kind }
    var generator = SplitMix64(seed: seed &+ 31)
    var words = WrongAnswers(seed: seed &+ 77)
    let signs = Array("0123456789 0123456789 ,;.-/e+[]()|abcdxyzT∞−\n·^⁻²=>%\u{0}\u{301}é")
    func text() -> String {
      if Bool.random(using: &generator) {
        return (0..<Int.random(in: 1...4, using: &generator)).map { _ in words.next() }
          .joined(separator: " ")
      }
      let count = Int.random(in: 0...40, using: &generator)
      return String(
        (0..<count).map { _ in signs[Int.random(in: signs.indices, using: &generator)] })
    }
    let clock = ContinuousClock()
    for round in 0..<5_000 {
      let kind = kinds[round % kinds.count]
      let variant = kind.variant(seed: UInt64(round % 7))
      let index = Int.random(in: variant.questions.indices, using: &generator)
      let earlier: [String?] = (0..<index).map { place in
        Int.random(in: 0..<3, using: &generator) == 0 ? text() : variant.solution[place]
      }
      let answer = text()
      var verdict = Verdict(.right)
      let time = clock.measure {
        verdict = variant.judge(answer, question: index, earlier: earlier)
      }
      #expect(time < .seconds(1), "\(answer)")
      #expect(verdict.outcome == .right || !verdict.sentences.isEmpty, "\(answer)")
      #expect(verdict.sentences.allSatisfy { !$0.isEmpty })
    }
  }
}
