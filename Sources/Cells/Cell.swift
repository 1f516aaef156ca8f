/// One place on the screen: a character and what it means.
public struct Cell: Hashable, Sendable {
  public var character: Character
  public var style: Style
  /// True for the right half of a character that is two cells wide.
  public var isContinuation: Bool

  public init(_ character: Character, _ style: Style = .text, isContinuation: Bool = false) {
    self.character = character
    self.style = style
    self.isContinuation = isContinuation
  }

  public static let blank = Cell(" ")
}
