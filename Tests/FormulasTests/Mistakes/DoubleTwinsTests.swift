import Testing

@testable import Formulas

struct DoubleTwinsTests {
  @Test func findsTwoMistakesAtOnce() throws {
    let rule = try Formula(parsing: "w - eta*mean(e*x)")
    let twins = Array(rule.doubleTwins())
    let both = twins.first { $0.formula.printed(.ascii) == "w + eta*sum(e*x)" }
    #expect(both?.mistakes.map(\.rule) == ["plus-for-minus", "sum-for-mean"])
    #expect(both?.id == "plus-for-minus@/+sum-for-mean@/1/1")
    let place = try #require(twins.firstIndex { $0.id == both?.id })
    #expect(place < 10)
  }

  @Test func noneIsEqualToAnother() throws {
    for text in ["w - eta*mean(e*x)", "(a + b)*c/d", "W @ x + b", "sqrt(a^2 + b^2)"] {
      let formula = try Formula(parsing: text)
      let singles = formula.twins()
      let doubles = Array(formula.doubleTwins())
      #expect(!doubles.isEmpty && doubles.count <= DoubleTwins.countLimit)
      #expect(
        Set((singles.map(\.formula) + doubles.map(\.formula) + [formula])).count
          == singles.count + doubles.count + 1)
      #expect(Set(doubles.map(\.id)).count == doubles.count)
      for twin in doubles {
        #expect(try Formula(parsing: twin.formula.printed()) == twin.formula)
      }
    }
  }

  @Test func isFoundStepByStep() throws {
    let sum = (1...60).map { "a\($0)*b\($0)" }.joined(separator: " - ")
    var iterator = try Formula(parsing: sum).doubleTwins().makeIterator()
    let first = iterator.next()
    #expect(first?.mistakes.map(\.rule) == ["plus-for-minus", "plus-for-minus"])
    var count = 1
    let time = ContinuousClock().measure { while iterator.next() != nil { count += 1 } }
    #expect(count <= DoubleTwins.countLimit)
    #expect(time < .seconds(10), "a debug build is about twenty times as slow as a release")
  }
}
