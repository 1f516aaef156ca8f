import Testing

@testable import Labs

struct FindingTests {
  @Test func theSentenceSaysOverflowCauseEvidenceAndRemedyInThisOrder() {
    let finding = Finding(
      cause: .rateTooHigh, since: 3, evidence: "the loss grew.", remedy: Remedy("Try less."),
      overflow: Overflow(step: 7, place: "a weight of hidden 1"))
    #expect(
      finding.sentence
        == "Step 7 cannot be taken: a weight of hidden 1 would no longer be finite. Key b goes back "
        + "before it. The rate is too high: the loss grew. Try less.")
  }

  @Test func namesAreWordsForLessonFilesAndTitlesDiffer() {
    for name in CauseName.allCases {
      #expect(name.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
      #expect(CauseName(rawValue: name.rawValue) == name)
    }
    #expect(Set(CauseName.allCases.map(\.title)).count == 12)
  }
}
