import Formulas
import Testing

@testable import Coursework

struct BugExerciseTests {
  @Test func aBugHasNoFaults() throws {
    #expect(reports("exercise", KindSamples.bug) == [])
    let kind = try #require(try exercise(KindSamples.bug).kind as? BugExercise)
    #expect(kind.fault == 4 && kind.wrongLine.name == "w'")
    #expect(kind.known == ["x", "y", "b", "eta", "w", "e", "J", "dw", "db", "m"])
  }

  @Test(arguments: [
    ("fault = \"w'\"", "fault = \"v'\"", "21:1: “fault” names v', but the loop has no such line."),
    ("right = \"w - eta*dw\"", "right = \"w - eta*\"", "22:18: In “right”: something is missing"),
    (
      "right = \"w - eta*dw\"", "right = \"w - eta*dv\"",
      "22:1: “right” uses dv, which is not known at that line."
    ),
    (
      "right = \"w - eta*dw\"", "right = \"w + dw*eta\"",
      "6:1: The wrong line gives the same as “right”."
    ),
    ("goal = \"J\"", "goal = \"K\"", "20:1: “goal” names K, which is no number of the loop."),
    ("steps = 20", "steps = 0", "19:1: “steps” must be a whole number from 1 to 10000"),
    ("steps = 20", "steps = 10000", "19:1: This loop is too large for 10000 steps: at most "),
    ("J = mean(e^2)/2", "J = mean(f^2)/2", "11:1: In “loop”: the name f has no value."),
    ("J = mean(e^2)/2", "J = mean(e^2)/", "13:"),
    (
      "start = { w = 0, b = 0, eta = 0.01 }", "start = { w = 0, b = 0, eta = 5 }",
      "6:1: With the right line J does not fall: J goes from"
    ),
    ("says = \"The update subtracts.\"", "", "6:1: This exercise has no “says”."),
    (
      "w' = w + eta*dw", "w' = w - eta*dw/1.01",
      "6:1: With the wrong line J falls as far as with the right one"
    ),
    (
      "steps = 20", "steps = 20\nvary = { v = [1, 2] }",
      "20:1: “vary” names v, but “start” does not: start = { v = … }"
    ),
    (
      "steps = 20", "steps = 20\nvary = { w = [1, [2]] }",
      "20:1: Each of the values of “w” in “vary” must be a number, as in “start”"
    ),
    (
      "steps = 20", "steps = 20\nvary = { eta = [5, 6] }",
      "6:1: Of 8 draws of “vary” only 0 show that the line is wrong."
    ),
    (
      "data = { x = [1, 3, 6, 5], y = [4, 8, 14, 13] }",
      "data = { x = [1, 3, 6], y = [4, 8, 14, 13] }", "9:1: Every column needs"
    ),
  ])
  func everyFaultHasItsPlace(_ part: String, _ other: String, _ report: String) {
    #expect(KindSamples.bug.contains(part))
    let reports = reports("exercise", KindSamples.bug.replacing(part, with: other))
    #expect(reports.contains { $0.hasPrefix("a.md:" + report) }, "\(reports)")
  }
}
