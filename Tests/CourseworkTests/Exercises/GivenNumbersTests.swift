import Testing

@testable import Coursework

struct GivenNumbersTests {
  private func read(_ text: String) -> (GivenNumbers, [String]) {
    var table = BlockTable(text, name: "This block", file: "a.md", firstLine: 1)
    let numbers = GivenNumbers(reading: &table)
    return (numbers, table.diagnostics.map(\.description))
  }

  private let text = """
    given = { a0 = 5, eta = 0.1, w = 1 }
    vary = { a0 = [2, 3, 4], eta = [0.1, 0.2] }
    """

  @Test func withoutASeedTheNumbersAreAsWritten() {
    let (numbers, reports) = read(text)
    #expect(reports.isEmpty)
    #expect(numbers.names == ["a0", "eta", "w"])
    #expect(numbers.values(seed: nil) { _ in false } == ["a0": 5, "eta": 0.1, "w": 1])
    #expect(numbers.text(["a0": 5, "eta": 0.1, "w": -1]) == "a₀ = 5, η = 0.1, w = −1")
  }

  @Test func aSeedDrawsFromTheChoicesAndAlwaysTheSame() {
    let (numbers, _) = read(text)
    var drawn: Set<[String: Double]> = []
    for seed in 0..<100 as Range<UInt64> {
      let values = numbers.values(seed: seed) { _ in true }
      #expect(values == numbers.values(seed: seed) { _ in true })
      #expect([2, 3, 4].contains(values["a0"] ?? 0) && [0.1, 0.2].contains(values["eta"] ?? 0))
      #expect(values["w"] == 1)
      drawn.insert(values)
    }
    #expect(drawn.count == 6)
  }

  @Test func aSeedMeansTheSameNumbersForEver() {
    let (numbers, _) = read(text)
    #expect(numbers.values(seed: 1) { _ in true } == ["a0": 3, "eta": 0.2, "w": 1])
    #expect(numbers.values(seed: 2) { _ in true } == ["a0": 3, "eta": 0.2, "w": 1])
  }

  @Test func numbersThatDoNotSuitArePassedOver() {
    let (numbers, _) = read(text)
    for seed in 0..<50 as Range<UInt64> {
      #expect(numbers.values(seed: seed) { $0["a0"] == 3 }["a0"] == 3)
    }
    #expect(numbers.values(seed: 5) { _ in false }["a0"] == 5)
  }

  @Test func onlySomeCanVary() {
    #expect(read(text).0.canVary)
    #expect(!read("given = { a0 = 5 }").0.canVary)
    #expect(!read("given = { a0 = 5 }\nvary = { a0 = [3] }").0.canVary)
    #expect(!read("given = { a0 = 5 }\nvary = { a0 = [] }").0.canVary)
  }

  @Test func namesMayBeSpelledAsInBooks() {
    let (numbers, reports) = read("given = { \"a₀\" = 5, \"η\" = 0.1 }\nvary = { \"η\" = [0.2] }")
    #expect(reports.isEmpty && numbers.names == ["a0", "eta"])
    #expect(numbers.values(seed: 1) { _ in true } == ["a0": 5, "eta": 0.2])
  }

  @Test func aVariedNameThatIsNotGivenIsReported() {
    #expect(
      read("given = { a0 = 5 }\nvary = { b = [1] }").1 == [
        "a.md:2:1: “vary” names b, but “given” does not: given = { b = … }"
      ])
  }

  @Test(arguments: ["a-b", "\"a b\"", "5", "pi", "exp", "\"\""])
  func aNameThatNoFormulaCanHaveIsReportedAndLeftOut(_ name: String) {
    let (numbers, reports) = read("given = { a0 = 5, \(name) = 1 }")
    #expect(numbers.names == ["a0"])
    #expect(reports.count == 1 && reports[0].hasPrefix("a.md:1:1: “"))
    #expect(reports[0].hasSuffix("cannot be a name in a formula. Write letters and digits: a0"))
  }
}
