import Tensors
import Testing

@Suite struct ElementaryTests {
  @Test func theyAreTheFunctionsOfTheirNames() {
    #expect(abs(Elementary.log(2.718_281_8) - 1) < 1e-6)
    #expect(abs(Elementary.exp(1) - 2.718_281_8) < 1e-6)
    #expect(abs(Elementary.cos(0) - 1) < 1e-15)
    #expect(Elementary.power(2, 10) == 1024)
  }
}
