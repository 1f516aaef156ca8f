import Tensors
import Testing

@testable import Learning

@Suite struct ColumnStatisticsTests {
  @Test func findsMeanSpreadAndEnds() throws {
    // By hand: 2, 4, 9 has mean 5 and squares of distances 9 + 1 + 16 = 26.
    let statistics = try ColumnStatistics(Tensor(rows: [[2, -1], [4, -1], [9, -1]]))
    #expect(statistics.means == [5, -1])
    #expect(statistics.standardDeviations == [(26.0 / 3).squareRoot(), 0])
    #expect(statistics.minima == [2, -1] && statistics.maxima == [9, -1])
    #expect(statistics.ranges == [7, 1])
    #expect(!statistics.isConstant(0) && statistics.isConstant(1))
  }

  @Test func smallSpreadsOfLargeNumbersSurvive() throws {
    // In single precision the squares of these numbers would drown the spread of 0.5.
    let statistics = try ColumnStatistics(Tensor([2, 1], [4_194_304, 4_194_305]))
    #expect(statistics.means == [4_194_304.5] && statistics.standardDeviations == [0.5])
  }
}
