public import Cells

/// How a program looks on its terminal; it may change while the program runs.
public struct Appearance: Hashable, Sendable {
  public var marks: MarkSet
  public var theme: Theme

  public init(marks: MarkSet = .braille, theme: Theme = Theme()) {
    self.marks = marks
    self.theme = theme
  }
}

/// How many colours a terminal shows.
public enum ColorDepth: Int, Hashable, Sendable, CaseIterable {
  case monochrome = 0
  case eight = 8
  case sixteen = 16
  case palette = 256
  /// 24 bits, through a terminfo entry that says so.
  case direct = 0x100_0000

  /// The depth of a terminal that has so many colours.
  public init(colors: Int) {
    self = Self.allCases.last { $0.rawValue <= max(0, colors) } ?? .monochrome
  }

  /// How levels of a scale are told with so many colours.
  public var levels: LevelMarks { rawValue >= Self.palette.rawValue ? .color : .density }
}
