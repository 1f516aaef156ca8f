import Plots
import Testing

@Suite struct BinsTests {
  private let spread = (0..<1000).map { Double($0) / 100 }

  @Test func theWidthIsThatOfFreedmanAndDiaconisRounded() {
    // The middle half of 0, 0.01, … 9.99 is 4.995 long: 2 · 4.995 / 10 = 0.999, near 1.
    let bins = Bins(of: spread, most: 100)
    #expect(bins == Bins(from: 0, width: 1, count: 10))
    #expect(bins.counts(of: spread) == Array(repeating: 100, count: 10))
  }

  @Test(arguments: [1, 2, 3, 5, 9]) func thereAreNoMoreThanAllowed(_ most: Int) {
    let bins = Bins(of: spread, most: most)
    #expect(bins.count <= most)
    #expect(bins.counts(of: spread).reduce(0, +) == 1000)
  }

  @Test func wholeNumbersHaveABinEach() {
    let bins = Bins(of: [3, 1, 4, 1, 5, 9, 2, 6], most: 20)
    #expect(bins == Bins(from: 0.5, width: 1, count: 9))
    #expect(bins.counts(of: [3, 1, 4, 1, 5, 9, 2, 6]) == [2, 1, 1, 1, 1, 1, 0, 0, 1])
  }

  @Test func anEdgeBelongsToTheBinAboveExceptTheLast() {
    let bins = Bins(from: 0, width: 0.1, count: 3)
    #expect(
      [0, 0.1, 0.2, 0.3, 0.30001, -0.01, .nan, .infinity].map { bins.index(of: $0) }
        == [0, 1, 2, 2, nil, nil, nil, nil])
    #expect(bins.index(of: 0.1 + 0.2) == 2)
  }

  @Test(
    arguments: [
      [], [.nan], [0.37], [0.37, 0.37], [0], [1e300, -1e300], [1.7e308, -1.7e308, 0.5],
      [1e-310, 0],
      [1e15 + 0.25, 1e15 + 0.5], [.infinity, 1, 2.5], Array(repeating: 5, count: 100) + [1e9, 0.5],
    ] as [[Double]])
  func hostileValuesHaveBins(_ values: [Double]) {
    for most in [Int.min, 0, 1, 20, .max] {
      let bins = Bins(of: values, most: most)
      #expect(bins.count >= 1 && bins.width > 0 && bins.start.isFinite)
      let countable = values.filter { $0.isFinite && abs($0) < 8e307 }
      #expect(bins.counts(of: countable).reduce(0, +) == countable.count)
    }
  }

  @Test func binsThatCannotBeAreReplaced() {
    #expect(Bins(from: .nan, width: 0, count: -3) == Bins(from: 0, width: 1, count: 1))
  }
}
