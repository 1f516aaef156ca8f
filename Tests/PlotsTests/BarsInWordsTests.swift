import Testing

@testable import Plots

@Suite struct BarsInWordsTests {
  @Test(
    arguments: [
      ([.init(values: [1, 3, 2])], "b is highest with 3 s, a lowest with 1 s."),
      ([.init(values: [2, 2, 2])], "all 3 have 2 s."),
      ([.init(values: [.nan, 3, .nan])], "b has 3 s. 2 have no value."),
      ([.init(values: [])], "no bars yet."),
      (
        [.init(values: [1, 3, 2], errors: [0, 0.6, 0.6])],
        "b is highest with 3 s, a lowest with 1 s. The error bars of b and c overlap."
      ),
      (
        [.init(values: [1, 3, 2], errors: [0, 0.1, 0.1])],
        "b is highest with 3 s, a lowest with 1 s. Its error bar is clear of all others."
      ),
      (
        [.init("test", values: [1, 3]), .init("training", values: [4, 3])],
        "test: b is highest with 3 s, a lowest with 1 s. 1 has no value. "
          + "training: a is highest with 4 s, b lowest with 3 s. 1 has no value."
      ),
    ] as [([BarChart.Series], String)])
  func theLongestAndTheShortestAreSaid(_ series: [BarChart.Series], _ sentence: String) {
    #expect(BarChart(names: ["a", "b", "c"], unit: "s", series: series).description == sentence)
  }
}
