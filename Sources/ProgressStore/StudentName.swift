import Foundation

/// A student's name as a file name: two names never share a file, and none leaves the folder.
public struct StudentName: Hashable, Sendable {
  /// The name as it is shown: without spaces at its ends, in one of Unicode's equal spellings.
  public let text: String

  /// Why a name cannot be used; the description is the sentence to show.
  public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// Nothing but spaces.
    case empty
    /// It has this many characters.
    case tooLong(Int)
    /// It contains this, said in words.
    case character(String)

    /// What is wrong with the name, in a sentence.
    public var description: String {
      switch self {
      case .empty:
        "A student's name cannot be empty."
      case .tooLong(let count):
        "A student's name has at most \(StudentName.longest) characters; this one has \(count)."
      case .character(let name):
        "A student's name cannot contain \(name)."
      }
    }
  }

  static let longest = 64

  /// Takes a name as it was typed. Throws a `Refusal` for one that is empty, has more than 64
  /// characters, or contains a slash or an invisible control character.
  public init(_ typed: String) throws(Refusal) {
    let name = typed.trimmingCharacters(in: .whitespaces).precomposedStringWithCanonicalMapping
    let scalars = name.unicodeScalars
    guard !scalars.isEmpty else { throw .empty }
    guard scalars.count <= StudentName.longest else { throw .tooLong(scalars.count) }
    for scalar in scalars {
      if scalar == "/" { throw .character("a slash") }
      if StudentName.isControl(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        throw .character(
          "the control character U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)")
      }
    }
    text = name
  }

  /// The name of the student's file without its ending. Small letters, digits, `-` and `_` stand
  /// for themselves and all else as `%` and two digits, so that the mapping can be undone.
  var fileName: String {
    let escaped = text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        String(UnicodeScalar(byte))
      default:
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    let name = escaped.joined()
    if name.utf8.count <= 120 { return name }
    // File systems take 255 bytes. "%-" never comes out of the mapping above, so the short form
    // of one name is never the long form of another.
    let digest = Digest(head: [], tail: text).bytes.prefix(16)
    let tail = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    var head = ""
    for piece in escaped where head.utf8.count + piece.utf8.count <= 60 { head += piece }
    return "\(head)%-\(tail)"
  }

  /// Control characters, line separators, and the marks that turn the direction of writing.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: scalar.properties.isBidiControl
    }
  }
}
