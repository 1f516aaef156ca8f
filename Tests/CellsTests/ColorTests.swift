import Cells
import GradusTesting
import Testing

@Suite struct ColorTests {
  /// Entries 16 to 255 as xterm has them.
  private static let palette: [(index: Int, channels: [Int])] = {
    let levels = [0, 95, 135, 175, 215, 255]
    var entries: [(index: Int, channels: [Int])] = []
    for red in levels {
      for green in levels {
        for blue in levels { entries.append((16 + entries.count, [red, green, blue])) }
      }
    }
    for step in 0..<24 { entries.append((232 + step, [Int](repeating: 8 + 10 * step, count: 3))) }
    return entries
  }()

  private func distance(_ color: Color, _ channels: [Int]) -> Int {
    zip([color.red, color.green, color.blue], channels).reduce(0) {
      $0 + (Int($1.0) - $1.1) * (Int($1.0) - $1.1)
    }
  }

  @Test func thePaletteEntryIsTheNearestOfAll() {
    var random = SeededGenerator(seed: 3)
    var colors = (0...255).map { Color($0, $0, $0) }
    for _ in 0..<800 {
      colors.append(
        Color(
          .random(in: 0...255, using: &random), .random(in: 0...255, using: &random),
          .random(in: 0...255, using: &random)))
    }
    for color in colors {
      let chosen = Self.palette.first { $0.index == color.palette256 }
      let nearest = Self.palette.map { distance(color, $0.channels) }.min()
      if chosen.map({ distance(color, $0.channels) }) != nearest {
        Issue.record("\(color) became \(color.palette256)")
      }
    }
  }

  @Test func exactEntriesAreFound() {
    for (index, channels) in Self.palette {
      let color = Color(UInt8(channels[0]), UInt8(channels[1]), UInt8(channels[2]))
      let found = Self.palette.first { $0.index == color.palette256 }
      #expect(found?.channels == channels, "entry \(index)")
    }
  }

  @Test func luminanceIsThatOfWCAG() {
    // Made with the formula of WCAG 2.1 in Python.
    let known: [(Color, Double)] = [
      (Color(0, 0, 0), 0), (Color(255, 255, 255), 1), (Color(255, 0, 0), 0.2126),
      (Color(0, 255, 0), 0.7152), (Color(0, 0, 255), 0.0722), (Color(128, 128, 128), 0.2158605),
      (Color(10, 10, 10), 0.0030353), (Color(11, 11, 11), 0.0033465), (Color(68, 1, 84), 0.0189075),
    ]
    for (color, luminance) in known {
      #expect(abs(color.luminance - luminance) < 1e-6, "\(color) has \(color.luminance)")
    }
  }

  @Test func theContrastOfTwoColoursIsThatOfWCAG() {
    #expect(abs(Color.black.contrast(to: .white) - 21) < 1e-9)
    #expect(Color.white.contrast(to: .black) == Color.black.contrast(to: .white))
    #expect(Color(9, 99, 199).contrast(to: Color(9, 99, 199)) == 1)
    // 4.48:1 fails for text by a hair; 4.54:1 passes.
    #expect(abs(Color(119, 119, 119).contrast(to: .white) - 4.478) < 1e-3)
    #expect(abs(Color(118, 118, 118).contrast(to: .white) - 4.542) < 1e-3)
  }

  @Test func sixteenColoursAndEight() {
    #expect(Color(1, 2, 3).basic16 == nil && Color(1, 2, 3).basic == nil)
    #expect((0...15).map { Color(1, 2, 3, basic: $0).basic16 } == Array(0...15))
    #expect((0...15).map { Color(1, 2, 3, basic: $0).basic } == Array(0...7) + Array(0...7))
    #expect(Color(1, 2, 3, basic: -4).basic16 == 0 && Color(1, 2, 3, basic: 99).basic16 == 15)
  }

  @Test func coloursAreMixedByTheirChannels() {
    let (a, b) = (Color(0, 100, 255, basic: 4), Color(10, 200, 5, basic: 2))
    #expect(a.mixed(with: b, 0) == a && a.mixed(with: b, 1) == b)
    #expect(a.mixed(with: b, 0.5) == Color(5, 150, 130, basic: 2))
    #expect(a.mixed(with: b, 0.25) == Color(3, 125, 193, basic: 4))
    #expect(a.mixed(with: b, -1) == a && a.mixed(with: b, 9) == b)
  }
}
