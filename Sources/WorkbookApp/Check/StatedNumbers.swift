internal import Coursework

/// A number as it is written, and how exactly.
struct WrittenNumber: Hashable {
  let text: String
  let value: Double
  /// Half of a unit of its last digit.
  let slack: Double

  /// The numbers of a text: −0.42, 10,000, 4·10⁻¹⁸. A digit that belongs to a name, as in x₁ or L2, is
  /// none.
  static func all(in text: some StringProtocol) -> [WrittenNumber] {
    var numbers: [WrittenNumber] = []
    var rest = Substring(text)
    var before: Character = " "
    while let first = rest.first {
      // A minus behind a number or a name is a sign of arithmetic.
      let isSign = (first == "−" || first == "-") && !before.isNumber && !before.isLetter
      let body = isSign ? rest.dropFirst() : rest
      guard let digit = body.first, digit.isASCII, digit.isNumber, !isPartOfName(before) else {
        before = first
        rest = rest.dropFirst()
        continue
      }
      let length = length(of: body)
      let digits = body.prefix(length)
      rest = body.dropFirst(length)
      let power = power(&rest)
      before = digits.last ?? " "
      if isFraction(rest) {
        rest = rest.dropFirst()
        rest = rest.drop { $0.isNumber || $0 == "." }
        continue
      }
      if let number = number(digits, isNegative: isSign, power: power) { numbers.append(number) }
    }
    return numbers
  }

  private static func isPartOfName(_ character: Character) -> Bool {
    character.isLetter || (character.isNumber && !character.isASCII) || character == "_"
      || character == "."
  }

  /// Whether “/6” follows: a fraction is told by its parts, and shown as what it comes to.
  private static func isFraction(_ rest: Substring) -> Bool {
    rest.first == "/" && rest.dropFirst().first?.isNumber == true
  }

  /// Digits, with a point or with commas between thousands.
  private static func length(of text: Substring) -> Int {
    var count = 0
    let characters = Array(text.prefix(40))
    while count < characters.count {
      let character = characters[count]
      if character.isASCII, character.isNumber {
        count += 1
      } else if character == ".", count + 1 < characters.count, characters[count + 1].isNumber {
        count += 1
      } else if character == ",", count + 3 < characters.count,
        characters[(count + 1)...(count + 3)].allSatisfy({ $0.isASCII && $0.isNumber })
      {
        count += 1
      } else {
        break
      }
    }
    return count
  }

  private static let raised: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9",
    "⁻": "-",
  ]

  /// Takes “·10⁻¹⁸” from the front.
  private static func power(_ rest: inout Substring) -> Int {
    guard rest.hasPrefix("·10") else { return 0 }
    let exponent = rest.dropFirst(3).prefix { raised[$0] != nil }
    guard !exponent.isEmpty, let power = Int(String(exponent.compactMap { raised[$0] })) else {
      return 0
    }
    rest = rest.dropFirst(3 + exponent.count)
    return power
  }

  private static func number(
    _ digits: Substring, isNegative: Bool, power: Int
  ) -> WrittenNumber? {
    let plain = digits.replacing(",", with: "")
    guard let value = Double((isNegative ? "-" : "") + plain + "e\(power)"), value.isFinite else {
      return nil
    }
    let decimals = plain.split(separator: ".").dropFirst().first?.count ?? 0
    guard let unit = Double("0.5e\(power - decimals)") else { return nil }
    let sign = isNegative ? "−" : ""
    return WrittenNumber(
      text: sign + digits + (power == 0 ? "" : "·10^\(power)"), value: value, slack: unit)
  }
}

/// The numbers that a screen has shown.
struct SeenNumbers {
  private(set) var all: Set<WrittenNumber> = []

  /// The words that were read before: most of a frame stood in the last one as well.
  private var words: Set<Substring> = []

  mutating func take(_ frame: String) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    for word in frame.split(whereSeparator: { $0 == " " || $0 == "\n" })
    where word.utf8.contains(where: { digits.contains($0) }) && words.insert(word).inserted {
      all.formUnion(WrittenNumber.all(in: word))
    }
  }

  /// Whether a number was shown, rounded to the digits that are stated.
  func hold(_ stated: WrittenNumber) -> Bool {
    all.contains { seen in
      (seen.value - stated.value).magnitude <= stated.slack * (1 + 1e-9)
        && seen.slack <= stated.slack
    }
  }
}

/// The numbers that a line says will be seen: those behind its first key. What stands in brackets is said
/// of something else: “(mean of 20 splits)”.
struct StatedNumbers {
  private var numbers: [WrittenNumber]

  init(in line: TryThis) {
    var depth = 0
    let open = line.words.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth -= 1 } }
      return depth == 0
    }
    numbers = WrittenNumber.all(in: open)
  }

  var isEmpty: Bool { numbers.isEmpty }
  var texts: [String] { numbers.map(\.text) }

  mutating func remove(_ seen: SeenNumbers) { numbers.removeAll { seen.hold($0) } }
}
