import Testing

@testable import WorkbookApp

@Suite struct NumberBlockTests {
  @Test(arguments: [
    (0.0, "0"), (0.12345, "0.123"), (-0.00123, "−0.001"), (123456, "123000"), (-1234567, "−1e6"),
    (1.5e-9, "1.5e-9"), (Double.nan, "?"), (.infinity, "∞"), (-.infinity, "−∞"), (1e-300, "1e-300"),
  ])
  func numbersFitTheirColumns(_ value: Double, _ text: String) {
    let shown = NumberBlock.text(value, columns: 7)
    #expect(shown.count <= 7)
    if value.magnitude >= 0.1 && value.magnitude < 1000 || !value.isFinite || value == 0 {
      #expect(shown == text)
    }
    #expect(NumberBlock.text(value, columns: 5).count <= 5)
  }
}
