import Cells
import Testing

@Suite struct CellDivisionTests {
  private static let all: [CellDivision] = [
    .whole, .halves, .quadrants, .sextants, .octants, .braille,
  ]

  private func characters(_ division: CellDivision) -> [Character] {
    (0..<1 << division.count).map { division.character(UInt8($0)) }
  }

  private func code(_ division: CellDivision, _ parts: [Int]) -> UInt32? {
    let mask = parts.reduce(UInt8(0)) { $0 | 1 << ($1 - 1) }
    return division.character(mask).unicodeScalars.first?.value
  }

  @Test func thePartsOfACell() {
    #expect(Self.all.map(\.across) == [1, 1, 2, 2, 2, 2])
    #expect(Self.all.map(\.down) == [1, 2, 2, 3, 4, 4])
    #expect(Self.all.map(\.count) == [1, 2, 4, 6, 8, 8])
  }

  @Test(arguments: all) func everySetOfPartsHasACharacterOfItsOwn(_ division: CellDivision) {
    let found = characters(division)
    #expect(Set(found).count == 1 << division.count)
    #expect(found.allSatisfy { $0.unicodeScalars.count == 1 })
  }

  @Test(arguments: all) func noPartsAreBlankAndAllPartsAreFull(_ division: CellDivision) {
    let found = characters(division)
    #expect(found.first == (division == .braille ? "\u{2800}" : " "))
    let full: Character = division == .whole ? "#" : division == .braille ? "⣿" : "█"
    #expect(found.last == full)
  }

  @Test func bitsBeyondThePartsDoNotCount() {
    for division in Self.all {
      let beyond = UInt8(truncatingIfNeeded: 0xff << division.count)
      #expect(division.character(beyond) == division.character(0))
    }
  }

  @Test func halvesAndQuadrantsAreTheOldBlocks() {
    #expect(String(characters(.halves)) == " ▀▄█")
    #expect(String(characters(.quadrants)) == " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")
  }

  /// Unicode names them by their parts: U+1FB00 is BLOCK SEXTANT-1, U+1FB3B is 23456.
  @Test func sextantsAreThoseOfUnicode() {
    #expect(code(.sextants, [1]) == 0x1fb00 && code(.sextants, [2]) == 0x1fb01)
    #expect(code(.sextants, [1, 2]) == 0x1fb02 && code(.sextants, [3]) == 0x1fb03)
    #expect(code(.sextants, [2, 3, 5]) == 0x1fb14)
    #expect(code(.sextants, [2, 3, 4, 5, 6]) == 0x1fb3b)
    #expect(code(.sextants, [1, 3, 5]) == 0x258c && code(.sextants, [2, 4, 6]) == 0x2590)
    let new = characters(.sextants).compactMap(\.unicodeScalars.first?.value)
      .filter { $0 >= 0x1fb00 }
    #expect(new == Array(0x1fb00...0x1fb3b), "in the order of their numbers, none left out")
  }

  /// U+1CD00 is BLOCK OCTANT-3, and so on in the order of the masks; 26 patterns were there before.
  @Test func octantsAreThoseOfUnicode() {
    let known: [(UInt32, [Int])] = [
      (0x1cd00, [3]), (0x1cd01, [2, 3]), (0x1cd02, [1, 2, 3]), (0x1cd03, [4]),
      (0x1cd04, [1, 4]), (0x1cd05, [1, 2, 4]), (0x1cd06, [3, 4]), (0x1cd07, [1, 3, 4]),
      (0x1cd08, [2, 3, 4]), (0x1cd09, [5]), (0x1cd0a, [1, 5]), (0x1cd0b, [2, 5]),
      (0x1cd0c, [1, 2, 5]), (0x1cde5, [2, 3, 4, 5, 6, 7, 8]),
    ]
    for (value, parts) in known { #expect(code(.octants, parts) == value, "\(parts)") }
    let new = characters(.octants).compactMap(\.unicodeScalars.first?.value)
      .filter { (0x1cd00...0x1cde5).contains($0) }
    #expect(new == Array(0x1cd00...0x1cde5), "in the order of their numbers, none left out")
  }

  @Test func theOtherOctantsAreOlderBlocks() {
    let known: [(UInt32, [Int])] = [
      (0x2598, [1, 3]), (0x259d, [2, 4]), (0x2596, [5, 7]), (0x2597, [6, 8]),
      (0x2580, [1, 2, 3, 4]), (0x258c, [1, 3, 5, 7]), (0x259a, [1, 3, 6, 8]),
      // Quarters of the height: over the whole width, or half of it.
      (0x1fb82, [1, 2]), (0x2582, [7, 8]), (0x1fb85, [1, 2, 3, 4, 5, 6]),
      (0x2586, [3, 4, 5, 6, 7, 8]), (0x1cea8, [1]), (0x1ceab, [2]), (0x1cea3, [7]),
      (0x1cea0, [8]), (0x1fbe6, [3, 5]), (0x1fbe7, [4, 6]),
    ]
    for (value, parts) in known { #expect(code(.octants, parts) == value, "\(parts)") }
  }

  /// The dots of a braille cell are numbered 1 2 3 7 down the left and 4 5 6 8 down the right.
  @Test func brailleDotsAreWhereUnicodeHasThem() {
    let dots = [1, 4, 2, 5, 3, 6, 7, 8]
    for (part, dot) in dots.enumerated() {
      let pattern = UInt32(0x2800) + (UInt32(1) << UInt32(dot - 1))
      #expect(code(.braille, [part + 1]) == pattern)
    }
    #expect(Set(characters(.braille)) == Set((0x2800...0x28ff).compactMap(Self.character)))
  }

  private static func character(_ value: Int) -> Character? {
    Unicode.Scalar(UInt32(value)).map { Character($0) }
  }
}
