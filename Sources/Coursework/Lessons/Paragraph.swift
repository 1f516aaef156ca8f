/// A stretch of prose in one voice.
public struct Inline: Hashable, Sendable {
  /// How words are said.
  public enum Voice: Hashable, Sendable { case plain, strong, emphasis, code, link }

  public var text: String
  public var voice: Voice

  public init(_ text: String, _ voice: Voice = .plain) {
    self.text = text
    self.voice = voice
  }
}

/// A paragraph, heading or list item: prose that reflows as one piece.
public struct Paragraph: Hashable, Sendable {
  /// What the paragraph is on the page.
  public enum Kind: Hashable, Sendable {
    case heading(level: Int)
    case text
    /// An item of a list, with its bullet or number.
    case item(marker: String)
    case quote
    /// Lines that keep their breaks.
    case code
    /// A line between two parts.
    case rule
  }

  public var kind: Kind
  /// How deep it stands in lists and quotes, 0 for the page itself.
  public var depth: Int
  public var inlines: [Inline]

  public init(_ kind: Kind, depth: Int = 0, _ inlines: [Inline]) {
    self.kind = kind
    self.depth = depth
    self.inlines = inlines
  }

  /// The words without their voices.
  public var text: String { inlines.map(\.text).joined() }
}
