import Cells
import Testing

@testable import Plots

@Suite struct AlignedNumbersTests {
  private func texts(_ values: [Double], decimals: Int? = nil, _ glyphs: Glyphs = .unicode)
    -> [String]
  {
    let numbers = AlignedNumbers(values, decimals: decimals, glyphs: glyphs)
    return values.map(numbers.text)
  }

  @Test func allHaveAsManyDigitsAfterThePoint() {
    #expect(texts([1, 20, 3]) == ["1", "20", "3"])
    #expect(texts([1, 2.5, -10]) == ["1.0", "2.5", "−10.0"])
    #expect(texts([1.23456, 99.4]) == ["1.2", "99.4"])
    #expect(texts([0.0005, 1]) == ["0.0005", "1.0000"])
    #expect(texts([2, 3], decimals: 2) == ["2.00", "3.00"])
    #expect(texts([0, 0]) == ["0", "0"])
  }

  @Test func whatIsNoNumberIsADash() {
    #expect(texts([.nan, .infinity, -.infinity, 1]) == ["–", "∞", "−∞", "1"])
    #expect(texts([.nan, .infinity, -.infinity], .ascii) == ["-", "inf", "-inf"])
  }

  @Test func veryLargeAndVerySmallNumbersHavePowersOfTen() {
    #expect(texts([1e300, 0, -2.5e7]) == ["1e300", "0", "−2.5e7"])
    #expect(texts([1e-5]) == ["1e−5"])
  }

  @Test func signsCanBeAskedFor() {
    let numbers = AlignedNumbers([-1, 0, 1], isSigned: true, glyphs: .unicode)
    #expect([-1, 0, 1].map(numbers.text) == ["−1", "0", "+1"])
    #expect(numbers.columns(of: [0]) == 1 && numbers.columns(of: [0, -1]) == 2)
  }
}
