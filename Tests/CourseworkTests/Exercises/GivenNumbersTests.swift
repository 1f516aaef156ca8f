import Formulas
import Testing

@testable import Coursework

struct GivenNumbersTests {
  private func read(_ text: String) -> (GivenNumbers, [String]) {
    var table = BlockTable(text, name: "This block", file: "a.md", firstLine: 1)
    let numbers = GivenNumbers(reading: &table)
    return (numbers, table.diagnostics.map(\.description))
  }

  private func numbers(_ values: [String: Double]) -> [String: Value] {
    values.mapValues { Value($0) }
  }

  private let text = """
    given = { a0 = 5, eta = 0.1, w = 1 }
    vary = { a0 = [2, 3, 4], eta = [0.1, 0.2] }
    """

  @Test func withoutASeedTheNumbersAreAsWritten() {
    let (numbers, reports) = read(text)
    #expect(reports.isEmpty)
    #expect(numbers.names == ["a0", "eta", "w"])
    #expect(
      numbers.values(seed: nil) { _ in false } == self.numbers(["a0": 5, "eta": 0.1, "w": 1]))
    #expect(
      numbers.text(self.numbers(["a0": 5, "eta": 0.1, "w": -1])) == "a₀ = 5, η = 0.1, w = −1")
  }

  @Test func aSeedDrawsFromTheChoicesAndAlwaysTheSame() {
    let (numbers, _) = read(text)
    var drawn: Set<[String: Value]> = []
    for seed in 0..<100 as Range<UInt64> {
      let values = numbers.values(seed: seed) { _ in true }
      #expect(values == numbers.values(seed: seed) { _ in true })
      #expect(
        [2, 3, 4].contains(values["a0"]?.number ?? 0)
          && [0.1, 0.2].contains(values["eta"]?.number ?? 0))
      #expect(values["w"] == Value(1))
      drawn.insert(values)
    }
    #expect(drawn.count == 6)
  }

  @Test func aSeedMeansTheSameNumbersForEver() {
    let (numbers, _) = read(text)
    #expect(numbers.values(seed: 1) { _ in true } == self.numbers(["a0": 3, "eta": 0.2, "w": 1]))
    #expect(numbers.values(seed: 2) { _ in true } == self.numbers(["a0": 3, "eta": 0.2, "w": 1]))
  }

  @Test func numbersThatDoNotSuitArePassedOver() {
    let (numbers, _) = read(text)
    for seed in 0..<50 as Range<UInt64> {
      #expect(numbers.values(seed: seed) { $0["a0"] == Value(3) }["a0"] == Value(3))
    }
    #expect(numbers.values(seed: 5) { _ in false }["a0"] == Value(5))
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
    #expect(numbers.values(seed: 1) { _ in true } == self.numbers(["a0": 5, "eta": 0.2]))
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

  // MARK: Vectors and matrices

  @Test func vectorsAndMatricesAreGivenAndVaried() {
    let (numbers, reports) = read(
      """
      given = { x = [1, 3], A = [[1, 2], [3, 4]], w = 2 }
      vary = { x = [[1, 3], [2, 5]], w = [2, 4] }
      """)
    #expect(reports.isEmpty && numbers.names == ["A", "w", "x"])
    let written = numbers.values(seed: nil) { _ in true }
    #expect(written["x"] == Value([1, 3]) && written["A"] == Value(rows: [[1, 2], [3, 4]]))
    #expect(numbers.text(written) == "A = [[1, 2], [3, 4]], w = 2, x = [1, 3]")
    let drawn = Set((0..<40 as Range<UInt64>).map { numbers.draw($0)["x"] })
    #expect(drawn == [Value([1, 3]), Value([2, 5])])
  }

  @Test(arguments: [
    ("given = { A = [[1, 2], [3]] }", "must be a number, a list of numbers"),
    ("given = { A = [] }", "must be a number, a list of numbers"),
    ("given = { A = \"x\" }", "must be a number, a list of numbers"),
    ("given = 3", "“given” must be numbers by name"),
    ("given = { x = [1, 2] }\nvary = { x = [[1, 2], [3, 4, 5]] }", "a vector with 2 entries"),
    ("given = { x = [1, 2] }\nvary = { x = [3, 4] }", "a vector with 2 entries"),
    ("given = { x = 1 }\nvary = { x = 3 }", "must be a list of what it may be"),
    ("given = { x = 1 }\nvary = 3", "“vary” must be lists of numbers by name"),
    ("given = { x = 12.34 }", "12.34 in x has more than three digits."),
  ])
  func whatCannotBeGivenIsSaid(_ text: String, _ part: String) {
    let reports = read(text).1
    #expect(reports.count == 1 && reports[0].contains(part), "\(reports)")
  }
}
