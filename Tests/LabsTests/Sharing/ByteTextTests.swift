import Testing

@testable import Labs

@Suite struct ByteTextTests {
  @Test func itIsTheTextOfTheStandard() {
    // RFC 4648, section 10, without padding.
    for (plain, text) in [
      ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
      ("fooba", "Zm9vYmE"),
      ("foobar", "Zm9vYmFy"),
    ] {
      #expect(ByteText.text(Array(plain.utf8)) == text)
      #expect(ByteText.bytes(text) == Array(plain.utf8))
    }
    #expect(ByteText.text([251, 255]) == "-_8")
  }

  @Test func everyByteComesBack() {
    let all = (0...255).map { UInt8($0) }
    #expect(ByteText.bytes(ByteText.text(all)) == all)
  }

  @Test(arguments: ["Z", "Zg==", "Zm 9v", "Zh", "ü"]) func whatIsNoTextIsRefused(_ text: String) {
    #expect(ByteText.bytes(text) == nil)
  }
}
