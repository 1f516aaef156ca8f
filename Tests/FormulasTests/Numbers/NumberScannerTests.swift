import Testing

@testable import Formulas

struct NumberScannerTests {
  @Test func takesANumberApart() {
    var scanner = NumberScanner(" -01,20·10⁻³ ")
    let isNegative = scanner.sign()
    #expect(isNegative)
    let decimal = scanner.decimal()
    #expect(decimal?.digits == "0120")
    #expect(decimal?.lastExponent == -5)
    #expect(decimal?.significantDigits == 3)
    #expect(decimal?.isWhole == false)
    #expect(scanner.isAtEnd)
  }

  @Test func goesBackWhenThereIsNoBar() {
    var scanner = NumberScanner("1 x")
    let decimal = scanner.decimal()
    let hasBar = scanner.bar()
    #expect(decimal?.digits == "1")
    #expect(!hasBar)
    #expect(!scanner.isAtEnd)
  }
}
