import Testing

@testable import Labs

@Suite struct LongSumTests {
  private static let terms = (1...20).map { place in
    Arithmetic.constant(Double(place % 2 == 0 ? place : -place))
  }
  private static let whole = NumberAddress(.loss)

  @Test func fiveTermsAndTheRestAreTheWholeSum() {
    let sum = LongSum(Self.terms)
    var address = Self.whole
    var seen: [Arithmetic] = []
    var sums: [Double] = []
    while true {
      let parts = sum.shortened(of: address) { sum.rest(from: $0.skipping) { _ in .nan } }
      sums.append(parts.reduce(0) { $0 + $1.value { sum.rest(from: $0.skipping) { _ in .nan } } })
      guard case .input(let rest)? = parts.last else {
        seen += parts
        break
      }
      seen += parts.dropLast()
      #expect(parts.count == LongSum.mostTerms)
      address = rest
    }
    #expect(Set(seen) == Set(Self.terms) && seen.count == 20)
    // 16, …, 20 first: with their signs they are 2 more than the whole, which is 10.
    #expect(sums[0] == 10 && sums[1] == 10 - (16 - 17 + 18 - 19 + 20))
  }

  @Test func theRestOfAMaximumIsAMaximum() {
    let sum = LongSum(Self.terms, isLargest: true)
    #expect(sum.rest(from: 5) { _ in .nan } == 10)
  }

  @Test func shortSumsStayWhole() {
    let sum = LongSum(Array(Self.terms.prefix(6)))
    #expect(sum.shortened(of: Self.whole) { _ in .nan } == Array(Self.terms.prefix(6)))
  }
}
