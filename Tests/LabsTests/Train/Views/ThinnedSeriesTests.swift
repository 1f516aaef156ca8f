import Testing

@testable import Labs

struct ThinnedSeriesTests {
  @Test func itStaysSmallAndKeepsTheEnds() {
    var series = ThinnedSeries<Int>(most: 10)
    for step in 0..<1000 {
      series.note(step, at: step)
      #expect(series.entries.count <= 10 && series.entries.last?.step == step)
    }
    let steps = series.entries.map(\.step)
    #expect(steps[0] == 0 && steps == steps.sorted() && steps.count >= 5)
    #expect(series.entries.allSatisfy { $0.step == $0.element })
    // The distances are alike, but for the last one.
    let distances = zip(steps, steps.dropFirst().dropLast()).map { $1 - $0 }
    #expect((distances.max() ?? 0) <= 2 * (distances.min() ?? 0))
  }

  @Test func aWayBackTakesWhatCameAfterAway() {
    var series = ThinnedSeries<String>(most: 10)
    for step in 0..<6 { series.note("first", at: step) }
    series.note("second", at: 3)
    #expect(series.entries.map(\.step) == [0, 1, 2, 3])
    #expect(series.entries.last?.element == "second")
    series.note("third", at: 0)
    #expect(series.entries.map(\.element) == ["third"])
  }
}
