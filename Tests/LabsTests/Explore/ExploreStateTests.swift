import Formulas
import Testing

@testable import Labs

struct ExploreStateTests {
  @Test func slidersCurvesAndBars() throws {
    var run = try ExperimentRun(Experiments.explore())
    #expect(run.record["s"] == 3 && run.record["t"] == 9 && !run.advance())
    try run.set("w", reading: "1,5")
    let state = try #require(run.state as? ExploreState)
    #expect(run.record["t"] == 6.25 && state.headline == "w = 1.5, b = 1")
    #expect(state.lines == ["s = w + b = 1.5 + 1 = 2.5", "t = s·s = 2.5·2.5 = 6.25"])
    let plot = state.declaration.plots[0]
    let curve = state.curves(of: plot, samples: 3)[0]
    #expect(curve.map(\.x) == [0, 1, 2] && curve.map(\.y) == [2.5, 4, 5.5])
    #expect(state.bars(of: plot) == [1.5, 6.25])
    #expect(run.events == [.set(name: "w", value: 1.5)])
  }

  @Test func faultsHaveTheirKey() throws {
    func key(_ change: (inout ExploreDeclaration) throws -> Void) throws -> String? {
      var lab = try Experiments.explore()
      try change(&lab)
      do {
        _ = try ExploreState(lab)
        return nil
      } catch {
        return error.key
      }
    }
    #expect(try key { _ in } == nil)
    #expect(try key { $0.sliders = [] } == "sliders")
    #expect(try key { $0.sliders[0].step = 0 } == "sliders")
    #expect(try key { $0.sliders[0].start = 9 } == "sliders")
    #expect(try key { $0.sliders[1].name = "w" } == "sliders")
    #expect(try key { $0.lines = try Assignments(parsing: "s = q") } == "lines")
    #expect(try key { $0.lines = try Assignments(parsing: "w = b") } == "lines")
    #expect(try key { $0.plots[0].curves = [try Formula(parsing: "q*x")] } == "plots")
    #expect(try key { $0.plots[0].bars = [try Formula(parsing: "x")] } == "plots")
    #expect(try key { $0.plots = Array(repeating: $0.plots[0], count: 7) } == "plots")
  }
}
