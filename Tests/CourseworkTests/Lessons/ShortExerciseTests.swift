import Testing

@testable import Coursework

struct ShortExerciseTests {
  private func filled(_ text: String) -> BlockTable {
    var table = BlockTable(text, name: "This prediction", file: "a.md", firstLine: 1)
    ShortExercise.predict(number: 2).supply(&table)
    return table
  }

  @Test func whatIsLeftOutIsFilledIn() {
    var table = filled("value = \"f\"\nsteps = 10")
    #expect(table.value("kind") == .text("predict") && table.value("id") == .text("predict-2"))
    #expect(
      table.value("ask") == .text("Say it before you run it: what is f after 10 steps?"))
  }

  @Test func whatIsWrittenStays() {
    var table = filled("id = \"first\"\nask = \"Up or down?\"\ndirection = \"f\"")
    #expect(table.value("id") == .text("first") && table.value("ask") == .text("Up or down?"))
  }

  @Test(arguments: [
    ("direction = \"f\"\nsteps = 1", "is f larger, smaller or the same after a step?"),
    ("curve = \"f\"", "how does f go?"), ("which = \"f\"", "which run is it, by f?"), ("", "it."),
  ])
  func theQuestionFollowsFromTheKeys(_ text: String, _ end: String) {
    var table = filled(text)
    guard case .text(let ask)? = table.value("ask") else {
      Issue.record("no question")
      return
    }
    #expect(ask.hasSuffix(end))
  }

  @Test func aPredictBlockIsAnExerciseWithoutKindAndID() {
    let faults = reports("predict", "lab = \"none\"\nvalue = \"f\"\nsteps = 10")
    #expect(!faults.contains { $0.contains("has no “kind”") || $0.contains("has no “id”") })
    #expect(!faults.contains { $0.contains("opens no block") || $0.contains("has no “ask”") })
    #expect(!faults.isEmpty, "there is no such lab")
  }
}
