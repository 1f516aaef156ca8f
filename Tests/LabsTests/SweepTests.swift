import Testing

@testable import Labs

struct SweepTests {
  @Test func eachValueIsRunFromTheStart() throws {
    let sweep = Sweep(control: "rate", values: ["0.01", "0.3", "1.1"], steps: 10)
    var run = try ExperimentRun(declaration())
    for _ in 0..<7 { run.advance() }
    let rows = try sweep.rows(on: run)
    // x after 10 steps is 5·(1 − 2η)¹⁰.
    for (row, wanted) in zip(rows, [4.0853, 0.00052429, 30.959]) {
      let x = try #require(row.record["x1"])
      #expect(abs(x - wanted) < 1e-4 * wanted, "\(row.value)")
      #expect(row.record.step == 10)
    }
    #expect(rows[2].status.kind == .diverging)
  }

  @Test func faultsAreSentencesAtSweep() throws {
    let run = try ExperimentRun(declaration())
    func fault(_ sweep: Sweep) -> String? {
      do {
        try sweep.check(on: run)
        return nil
      } catch {
        return error.key == "sweep" ? error.message : "elsewhere"
      }
    }
    #expect(
      fault(Sweep(control: "rate", values: [], steps: 1))?.hasPrefix("A sweep has 1 to") == true)
    #expect(
      fault(Sweep(control: "rate", values: ["1", "2"], steps: 50_001))
        == "A sweep of 2 values has 1 to 50000 steps each.")
    #expect(
      fault(Sweep(control: "rat", values: ["1"], steps: 1))
        == "This experiment has no control “rat”. It has rate, x1, x2.")
    #expect(
      fault(Sweep(control: "rate", values: ["11"], steps: 1)) == "rate η can be set from 0 to 10.")
    #expect(fault(Sweep(control: "rate", values: ["1"], steps: 1)) == nil)
  }
}
