import Learning
import Testing

@testable import Labs

@Suite struct LongDataTests {
  @Test func partsMustFitTogether() throws {
    let good = try LongSamples.data()
    func made(
      _ training: Dataset, _ test: Dataset, _ sizes: [Int]
    ) throws(LabError) -> LongData {
      try LongData(name: "shapes", training: training, test: test, sizes: sizes)
    }
    var error = #expect(throws: LabError.self) {
      _ = try made(good.training, good.test.rows([]), [8, 8, 1])
    }
    #expect(error?.message.contains("0 to test on") == true)
    error = #expect(throws: LabError.self) { _ = try made(good.training, good.test, [8, 4, 1]) }
    #expect(error?.message.contains("64 numbers") == true)
    let numbers = try Dataset(
      rows: (0..<3).map { good.test.inputRow($0) }, targets: [[0.5], [1], [2]])
    error = #expect(throws: LabError.self) { _ = try made(good.training, numbers, [8, 8, 1]) }
    #expect(error?.message.contains("need a class each") == true)
  }

  @Test func otherImagesOrLabelsAreAnotherWord() throws {
    let (one, same, other) = (
      try LongSamples.data(), try LongSamples.data(), try LongSamples.data(seed: 9)
    )
    #expect(one.fingerprint == same.fingerprint && one.fingerprint != other.fingerprint)
    let swapped = try LongData(
      name: "shapes", training: one.training, test: other.test, sizes: [8, 8, 1])
    #expect(swapped.fingerprint != one.fingerprint)
  }
}
