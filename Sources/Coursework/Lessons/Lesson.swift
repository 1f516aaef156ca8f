public import Formulas
public import Labs

/// A lesson: a page of prose with its experiment and its exercises, as its file says.
public struct Lesson: Sendable {
  /// The file it was read from, below `lessons/`.
  public var file: String
  /// The id of the course map, `lin-04`.
  public var id: String
  public var title: String
  /// The id of its module, `lin`.
  public var module: String
  /// How long it takes.
  public var minutes: Int
  /// Lessons and concepts that it builds on.
  public var needs: [String]
  /// The concepts whose home it is.
  public var concepts: [String]
  /// The learning outcomes it works towards.
  public var outcomes: [String]
  /// The errata of the decks that it takes up.
  public var errata: [String]
  /// The page, from top to bottom.
  public var blocks: [LessonBlock]
  /// The experiment beside the page; nil for a page without one.
  public var lab: LabDeclaration?
  /// What it says of other parts of the course, to be held against these.
  var references: [LessonReference] = []

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
  case formula([FormulaLine])
  case plot(PlotDeclaration)
  case exercise(Exercise)
  /// What the page builds on and no lesson of this course introduces.
  case inset([Concept])
  /// For the instructor only.
  case note([Paragraph])
}

/// An experiment as a lesson declares it. A new kind is a case here and a reader in the catalog.
public enum LabDeclaration: Sendable {
  case descend(DescendDeclaration)
}
