import Cells
import Testing

@Suite struct SizeTests {
  @Test func negativeExtentsCountAsZero() {
    #expect(Size(columns: -1, rows: -80) == Size(columns: 0, rows: 0))
  }

  @Test func isWrittenAsTerminalsAreNamed() {
    #expect(Size(columns: 80, rows: 24).description == "80x24")
  }

  @Test func holdsAnotherOnlyWhenBothExtentsDo() {
    let size = Size(columns: 60, rows: 18)
    #expect(size.holds(size) && size.holds(Size(columns: 59, rows: 18)))
    #expect(!size.holds(Size(columns: 61, rows: 1)) && !size.holds(Size(columns: 1, rows: 19)))
  }
}
