/// Reads the text of a header from left to right, strictly.
///
/// Formats' headers have a fixed make-up, so whoever reads one asks for what must come next. Nothing
/// is nested here: a header of a million brackets fails at the first one that is not expected.
struct HeaderScanner {
  /// What should have stood at a byte.
  struct Fault: Error, Hashable {
    let byte: Int
    let expected: String
  }

  private let bytes: [UInt8]
  private let end: Int
  /// The byte that is looked at.
  private(set) var offset: Int

  /// A scanner of a part of a file.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "the bytes are there")
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  /// The byte that is looked at; nil at the end.
  var next: UInt8? { offset < end ? bytes[offset] : nil }

  /// Says what is missing here.
  func fault(_ expected: String) -> Fault { Fault(byte: offset, expected: expected) }

  /// Steps over white space.
  mutating func skip(_ spaces: [UInt8]) {
    while let next, spaces.contains(next) { offset += 1 }
  }

  /// Steps over a text if it stands here.
  mutating func takes(_ text: String) -> Bool {
    guard bytes[offset..<end].starts(with: text.utf8) else { return false }
    offset += text.utf8.count
    return true
  }

  /// Steps over a text that must stand here.
  mutating func expect(_ text: String) throws(Fault) {
    guard takes(text) else { throw fault("“\(text)”") }
  }

  /// A whole number without sign or leading zeros.
  mutating func wholeNumber() throws(Fault) -> Int {
    let start = offset
    var number = 0
    while let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) {
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isTooLargeToo) = tens.addingReportingOverflow(Int(next - UInt8(ascii: "0")))
      guard !isTooLarge, !isTooLargeToo else { throw fault("a number below 2⁶³") }
      number = sum
      offset += 1
    }
    guard offset > start else { throw fault("a whole number from 0 on") }
    guard offset == start + 1 || bytes[start] != UInt8(ascii: "0") else {
      throw Fault(byte: start, expected: "a number without leading zeros")
    }
    return number
  }

  /// A text as JSON writes it (RFC 8259, section 7), in double quotes.
  mutating func jsonString() throws(Fault) -> String {
    let start = offset
    try expect("\"")
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          throw Fault(byte: start, expected: "text in UTF-8")
        }
        return string
      case UInt8(ascii: "\\"):
        text += Array(String(try jsonEscape()).utf8)
      case 0..<0x20:
        throw fault("text without control characters")
      default:
        text.append(byte)
        offset += 1
      }
    }
    throw fault("“\"”")
  }

  private mutating func jsonEscape() throws(Fault) -> Unicode.Scalar {
    offset += 1
    let escapes: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
      UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
      UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    if let next, let scalar = escapes[next] {
      offset += 1
      return scalar
    }
    let start = offset
    try expect("u")
    let first = try fourHexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    // Two halves of a pair (Unicode 16, section 3.9, definition D91).
    guard first < 0xDC00, takes("\\u") else { throw Fault(byte: start, expected: "a character") }
    let second = try fourHexDigits()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw Fault(byte: start, expected: "a character") }
    return scalar
  }

  private mutating func fourHexDigits() throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let next, let digit = Character(Unicode.Scalar(next)).hexDigitValue else {
        throw fault("four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    return value
  }
}
