import Testing

@testable import DataFiles

@Suite struct HeaderScannerTests {
  private func scanner(_ text: String) -> HeaderScanner {
    let bytes = Array("##\(text)##".utf8)
    return HeaderScanner(bytes, in: 2..<bytes.count - 2)
  }

  @Test func textsAreSteppedOverAndTheEndIsKept() throws {
    var scanner = scanner("ab  c")
    #expect(!scanner.takes("b") && scanner.takes("ab"))
    scanner.skip([UInt8(ascii: " ")])
    #expect(scanner.next == UInt8(ascii: "c"))
    #expect(throws: HeaderScanner.Fault(byte: 6, expected: "“c#”")) { try scanner.expect("c#") }
    try scanner.expect("c")
    #expect(scanner.next == nil && scanner.offset == 7)
    #expect(throws: HeaderScanner.Fault(byte: 7, expected: "“#”")) { try scanner.expect("#") }
  }

  @Test(arguments: [("0", 0), ("7", 7), ("120", 120), ("9223372036854775807", Int.max)])
  func wholeNumbersAreRead(_ text: String, _ number: Int) throws {
    var scanner = scanner(text + ",")
    #expect(try scanner.wholeNumber() == number)
    #expect(scanner.next == UInt8(ascii: ","))
  }

  @Test(arguments: ["", "-1", "+1", "x", " 1", "00", "01", "9223372036854775808", "1e99999"])
  func otherNumbersAreFaultsOrEndEarly(_ text: String) {
    var scanner = scanner(text)
    let number = try? scanner.wholeNumber()
    #expect(number == nil || (number == 1 && scanner.next == UInt8(ascii: "e")))
  }

  @Test(arguments: [
    (#""""#, ""), (#""abc""#, "abc"), (#""é𝄞""#, "é𝄞"), (#""a\"b\\c\/d""#, "a\"b\\c/d"),
    (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u20AC""#, "Aé€"),
    (#""\ud834\udd1e""#, "𝄞"), (#""\u0000""#, "\0"),
  ])
  func jsonTextsAreRead(_ json: String, _ text: String) throws {
    var scanner = scanner(json)
    #expect(try scanner.jsonString() == text)
    #expect(scanner.next == nil)
  }

  @Test(arguments: [
    "", "a", "'a'", "\"", "\"a", "\"a\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\ud834\"",
    "\"\\ud834\\u0041\"", "\"\\udd1e\"", "\"\\ud834x\"", "\"a\nb\"", "\"\0\"", "\"\\", "\"\\u",
    "\"\\u123",
  ])
  func otherJSONTextsAreFaults(_ json: String) {
    var scanner = scanner(json)
    #expect(throws: HeaderScanner.Fault.self) { try scanner.jsonString() }
  }

  @Test func textMustBeUTF8() {
    let bytes: [UInt8] = [0x22, 0xC3, 0x28, 0x22]
    var scanner = HeaderScanner(bytes, in: 0..<4)
    #expect(throws: HeaderScanner.Fault(byte: 0, expected: "text in UTF-8")) {
      try scanner.jsonString()
    }
  }
}
