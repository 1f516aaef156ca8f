import Testing

@testable import Labs

struct DistributionTests {
  @Test func itCountsWhatThereIs() throws {
    let numbers: [Float] = [0, 0, 1, 2, 3, 4, .nan, .infinity]
    let spread = try #require(Distribution(numbers))
    #expect(spread.count == 6 && spread.low == 0 && spread.high == 4)
    #expect(abs(spread.mean - 10.0 / 6) < 1e-12 && abs(spread.zeros - 2.0 / 6) < 1e-12)
    // Σx² = 30, so the variance is 5 − (10/6)².
    #expect(abs(spread.standardDeviation - (5 - 100.0 / 36).squareRoot()) < 1e-12)
    #expect(spread.counts.count == Distribution.bins && spread.counts.reduce(0, +) == 6)
    #expect(spread.counts[0] == 2 && spread.counts[Distribution.bins - 1] == 1)
    #expect(spread.samples == [0, 0, 1, 2, 3, 4])
  }

  @Test func theDensityAddsUpToOne() throws {
    let spread = try #require(Distribution((0..<500).map { Float($0 * $0) / 100 }))
    let width = (spread.high - spread.low) / 320
    let sum = (0..<320).reduce(0.0) {
      $0 + spread.density(at: spread.low + (Double($1) + 0.5) * width) * width
    }
    #expect(abs(sum - 1) < 1e-6)
    #expect(spread.density(at: -1) == 0 && spread.density(at: spread.high + 1) == 0)
  }

  @Test func oneNumberOrNone() throws {
    let one = try #require(Distribution([3, 3]))
    #expect(one.counts.reduce(0, +) == 2 && one.density(at: 3) == 0)
    #expect(Distribution([]) == nil && Distribution([.nan]) == nil)
  }

  @Test func manyNumbersAreSampled() throws {
    let many = try #require(Distribution((0..<123_456).map { Float($0) }))
    #expect((500...Distribution.mostSamples).contains(many.samples.count))
    #expect(many.counted.samples.isEmpty && many.counted.counts == many.counts)
  }
}
