import Testing

@testable import Labs

struct DescendDeclarationTests {
  @Test func theRatesOfTheKeysRiseAndCanAllBeSet() throws {
    let rates = DescendDeclaration.rates
    #expect(rates == rates.sorted())
    #expect(Set(rates).count == rates.count)
    var run = try makeRun()
    for rate in rates {
      try run.set("rate", to: rate)
      #expect(run.rate == rate)
    }
  }

  @Test func theRatesOfTheLessonAreAmongThem() {
    for rate in [0.01, 0.1, 0.3, 0.5, 1, 1.1] {
      #expect(DescendDeclaration.rates.contains(rate))
    }
  }
}
