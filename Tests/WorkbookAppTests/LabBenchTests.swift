import Coursework
import Labs
import Synchronization
import TerminalUI
import Testing

@testable import WorkbookApp

struct LabBenchTests {
  private let labs: [LabDeclaration] = [
    LabDeclaration(
      TrainDeclaration(.points(inputs: [[1], [3], [6]], targets: [4, 8, 14]))),
    LabDeclaration(TrainDeclaration(.generated("moons", settings: [:])), id: "moons"),
    LabDeclaration(TrainDeclaration(.table("iris", inputs: ["a"], target: "b")), id: "table"),
  ]

  private func bench() -> LabBench { LabBench(labs, data: .empty) }

  @Test func whatCannotBeShownIsLeftOut() {
    #expect(bench().count == 2 && bench().tally == "1/2")
    #expect(LabBench([], data: .empty).panel == nil && LabBench([], data: .empty).log == nil)
    #expect(LabBench([labs[0]], data: .empty).tally == "")
  }

  /// Its table is there, which is all that is known before it is read.
  @Test func whatTurnsOutToBeImpossibleLeavesWhenItsTurnComes() {
    let data = DataCatalog.empty.adding(DataTable(columns: ["c"], rows: [[1]]), named: "iris")
    var bench = LabBench(labs, data: data)
    #expect(bench.tally == "1/3")
    bench.showPrevious()
    #expect(
      bench.tally == "1/2" && bench.panel?.titles == LabBench(labs, data: .empty).panel?.titles)
    var only = LabBench([labs[2]], data: data)
    #expect(only.count == 0 && only.panel == nil && only.log == nil)
    only.showNext()
    only.replay("1")
    #expect(only.place(in: "x-01") == "x-01")
  }

  @Test func noTableIsReadBeforeItsExperimentIsShown() {
    let read = Mutex(0)
    let data = DataCatalog(names: ["iris"]) { (_) throws(LabError) in
      read.withLock { $0 += 1 }
      return DataTable(columns: ["a", "b"], rows: [[0, 1], [1, 0], [2, 1]])
    }
    var bench = LabBench(labs, data: data)
    #expect(bench.count == 3)
    bench.showNext()
    #expect(read.withLock { $0 } == 0)
    bench.showNext()
    #expect(read.withLock { $0 } > 0 && bench.tally == "3/3" && bench.panel != nil)
  }

  @Test func theOtherOneWaitsAsItIs() {
    var bench = bench()
    _ = bench.panel?.press(.character("n"), isFocused: false)
    bench.showNext()
    #expect(bench.tally == "2/2" && bench.panel?.titles.first?.contains("moons") == true)
    #expect(bench.panel?.log == "")
    bench.showNext()
    #expect(bench.panel?.log == "1")
  }

  @Test func theLogBringsAllBack() {
    var bench = bench()
    _ = bench.panel?.press(.character("n"), isFocused: false)
    #expect(bench.log == "1")
    bench.showNext()
    for _ in 0..<3 { _ = bench.panel?.press(.character("n"), isFocused: false) }
    var other = LabBench(labs, data: .empty)
    other.replay(bench.log ?? "")
    #expect(other.tally == "2/2" && other.panel?.log == "3")
    other.showNext()
    #expect(other.panel?.log == "1")
  }

  @Test(arguments: ["4", "lab 9\n1\n2\n3\n4", "lab", "lab x\n\u{0}", ""])
  func anyLogIsTakenAsFarAsItFits(_ log: String) {
    var bench = bench()
    bench.replay(log)
    #expect(bench.count == 2 && bench.panel != nil)
  }
}
