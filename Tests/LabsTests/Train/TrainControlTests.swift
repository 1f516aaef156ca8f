import Testing

@testable import Labs

struct TrainControlTests {
  @Test func theLessonsOwnWordStandsBehindTheUsualOnes() throws {
    let control = TrainControl.choice(
      "a", "a", "a", usual: ["x", "y"], lesson: "z", now: "Y", .recording
    ) { $0.activation = $1 }
    #expect(control.control.choices == ["x", "y", "z"] && control.control.written == "y")
    #expect(!control.control.restarts)
    var lab = Experiments.train()
    control.change(&lab, 2)
    #expect(lab.activation == "z")
    control.change(&lab, 7)
    control.change(&lab, 0.5)
    #expect(lab.activation == "z")
  }

  @Test func whatBeginsAnewSaysSo() {
    let control = TrainControl.number("n", "n", "n", 1, 0...2, .every(1), .anew) { $0.rate = $1 }
    #expect(control.control.restarts && control.control.isShown)
  }
}
