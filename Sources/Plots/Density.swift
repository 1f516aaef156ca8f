internal import Cells

/// How levels are told by ink alone.
enum Density {
  /// The character of a level. On a diverging scale the negative side has strokes and the positive
  /// side has dots or shades, so that the sign is plain.
  static func character(of level: Level, in glyphs: Glyphs) -> Character {
    if level.scale == .diverging {
      let signed = level.fraction * 2 - 1
      let ramp: [Character] =
        switch (signed < 0, glyphs.isASCII) {
        case (true, true): [" ", "-", "~", "="]
        case (true, false): [" ", "-", "=", "≡"]
        case (false, true): [" ", "+", "*", "#"]
        case (false, false): [" ", "░", "▒", "▓"]
        }
      return ramp[step(abs(signed), of: ramp.count)]
    }
    // A picture has more shades than a map, on which the marks of a path have to be told apart.
    let ramp: [Character] =
      switch (level.scale, glyphs.isASCII) {
      case (.grey, true): Array(" .:-=+*#%@")
      case (_, true): Array(" .:-=%#")
      case (_, false): Array(" ·:░▒▓█")
      }
    return ramp[step(level.fraction, of: ramp.count)]
  }

  private static func step(_ fraction: Double, of count: Int) -> Int {
    Int((fraction * Double(count - 1)).rounded())
  }

  /// The meaning of the ink where there are a few colours.
  static func role(of level: Level) -> Role {
    guard level.scale == .diverging else { return .text }
    return level.fraction < 0.5 ? .negative : level.fraction > 0.5 ? .positive : .text
  }
}
