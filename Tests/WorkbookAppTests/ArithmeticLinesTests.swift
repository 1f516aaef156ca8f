import Cells
import Testing

@testable import WorkbookApp

@Suite struct ArithmeticLinesTests {
  private func lines(_ texts: [String], _ columns: Int, _ most: Int) -> [String] {
    ArithmeticLines.lines(texts, columns: columns, most: most, glyphs: .unicode).map(\.text)
  }

  private let sum = "out[0, 0] = 1·2 + 3·4 + 5·6 + 7·8 + 9·10 + 11·12 = 322"

  @Test func whatFitsIsWhole() {
    #expect(lines([sum], 80, 1) == [sum])
    #expect(lines([sum], 39, 2).joined(separator: " ").contains("11·12"))
  }

  @Test func whatIsTooLongKeepsNameAndResult() {
    let short = lines([sum], 30, 1)
    #expect(short.count == 1)
    #expect(short[0].hasPrefix("out[0, 0] = 1·2 + … = 322"))
    #expect(lines([sum], 16, 1).first?.hasPrefix("out[0, 0] =") == true)
    #expect(lines(["a = b = c", sum], 30, 2).count == 2)
    #expect(lines([sum, sum, sum], 30, 2).count == 2)
  }

  @Test func noRoomHasNoLines() {
    #expect(lines([sum], 0, 3) == [] && lines([sum], 30, 0) == [] && lines([], 30, 3) == [])
  }
}
