import Formulas
import Testing

struct NumberTextTests {
  @Test(arguments: [
    (13.1072, "13.1072"), (0.1, "0.1"), (4, "4"), (-4, "−4"), (-0.0, "0"), (0, "0"),
    (1.2e-7, "1.2·10⁻⁷"), (-1.2e-7, "−1.2·10⁻⁷"), (1e12, "1·10¹²"), (0.1 + 0.2, "0.3"),
    (1.0 / 3, "0.333333"), (123_456.7, "123457"), (1_234_567, "1.23457·10⁶"), (0.0001, "0.0001"),
    (999_999.9, "1·10⁶"), (.infinity, "∞"), (-.infinity, "−∞"), (.nan, "not a number"),
  ])
  func isWrittenPlainly(_ value: Double, _ text: String) {
    #expect(NumberText.written(value) == text)
  }

  @Test func hasAnASCIIForm() {
    #expect(NumberText.written(-1.2e-7, notation: .ascii) == "-1.2e-7")
    #expect(NumberText.written(-.infinity, notation: .ascii) == "-infinity")
  }

  @Test func keepsToTheDigitsAskedFor() {
    #expect(NumberText.written(13.1072, digits: 3) == "13.1")
    #expect(NumberText.written(1234.5, digits: 2) == "1200")
    #expect(NumberText.written(13.1072, digits: -5) == "10")
    #expect(NumberText.written(0.1 + 0.2, digits: 99) == "0.30000000000000004")
  }

  @Test(arguments: 0..<20)
  func whatIsWrittenReadsBack(_ seed: Int) throws {
    var generator = FormulaSeed(seed)
    for _ in 0..<100 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite, value.isNormal, value.magnitude > 1e-290 else { continue }
      for notation in Notation.allCases {
        let text = NumberText.written(value, digits: 17, notation: notation)
        #expect(try NumberText.read(text).value == value)
      }
    }
  }
}
