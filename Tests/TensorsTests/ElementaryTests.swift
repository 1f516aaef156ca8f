import Foundation
import Tensors
import Testing

@Suite struct ElementaryTests {
  @Test func theyAreTheFunctionsOfTheirNames() {
    #expect(abs(Elementary.log(2.718_281_8) - 1) < 1e-6)
    #expect(abs(Elementary.exp(1) - 2.718_281_8) < 1e-6)
    #expect(abs(Elementary.cos(0) - 1) < 1e-15)
    #expect(Elementary.power(2, 10) == 1024)
  }

  @Test(arguments: [Float(1e-30), 1e-3, 0.5, 1, 2.5, 1e10])
  func isTheSystemsFunctionToOneRounding(_ x: Float) {
    func isNear(_ found: Float, _ expected: Double) -> Bool {
      abs(Double(found) - expected) <= 1.2e-7 * abs(expected)
    }
    #expect(isNear(Elementary.log(x), log(Double(x))))
    #expect(isNear(Elementary.log1p(x), log1p(Double(x))))
    #expect(isNear(Elementary.exp(min(x, 80)), exp(Double(min(x, 80)))))
    #expect(Elementary.cos(Double(x)) == cos(Double(x)))
    #expect(Elementary.power(Double(x), 3) == pow(Double(x), 3))
  }

  @Test func hasTheLimitsOfTheDefinitions() {
    #expect(Elementary.log(0) == -.infinity)
    #expect(Elementary.log(-1).isNaN)
    #expect(Elementary.log1p(-1) == -.infinity)
    #expect(Elementary.exp(-.infinity) == 0)
    #expect(Elementary.exp(.nan).isNaN)
    #expect(Elementary.power(0, 0) == 1)
  }
}
