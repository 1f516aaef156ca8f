internal import Cells

/// Capitals of three rows of cells, for the headings and clocks that a whole room reads.
enum BigLetters {
  /// The rows of a line.
  static let rows = 3

  /// The text in large letters, at most so many lines of them; nil where it does not fit, or has a sign
  /// that has no large form.
  static func lines(
    _ text: String, columns: Int, most: Int, style: Style, glyphs: Glyphs
  ) -> [TextLine]? {
    guard !glyphs.isASCII else { return nil }
    var lines: [[Letter]] = []
    var width = 0
    for word in text.uppercased().split(separator: " ") {
      let letters = word.compactMap { Letter.of[$0] }
      guard letters.count == word.count else { return nil }
      let own = Self.width(of: letters)
      guard own <= columns else { return nil }
      if let last = lines.last, width + Letter.gap + own <= columns {
        lines[lines.count - 1] = last + [Letter.space] + letters
        width += Letter.gap + own
      } else {
        lines.append(letters)
        width = own
      }
      guard lines.count <= most else { return nil }
    }
    return lines.flatMap { letters in
      drawn(letters).map { TextLine($0, style) }
    }
  }

  private static func width(of letters: [Letter]) -> Int {
    letters.reduce(-1) { $0 + $1.columns + 1 }
  }

  /// Two pixels above each other make a cell.
  private static func drawn(_ letters: [Letter]) -> [String] {
    (0..<rows).map { row in
      let line = letters.map { letter in
        (0..<letter.columns).map { column in
          switch (letter[column, 2 * row], letter[column, 2 * row + 1]) {
          case (true, true): "█"
          case (true, false): "▀"
          case (false, true): "▄"
          case (false, false): " "
          }
        }.joined()
      }.joined(separator: " ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}

/// A letter of five rows of pixels.
private struct Letter {
  private let pixels: [[Character]]

  /// The pixels between two words.
  static let gap = 3
  static let space = Letter("./././././")

  var columns: Int { pixels.first?.count ?? 0 }

  subscript(column: Int, row: Int) -> Bool {
    pixels.indices.contains(row) && pixels[row][column] == "#"
  }

  private init(_ drawing: String) {
    pixels = drawing.split(separator: "/").map(Array.init)
  }

  static let of: [Character: Letter] = drawings.mapValues { Letter($0) }

  private static let drawings: [Character: String] = [
    "A": ".#./#.#/###/#.#/#.#", "B": "##./#.#/##./#.#/##.", "C": ".##/#../#../#../.##",
    "D": "##./#.#/#.#/#.#/##.", "E": "###/#../##./#../###", "F": "###/#../##./#../#..",
    "G": ".###/#.../#.##/#..#/.##.", "H": "#.#/#.#/###/#.#/#.#", "I": "#/#/#/#/#",
    "J": "..#/..#/..#/#.#/.#.", "K": "#.#/#.#/##./#.#/#.#", "L": "#../#../#../#../###",
    "M": "#...#/##.##/#.#.#/#...#/#...#", "N": "#..#/##.#/#.##/#..#/#..#",
    "O": ".#./#.#/#.#/#.#/.#.", "P": "##./#.#/##./#../#..", "Q": ".##./#..#/#..#/#.#./.#.#",
    "R": "##./#.#/##./#.#/#.#", "S": ".##/#../.#./..#/##.", "T": "###/.#./.#./.#./.#.",
    "U": "#.#/#.#/#.#/#.#/###", "V": "#.#/#.#/#.#/#.#/.#.", "W": "#...#/#...#/#.#.#/##.##/#...#",
    "X": "#.#/#.#/.#./#.#/#.#", "Y": "#.#/#.#/.#./.#./.#.", "Z": "###/..#/.#./#../###",
    "0": "###/#.#/#.#/#.#/###", "1": ".#/##/.#/.#/.#", "2": "##./..#/.#./#../###",
    "3": "##./..#/.#./..#/##.", "4": "#.#/#.#/###/..#/..#", "5": "###/#../##./..#/##.",
    "6": ".##/#../###/#.#/###", "7": "###/..#/..#/.#./.#.", "8": "###/#.#/###/#.#/###",
    "9": "###/#.#/###/..#/##.", ".": "././././#", ",": "../../../.#/#.", ":": "./#/./#/.",
    ";": "../.#/../.#/#.", "?": "##./..#/.#./.../.#.", "!": "#/#/#/./#", "'": "#/#/././.",
    "’": "#/#/././.", "-": "../../##/../..", "–": ".../.../###/.../...", "/": "..#/..#/.#./#../#..",
    "(": ".#/#./#./#./.#", ")": "#./.#/.#/.#/#.", "+": ".../.#./###/.#./...",
    "=": ".../###/.../###/...", "%": "#.#/..#/.#./#../#.#", "·": "././#/./.",
    "“": "#.#/#.#/.../.../...",
    "”": "#.#/#.#/.../.../...",
  ]
}
