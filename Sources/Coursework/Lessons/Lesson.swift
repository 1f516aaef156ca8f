public import Formulas
public import Labs

/// A lesson: a page of prose with its experiment and its exercises, as its file says.
public struct Lesson: Sendable {
  /// The id of the course map, `lin-04`.
  public var id: String
  public var title: String
  /// The id of its module, `lin`.
  public var module: String
  /// How long it takes.
  public var minutes: Int
  /// Lessons that it builds on.
  public var needs: [String]
  /// The concepts whose home it is.
  public var concepts: [String]
  /// The learning outcomes it works towards.
  public var outcomes: [String]
  /// The errata of the decks that it takes up.
  public var errata: [String]
  /// The page, from top to bottom.
  public var blocks: [LessonBlock]
  /// The experiments beside the page, in their order.
  public var labs: [LabDeclaration]

  /// The first experiment; nil for a page without one.
  public var lab: LabDeclaration? { labs.first }

  /// The experiment of an id.
  public func lab(_ id: String) -> LabDeclaration? { labs.first { $0.id == id } }

  /// The exercises in their order on the page.
  public var exercises: [Exercise] {
    blocks.compactMap { if case .exercise(let exercise) = $0 { exercise } else { nil } }
  }

  /// The exercise of an id.
  public func exercise(_ id: String) -> Exercise? { exercises.first { $0.id == id } }
}

/// A part of a lesson's page.
public enum LessonBlock: Sendable {
  case paragraph(Paragraph)
  /// Formulas set on lines of their own.
  case formula([Assignment])
  case exercise(Exercise)
  /// For the instructor only.
  case note([Paragraph])
}
