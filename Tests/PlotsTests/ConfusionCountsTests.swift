import Cells
import Testing

@testable import Plots

@Suite struct ConfusionCountsTests {
  private let counts = ConfusionCounts([[8, 2], [1, 9]], classes: 2)

  @Test func totalsAndParts() {
    #expect(counts.total == 20 && counts.right == 17 && counts.accuracy == 0.85)
    #expect(counts.share(MatrixIndex(row: 0, column: 1)) == 0.2)
    #expect(counts.worst == MatrixIndex(row: 0, column: 1))
  }

  @Test func itIsSquareAndNeverNegative() {
    let odd = ConfusionCounts([[1, -2, 3]], classes: 2)
    #expect(odd.size == 3 && odd.total == 4)
    #expect(odd.names(["a", ""]) == ["a", "1", "2"])
    #expect(odd.share(MatrixIndex(row: 2, column: 2)) == 0)
    #expect(ConfusionCounts([[.max, .max]], classes: 0).total > 0)
  }

  @Test func percentsNeverClaimAllOrNothingFalsely() {
    #expect(
      [0, 0.001, 0.5, 0.999, 1].map(ConfusionCounts.percent) == [
        "0%", "<1%", "50%", ">99%", "100%",
      ])
  }
}
