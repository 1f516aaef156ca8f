/// Where words of a page lead.
public enum LinkTarget: Hashable, Sendable {
  /// A lesson, by its id: `[the bowl](lin-04)`.
  case lesson(String)
  /// A concept of the glossary, by its id: `[slope](#gradient)`.
  case term(String)
  /// A page of the web, which is shown and not opened.
  case address(String)

  /// What the destination of a CommonMark link says; nil when it leads nowhere.
  init?(_ destination: String) {
    if destination.hasPrefix("#"), GlossaryReader.isID(String(destination.dropFirst())) {
      self = .term(String(destination.dropFirst()))
    } else if FrontMatter.isLessonID(destination) {
      self = .lesson(destination)
    } else if destination.hasPrefix("https://") || destination.hasPrefix("http://") {
      self = .address(destination)
    } else {
      return nil
    }
  }
}

/// A stretch of prose in one voice.
public struct Inline: Hashable, Sendable {
  /// How words are said.
  public enum Voice: Hashable, Sendable { case plain, strong, emphasis, code, link }

  public var text: String
  public var voice: Voice
  /// Where the words lead; nil for most.
  public var link: LinkTarget?

  public init(_ text: String, _ voice: Voice = .plain, link: LinkTarget? = nil) {
    self.text = text
    self.voice = voice
    self.link = link
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
