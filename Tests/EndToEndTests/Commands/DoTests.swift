import GradusTesting
import Testing

extension EndToEndTests {
  @Suite struct DoTests {
    let student: Student

    init() throws { student = try Student() }

    @Test func rightAnswersEndWithZeroAndAreKept() throws {
      let answer = try student.run(
        ["do", "lin-04/three-steps"], input: "4\n32\n3,2\n20.48\n2.56\n13.1072\n")
      #expect(answer.status == .exited(0) && answer.errors.isEmpty)
      #expect(answer.lines.filter { $0 == "  Right." }.count == 6)
      #expect(answer.lines.last == "6 of 6 right.")
      let kept = try student.progress().exercise("lin-04/three-steps")
      #expect(kept?.isSolved == true && kept?.answers == 6)
    }

    @Test func aPlusForAMinusIsCalledByItsName() throws {
      let answer = try student.run(["do", "lin-04/three-steps"], input: "6\n")
      #expect(answer.status == .exited(1))
      #expect(
        answer.text.contains(
          "Not yet. You added η·2·a₀ instead of subtracting it. 5 + 0.1·2·5 = 6."))
      #expect(answer.talk.contains("5 of 6 are missing"))
      #expect(
        try student.progress().exercise("lin-04/three-steps")?.mistakes == [
          "plus-for-minus": 1
        ])
    }

    @Test func theSlipOnThePageIsFoundAndPutRight() throws {
      let answer = try student.run(["do", "lin-04/plus-sign"], input: "b\n4\n")
      #expect(answer.status == .exited(0), "\(answer.text)")
      #expect(answer.text.contains("2 of 2 right."))
    }

    @Test func aWrongChoiceEndsWithOneAndItsReason() throws {
      let wrong = try student.run(["do", "lin-04/other-corner"], input: "c\n")
      #expect(wrong.status == .exited(1))
      #expect(wrong.text.contains("The slope 2·x₂ is negative there too."))
      #expect(try student.run(["do", "lin-04/other-corner"], input: "a\n").status == .exited(0))
    }

    @Test func whatCannotBeReadIsAskedAgainAndCostsNothing() throws {
      let answer = try student.run(
        ["do", "lin-04/three-steps"], input: "four\n\n4\nH\n32\n3.2\n20.48\n2.56\n13.1072\n")
      #expect(answer.status == .exited(0), "\(answer.text)")
      #expect(answer.text.contains("I cannot read"))
      #expect(answer.text.contains("Hint: Begin with the slope of one coordinate"))
      let kept = try student.progress().exercise("lin-04/three-steps")
      #expect(kept?.answers == 6 && kept?.hints == 1)
    }

    @Test func aSeedDrawsOtherNumbersAndTheSameEachTime() throws {
      let words = ["do", "lin-04/three-steps", "--guest", "--seed"]
      let pages = try (1...6).map { try student.run(words + ["\($0)"]).text }
      #expect(Set(pages).count > 1)
      #expect(try student.run(words + ["3"]).text == pages[2])
    }

    /// Neither an endless nor an empty input keeps it.
    @Test func aScriptThatAnswersNothingComesToAnEnd() throws {
      let endless = try student.run(
        ["do", "lin-04/three-steps"], input: String(repeating: "what\n", count: 1000))
      #expect(endless.status == .exited(1))
      #expect(try student.run(["do", "lin-04/three-steps"]).status == .exited(1))
      let long = try student.run(
        ["do", "lin-04/three-steps"], input: String(repeating: "9", count: 1_000_000) + "\n")
      #expect(long.status == .exited(1))
    }
  }
}
