import Cells
import Testing

@testable import Plots

@Suite struct MatrixInWordsTests {
  private func text(_ rows: [[Double]]) -> String { MatrixInWords(NumberGrid(rows)).text }

  @Test func theSentences() {
    #expect(text([]) == "A matrix without entries.")
    #expect(text([[.nan]]) == "None of the entries has a value.")
    #expect(text([[2, 2]]) == "Every entry is 2.")
    #expect(
      text([[1, 2, 3, -1]])
        == "The largest entry is 3 (row 1, column 3), the least −1 (row 1, column 4). "
        + "Most are positive (3 of 4).")
    #expect(text([[1, 1], [1, .nan], []]).hasSuffix("3 have no value."))
  }
}
