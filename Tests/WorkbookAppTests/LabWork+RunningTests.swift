import Cells
import Plots
import Labs
import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct LabWorkRunningTests {
  private func lab() throws -> LabRun {
    LabRun(try ExperimentRun(TrainDeclaration(.generated("xor", settings: ["count": .number(20)]))))
  }

  private func flatOut(_ lab: inout LabRun) -> ControlStrip {
    var strip = ControlStrip(main: "rate", pace: Pace(perSecond: 30))
    for _ in 0..<9 { _ = strip.press(.character(">"), isFocused: false, &lab) }
    return strip
  }

  @Test func onlyWhatRunsFlatOutIsGivenAway() throws {
    var lab = try lab()
    var strip = ControlStrip(main: "rate", pace: Pace(perSecond: 30))
    _ = strip.press(.character(" "), isFocused: false, &lab)
    #expect(LabWork.wanted(by: lab, strip) == nil)
    strip = flatOut(&lab)
    #expect(LabWork.wanted(by: lab, strip) == nil)
    _ = strip.press(.character(" "), isFocused: false, &lab)
    #expect(LabWork.wanted(by: lab, strip)?.parts.map(\.steps) == [.max])
  }

  @Test func theWayToAStepIsGivenAwayWhileItIsLong() throws {
    var lab = try lab()
    lab.replay([.steps(500_000)])
    let strip = ControlStrip()
    let part = try #require(LabWork.wanted(by: lab, strip)?.parts.first)
    #expect(part.rest == [.steps(500_000)] && part.steps == 0)
  }

  @Test func aRunThatComesToItsEndStops() throws {
    var declaration = TrainDeclaration(.points(inputs: [[100], [200]], targets: [1, 2]))
    declaration.rate = 900
    var lab = LabRun(try ExperimentRun(declaration))
    var strip = flatOut(&lab)
    _ = strip.press(.character(" "), isFocused: false, &lab)
    var work = try #require(LabWork.wanted(by: lab, strip))
    work.go { true }
    lab.take(work, &strip)
    #expect(!strip.isRunning && lab.status.kind == .overflowed)
  }
}
