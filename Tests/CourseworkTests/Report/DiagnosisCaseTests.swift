import Formulas
import Testing

@testable import Coursework

struct DiagnosisCaseTests {
  @Test func casesAreReadFromTOML() throws {
    let (cases, faults) = DiagnosisCase.read(
      """
      [[case]]
      exercise = "lin-06/one-epoch"
      seed = 12
      group = "known"
      answers = { e = "2 8 17 13", "w'" = "3" }
      first_wrong = "w'"
      mistake = "added"
      expects = "sum-for-mean"

      [[case]]
      exercise = "lin-06/one-epoch"
      given = { w = 5, x = [1, 2] }
      group = "rounded"
      """, file: "a.toml")
    #expect(faults.isEmpty && cases.count == 2)
    let first = try #require(cases.first)
    #expect(first.seed == 12 && first.group == .known && first.firstWrong == "w'")
    #expect(first.answers == ["e": "2 8 17 13", "w'": "3"])
    #expect(cases.last?.given == ["w": Value(5), "x": Value([1, 2])])
  }

  /// A case of a group, with the words that it expects.
  private func read(_ group: String, expects: String? = nil, firstWrong: String? = "e") -> (
    cases: [DiagnosisCase], faults: [String]
  ) {
    var text = "[[case]]\nexercise = \"lin-06/one-epoch\"\ngroup = \"\(group)\"\n"
    text += expects.map { "expects = \"\($0)\"\n" } ?? ""
    text += firstWrong.map { "first_wrong = \"\($0)\"\n" } ?? ""
    return DiagnosisCase.read(text, file: "a.toml")
  }

  @Test func singleIsAnotherWordForKnown() {
    let (cases, faults) = read("single", expects: "sign")
    #expect(faults == [] && cases.map(\.group) == [.known])
    #expect(read("known", expects: "sign").cases.map(\.group) == [.known])
  }

  @Test func alternativesAndPairsAreKeptAsTheyAreWritten() throws {
    let either = try #require(read("single", expects: "sign | old-for-new").cases.first?.expects)
    #expect(MistakeWords.isMet(either, by: ["old-value"]))
    let both = try #require(read("double", expects: "sign + old-for-new").cases.first)
    #expect(both.group == .double)
    #expect(MistakeWords.isMet(both.expects ?? "", by: ["old-value+plus-for-minus"]))
  }

  @Test(arguments: DiagnosisCase.Group.allCases)
  func eachGroupNeedsWhatItIsJudgedBy(_ group: DiagnosisCase.Group) {
    let isWrong = group != .rounded
    let isNamed = isWrong && group != .unknown
    #expect(read(group.rawValue, firstWrong: nil).cases.isEmpty == isWrong)
    #expect(read(group.rawValue).cases.isEmpty == isNamed)
    #expect(read(group.rawValue, expects: "sign").cases.count == 1)
  }

  @Test(arguments: [
    ("[[case]]\ngroup = \"known\"", "case 1: it needs exercise"),
    ("[[case]]\nexercise = \"a/b\"\ngroup = \"odd\"", "“group” must be one of known"),
    ("[[case]]\nexercise = \"a/b\"\ngroup = \"known\"", "it needs first_wrong"),
    (
      "[[case]]\nexercise = \"a/b\"\ngroup = \"slip\"\nfirst_wrong = \"e\"", "it needs expects"
    ),
    ("[[case]]\nexercize = 1", "“exercize” means nothing here."),
    ("[[case]]\nexercise = \"a/b\"\ngroup = \"known\"\nanswers = { e = 3 }", "must be a text"),
    ("x = 1", "there is no case"), ("x = ", "a.toml:1"), ("case = [3]", "it is no table"),
  ])
  func whatCannotBeTakenIsSaid(_ text: String, _ part: String) {
    let (cases, faults) = DiagnosisCase.read(text, file: "a.toml")
    #expect(cases.isEmpty)
    #expect(faults.contains { $0.contains(part) }, "\(faults)")
  }
}
