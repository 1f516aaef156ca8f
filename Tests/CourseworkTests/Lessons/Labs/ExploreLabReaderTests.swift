import Labs
import Testing

@testable import Coursework

struct ExploreLabReaderTests {
  private let text = """
    kind = "explore"
    sliders = { w = [-5, 5, 0.1, 2], b = [-5, 5, 0.1, 1] }
    lines = \"""
    J = (w - 2)^2 + (b - 2)^2
    \"""
    plots = [
      { title = "line", curve = "w*x + b", over = "x", range = [0, 7], points = [[1, 4], [3, 8]] },
      { bars = ["w", "b", "J"] },
    ]
    """

  @Test func everythingIsRead() throws {
    let lab = try experiment(text, as: ExploreDeclaration.self)
    #expect(lab.sliders.map(\.name) == ["w", "b"] && lab.sliders[0].start == 2)
    #expect(lab.plots.count == 2 && lab.plots[0].range == 0...7)
    #expect(
      lab.plots[0].groups.first?.points == [[1, 4], [3, 8]] && lab.plots[1].bars.count == 3)
    let run = try ExperimentRun(lab)
    #expect(run.record["J"] == 1)
  }

  @Test func faultsHaveTheirPlace() {
    #expect(
      labReports(text, "[-5, 5, 0.1, 2]", "[-5, 5, 0.1]") == [
        "a.md:7:1: The slider “w” needs its lowest and highest value, its step and its start: "
          + "w = [-5, 5, 0.1, 1]"
      ])
    #expect(
      labReports(text, "(w - 2)^2", "(w - q)^2").first?.hasPrefix("a.md:9:") == true)
    #expect(
      labReports(text, "\"w*x + b\"", "\"w*z + b\"").first?.hasPrefix(
        "a.md:11:1: In the plot “line”: the name z has no value.") == true)
    #expect(
      labReports(text, "[0, 7]", "[7, 0]") == [
        "a.md:11:1: The “range” of a plot is its two ends: range = [-5, 5]"
      ])
    #expect(
      labReports(text, "over =", "ovr =") == [
        "a.md:11:1: A plot has a key “ovr” that means nothing here. Did you mean “over”?"
      ])
    #expect(
      reports("lab", "kind = \"explore\"") == [
        "a.md:6:1: This lab has no “sliders”. Write: sliders = { w = [-5, 5, 0.1, 1] }"
      ])
  }
}
