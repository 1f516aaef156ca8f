import Testing

@testable import ProgressStore

@Suite struct ArchiveFaultTests {
  @Test func everyFaultIsASentenceThatSaysWhatToDo() {
    let remedies: [(ArchiveFault, String)] = [
      (.foreign, "gradus progress export"), (.database, "gradus progress export"),
      (.newer(format: 9), "with that version"), (.cutOff(answers: 3), "after 3 answers"),
      (.cutOff(answers: 1), "after 1 answer."), (.incomplete, "Copy it once more"),
      (.tooLarge(limit: 3 << 20), "3 MB"), (.exists(path: "a"), "--force"),
      (.file(path: "a", reason: "it is locked"), "a: it is locked."),
    ]
    for (fault, words) in remedies {
      #expect(fault.description.contains(words), "\(fault)")
      #expect(fault.description.hasSuffix("."))
    }
  }

  @Test func theFirstDamagedLinesAreNamedAndTheOthersCounted() {
    let lines = (2...9).map { ArchiveFault.Line(number: $0, problem: "is no answer") }
    #expect(
      ArchiveFault.lines(lines).description
        == "This export is damaged: line 2 is no answer, line 3 is no answer, line 4 is no answer, "
        + "line 5 is no answer, line 6 is no answer, and 3 more. Copy it once more.")
  }
}
