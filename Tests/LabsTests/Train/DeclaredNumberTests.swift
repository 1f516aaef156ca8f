import Testing

@testable import Labs

struct DeclaredNumberTests {
  @Test(arguments: [0, 1, 0.1, 1e-5, 123_456, 0.1 + 0.2, 1e30])
  func itReadsBackToTheSameBits(_ value: Double) {
    let text = DeclaredNumber.text(value)
    #expect(DeclaredNumber.read(text[...], in: 0...1e40)?.bitPattern == value.bitPattern)
  }

  @Test func whatIsNoneOrOutsideIsNil() {
    #expect(
      DeclaredNumber.read("nan", in: 0...1) == nil && DeclaredNumber.read(nil, in: 0...1) == nil)
    #expect(
      DeclaredNumber.read("2", in: 0...1) == nil && DeclaredNumber.read("x", in: 0...1) == nil)
    #expect(
      DeclaredNumber.whole("1.5", in: 0...9) == nil && DeclaredNumber.whole("3", in: 0...9) == 3)
    #expect(DeclaredNumber.words("a  b") == ["a", "b"])
    #expect(DeclaredNumber.words(String(repeating: "a", count: 300)) == nil)
  }
}
