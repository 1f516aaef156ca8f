import Testing

@testable import Labs

struct PythonTextTests {
  @Test func numbersReadBackTheSame() {
    #expect(PythonText.number(0.1) == "0.1" && PythonText.number(-2) == "-2.0")
    #expect(PythonText.number(.infinity) == "np.inf" && PythonText.number(-.infinity) == "-np.inf")
    #expect(PythonText.number(.nan) == "np.nan")
    #expect(PythonText.entry(Float(0.1)) == "0.1" && PythonText.entry(Float(16)) == "16")
    #expect(PythonText.entry(Float(-0.0)) == "-0.0" && PythonText.entry(Float(0)) == "0")
    for value: Float in [1e-30, 3.4e38, 1_234_567, 0.333_333_34, -7] {
      #expect(Float(PythonText.entry(value)) == value)
    }
    #expect(Double(PythonText.entry(0.1 + 0.2)) == 0.1 + 0.2)
  }

  @Test func foreignTextsStayOnTheirLine() {
    #expect(PythonText.comment("a\nb\r\u{2028}c\u{1b}[2J") == "a?b??c?[2J")
    #expect(PythonText.comment("äöü 日本") == "äöü 日本")
    #expect(PythonText.comment(String(repeating: "a", count: 90)).unicodeScalars.count == 81)
    #expect(PythonText.literal("a\"b\\\n") == #""a\"b\\\U0000000a""#)
    #expect(PythonText.list(["a", "b"]) == "a, b")
    #expect(PythonText.list((0..<20).map { "\($0)" }).hasSuffix("7, …"))
  }
}
