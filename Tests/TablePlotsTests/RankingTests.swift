import Plots
import Testing

@testable import TablePlots

@Suite struct RankingTests {
  @Test func countsGrowFromTheHighestScore() {
    let ranking = Ranking(labels: [true, false, true, false], scores: [0.9, 0.8, 0.7, 0.1])
    #expect(ranking.positives == [0, 1, 1, 2, 2] && ranking.negatives == [0, 0, 1, 1, 2])
  }

  @Test func equalScoresComeTogether() {
    let ranking = Ranking(labels: [true, false, true], scores: [0.5, 0.5, 0.5])
    #expect(ranking.positives == [0, 2] && ranking.negatives == [0, 1])
  }

  @Test func scoresThatAreNoNumbersAreLeftOut() {
    let ranking = Ranking(labels: [true, false], scores: [.nan, 1])
    #expect(ranking.positiveCount == 0 && ranking.negativeCount == 1)
  }

  @Test func labelsAreOfTwoClasses() throws {
    #expect(try Ranking.labels(["0", "1", "0"], column: "y") == [false, true, false])
    #expect(throws: TablePlotError.self) { try Ranking.labels(["a", "b", "c"], column: "y") }
  }
}
