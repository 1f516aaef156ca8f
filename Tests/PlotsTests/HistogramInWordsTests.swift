import Testing

@testable import Plots

@Suite struct HistogramInWordsTests {
  @Test(
    arguments: [
      ([], "No values yet."), ([.nan], "No values yet. 1 is no number."), ([2.5], "1 value: 2.5."),
      ([3, 3, 3], "All 3 values are 3."),
      ([1, 2, 3, 4, 5], "Half of the values lie between 2 and 4, all between 1 and 5."),
      ([0, 5, 5, 5, 5, 10], "At least half of the values are 5, all between 0 and 10."),
      ([1, 2, 3, 4, 100], "Half of the values lie between 2 and 4, with a long tail up to 100."),
      (
        [-100, 2, 3, 4, 5], "Half of the values lie between 2 and 4, with a long tail down to −100."
      ),
    ] as [([Double], String)])
  func oneGroupHasItsMiddleAndItsTail(_ values: [Double], _ start: String) {
    #expect(Histogram(values: values).description.hasPrefix(start))
  }

  @Test func twoPeaksAreSaid() {
    let values = Array(repeating: 1.0, count: 30) + [3] + Array(repeating: 5, count: 20)
    #expect(
      Histogram(values: values).description.hasSuffix("There are two peaks, near 1 and near 5."))
  }

  @Test(
    arguments: [
      ([], []), ([0, 0], []), ([0, 9, 0], [1]), ([9, 0, 9], [0, 2]), ([1, 2, 1, 2, 1], [1]),
      ([20, 18, 20, 0, 1], [0]), ([0, 30, 5, 30, 0, 25], [1, 3, 5]), ([100, 0, 5, 0], [0]),
    ] as [([Int], [Int])])
  func aPeakStandsOutFromItsValleys(_ counts: [Int], _ peaks: [Int]) {
    #expect(HistogramInWords.peaks(of: counts) == peaks)
  }
}
