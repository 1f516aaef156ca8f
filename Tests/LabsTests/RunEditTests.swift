import Testing

@testable import Labs

struct RunEditTests {
  private let edits: [RunEdit] = [
    .weight(name: "dense1.kernel", place: 3, value: -0.5),
    .addPoint(inputs: [0.1 + 0.2], target: 1),
    .addPoint(inputs: [0.5, -1e-300], target: -2), .movePoint(7, to: [1, 2]), .removePoint(0),
  ]

  @Test func anEditIsAWordOfALog() throws {
    let texts = edits.map(\.text)
    #expect(
      texts == [
        "!dense1.kernel:3=-0.5", "+0.30000000000000004:1.0", "+0.5,-1e-300:-2.0", "@7:1.0,2.0",
        "@0!",
      ])
    #expect(texts.map { RunEdit($0[...]) } == edits)
    let log: [RunEvent] = [.steps(3)] + edits.map { .edit($0) } + [.set(name: "rate", value: 1)]
    #expect(RunLog.events(RunLog.text(log)) == log)
  }

  @Test(arguments: [
    "", "!", "!:3=1", "!a=1", "!a:-1=2", "!a:x=2", "!a:1=nan", "!a:1:2=3", "+", "+1", "+:1", "+1:",
    "+1,:2", "+1,inf:2", "+1:2:3", "@", "@!", "@-1!", "@1", "@1:", "@x:1", "@1:nan", "3", "rate=1",
  ])
  func whatIsNoneIsNil(_ text: String) { #expect(RunEdit(text[...]) == nil) }

  @Test func whatComesJustBeforeIsReplaced() {
    #expect(RunEdit.movePoint(1, to: [2]).replaces(.movePoint(1, to: [5])))
    #expect(!RunEdit.movePoint(1, to: [2]).replaces(.movePoint(2, to: [5])))
    #expect(!RunEdit.removePoint(1).replaces(.removePoint(1)))
    let weight = RunEdit.weight(name: "a", place: 1, value: 2)
    #expect(weight.replaces(.weight(name: "a", place: 1, value: 9)) && !weight.isOfPoint)
    #expect(!weight.replaces(.weight(name: "a", place: 2, value: 9)))
  }
}
