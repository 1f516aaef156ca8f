import Cells
import Plots
import Labs
import Testing

@testable import WorkbookApp

@Suite struct PanelGroupTests {
  private func group() throws -> PanelGroup {
    let lab = try GroupPanelTests.lesson(
      "variants = [{ name = \"a\", rate = 0.01 }, { name = \"b\", rate = 1 }]")
    return PanelGroup(try lab.group())
  }

  @Test func whatIsDoneIsDoneInAll() throws {
    var group = try group()
    group.takeStep()
    try group.set("momentum", to: 0.5)
    group.takeStep()
    #expect(group.step == 2)
    #expect(group.events == [.steps(1), .set(name: "momentum", value: 0.5), .steps(1)])
    var other = try self.group()
    other.replay(group.events)
    #expect(other.all.map(\.run.record) == group.all.map(\.run.record))
    group.reset()
    #expect(group.step == 0 && group.events == [.set(name: "momentum", value: 0.5)])
    group.resetToLesson()
    #expect(group.events.isEmpty && group.controls.first { $0.name == "momentum" }?.value == 0)
  }

  @Test func whatDiffersIsRefused() throws {
    var group = try group()
    #expect(throws: ControlError.self) { try group.set("rate", to: 0.5) }
  }

  @Test func aLongLogIsDoneAgainBesideTheScreenInAllRuns() throws {
    var group = try group()
    group.replay([.set(name: "momentum", value: 0.5), .steps(600_000)])
    #expect(group.isCatchingUp && group.step == 0)
    group.takeStep()
    #expect(group.step == 0)
    #expect(throws: ControlError.self) { try group.set("momentum", to: 0) }
    let log = group.events
    var rounds = 0
    while group.isCatchingUp, rounds < 10_000 {
      var work = LabWork(zip(group.all, group.rests).map { LabWork.Part($0.run, rest: $1) })
      var left = 30
      work.go {
        left -= 1
        return left > 0
      }
      group.take(work.parts)
      rounds += 1
    }
    #expect(rounds > 2 && group.events == log)
    #expect(group.all.allSatisfy { $0.run.step == 600_000 || !$0.run.status.canStep })
  }
}
