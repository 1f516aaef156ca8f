/// How a line is drawn; what tells curves apart where there are no colours.
public struct Stroke: Hashable, Sendable {
  /// The dashes of a line.
  public enum Pattern: Hashable, Sendable, CaseIterable { case solid, dashed, dotted, dashDotted }

  public var pattern: Pattern
  /// 1 for a thin line, 2 for a heavy one.
  public var weight: Int
  /// The mark where only whole cells can be set.
  public var mark: Character

  public init(_ pattern: Pattern = .solid, weight: Int = 1, mark: Character = "*") {
    self.pattern = pattern
    self.weight = weight
    self.mark = mark
  }

  /// The stroke of one of several curves, counted from 0.
  public static func curve(_ number: Int) -> Stroke {
    let (patterns, marks) = (Pattern.allCases, Array("*+ox"))
    let index = ((number % 4) + 4) % 4
    return Stroke(patterns[index], mark: marks[index])
  }

  /// Whether the dot of a line at this distance from its start is inked.
  func isInked(_ dot: Int) -> Bool {
    switch pattern {
    case .solid: true
    case .dashed: dot % 6 < 4
    case .dotted: dot % 3 == 0
    case .dashDotted: [0, 1, 2, 3, 6].contains(dot % 9)
    }
  }
}
