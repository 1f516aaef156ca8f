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
  /// Where its front matter stands.
  public var place = LessonPlace(file: "", line: 1)
  /// What its front matter says of other parts of the course, to be held against these.
  var ownReferences: [LessonReference] = []
  /// What stands below the front matter; it may be read when it is first asked for.
  private(set) var content = Later(made: LessonContent())
  /// The number of exercises on a page that is not read yet.
  private var announcedExercises = 0
  /// The concepts of its inset.
  private var inset: [Concept] = []

  init(
    file: String, id: String, title: String, module: String, minutes: Int, needs: [String] = [],
    concepts: [String] = [], outcomes: [String] = [], errata: [String] = []
  ) {
    (self.file, self.id, self.title, self.module) = (file, id, title, module)
    (self.minutes, self.needs, self.concepts) = (minutes, needs, concepts)
    (self.outcomes, self.errata) = (outcomes, errata)
  }

  /// The page, from top to bottom.
  public var blocks: [LessonBlock] {
    get { content.value.blocks }
    set { change { $0.blocks = newValue } }
  }

  /// The experiments beside the page, in their order.
  public var labs: [LabDeclaration] {
    get { content.value.labs }
    set { change { $0.labs = newValue } }
  }

  /// Where the experiments stand, in their order.
  public var labPlaces: [LessonPlace] { content.value.labPlaces }
  /// The lines of the file where the blocks of the page begin.
  var blockLines: [Int] { content.value.blockLines }
  /// The lines of the file, to find words in.
  private var lines: [Substring] { content.value.lines }
  /// What it says of other parts of the course, to be held against these.
  var references: [LessonReference] { ownReferences + content.value.references }

  private mutating func change(_ change: (inout LessonContent) -> Void) {
    var changed = content.value
    change(&changed)
    content = Later(made: changed)
  }

  /// Gives it its page, which may be unread yet and has so many exercises.
  mutating func setContent(_ content: Later<LessonContent>, exercises: Int) {
    self.content = content
    announcedExercises = exercises
  }

  /// Puts an inset at the top of the page, in place of the one there was; none for no concepts.
  mutating func setInset(_ concepts: [Concept]) {
    guard concepts != inset else { return }
    inset = concepts
    let bare = content
    content = Later { bare.value.with(inset: concepts) }
  }

  /// Where a block of the page begins.
  public func place(ofBlock index: Int) -> LessonPlace {
    let own = placeInFile(ofBlock: index)
    let line = blockLines.indices.contains(own) ? blockLines[own] : place.line
    return LessonPlace(file: place.file, line: line)
  }

  /// Where words stand in the file, in a block of the page: their line and column, or where the block
  /// begins when they are not found as they are, broken by marks or by a line's end.
  public func place(of words: String, inBlock index: Int) -> LessonPlace {
    let own = placeInFile(ofBlock: index)
    guard blockLines.indices.contains(own) else { return place(ofBlock: index) }
    let end = blockLines[(own + 1)...].first { $0 > blockLines[own] } ?? lines.count + 1
    let first = words.prefix { $0.isLetter || $0.isNumber }
    for wanted in [words[...], first] where !wanted.isEmpty {
      for line in blockLines[own]..<max(end, blockLines[own]) where line <= lines.count {
        if let column = lines[line - 1].column(ofWords: wanted) {
          return LessonPlace(file: place.file, line: line, column: column)
        }
      }
    }
    return place(ofBlock: index)
  }

  /// The number of a block among those that stand in the file: an inset stands in none.
  private func placeInFile(ofBlock index: Int) -> Int {
    let isBelowInset = blocks.first.map { if case .inset = $0 { true } else { false } } ?? false
    return isBelowInset ? index - 1 : index
  }

  /// The first experiment; nil for a page without one.
  public var lab: LabDeclaration? { labs.first }

  /// The experiment of an id.
  public func lab(_ id: String) -> LabDeclaration? { labs.first { $0.id == id } }

  /// The exercises in their order on the page.
  public var exercises: [Exercise] { content.value.exercises }

  /// How many exercises it has; known before the page is read.
  public var exerciseCount: Int { content.made?.exercises.count ?? announcedExercises }

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

extension Substring {
  /// The column, counted from 1, where words stand in a line by themselves, no part of longer ones.
  fileprivate func column(ofWords words: Substring) -> Int? {
    let isPart = { (character: Character) in character.isLetter || character.isNumber }
    for range in ranges(of: words) {
      let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
      let after = range.upperBound < endIndex ? self[range.upperBound] : " "
      if !isPart(before), !isPart(after) {
        return distance(from: startIndex, to: range.lowerBound) + 1
      }
    }
    return nil
  }
}
