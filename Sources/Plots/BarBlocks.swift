internal import Cells

/// The characters of bars that fill a part of a cell.
struct BarBlocks {
  private let glyphs: Glyphs

  init(_ glyphs: Glyphs) { self.glyphs = glyphs }

  /// The block of an upright bar that leaves these parts of a cell free; nil when it rounds to none.
  func upright(above: Double, below: Double) -> Character? {
    if below > 0 { return hanging(above: above, below: below) }
    return rising(1 - above, eighths: [nil, "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], half: "▄")
  }

  /// The block of a level bar that leaves these parts of a cell free; nil when it rounds to none.
  func level(before: Double, after: Double) -> Character? {
    if before > 0 {
      if after > 0 || before < 0.25 { return whole(1 - before - after) }
      if before > 0.75 { return nil }
      return glyphs.isASCII ? "#" : "▐"
    }
    return rising(1 - after, eighths: [nil, "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"], half: "▌")
  }

  private func hanging(above: Double, below: Double) -> Character? {
    if above > 0 || below < 0.25 { return whole(1 - above - below) }
    if below > 0.75 { return nil }
    return glyphs.isASCII ? "#" : "▀"
  }

  private func whole(_ part: Double) -> Character? {
    part < 0.25 ? nil : glyphs.isASCII ? "#" : "█"
  }

  private func rising(_ part: Double, eighths: [Character?], half: Character) -> Character? {
    if glyphs.isASCII { return part >= 0.5 ? "#" : nil }
    guard glyphs.hasSymbols else { return part >= 0.75 ? "█" : part >= 0.25 ? half : nil }
    return eighths[Int((min(max(0, part), 1) * 8).rounded())]
  }
}
