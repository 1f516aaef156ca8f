/// An exercise of a lesson, of any kind.
public struct Exercise: Sendable {
  /// The id within its lesson, `three-steps`.
  public var id: String
  /// The id of its lesson.
  public var lesson: String
  public var title: String
  /// The task in words.
  public var ask: String
  /// From gentle to nearly the answer.
  public var hints: [String]
  /// How it is asked and judged.
  public var kind: any ExerciseKind { reading.value }
  /// The kind, to be read when it is first asked for.
  let reading: Later<any ExerciseKind>
  /// The concepts that it asks for: its own, or those of its lesson.
  public var concepts: [String] = []
  /// Whether the calculator may be used for it.
  public var hasCalculator = true
  /// Where its block stands.
  public var place = LessonPlace(file: "", line: 1)

  /// How it is named on the command line, `lin-04/three-steps`.
  public var reference: String { "\(lesson)/\(id)" }

  /// What its kind says against it, at its place. It takes milliseconds to find out, so that authors
  /// are told and students do not wait.
  public var faults: [LessonDiagnostic] { kind.faults().map { place.fault($0, at: "id") } }
}

extension Exercise {
  /// An exercise of a kind that is there already.
  init(
    id: String, lesson: String, title: String, ask: String, hints: [String], kind: any ExerciseKind
  ) {
    self.init(
      id: id, lesson: lesson, title: title, ask: ask, hints: hints, reading: Later(made: kind))
  }
}

/// A kind of exercise: how it is asked and judged. A new kind is one file that conforms, its test,
/// and one line in `ExerciseReader`.
public protocol ExerciseKind: Sendable {
  /// The exercise with its numbers drawn from a seed; without a seed, with the numbers as written.
  func variant(seed: UInt64?) -> any ExerciseVariant
  /// What is wrong with the exercise itself, for authors; empty when it can be taken and solved.
  func faults() -> [String]
}

/// An exercise with its numbers: what is asked, question by question.
public protocol ExerciseVariant: Sendable {
  /// The seed that the numbers were drawn from; nil for the numbers as written.
  var seed: UInt64? { get }
  /// What is given, a line each: numbers, or a page of work.
  var given: [String] { get }
  var questions: [Question] { get }
  /// A right answer to each question, as a student may type it.
  var solution: [String] { get }
  /// The way to the solution, a line each.
  var workedSolution: [String] { get }
  /// Judges the answer to a question, with the answers that the student gave to those before it
  /// (nil where there is none). Pure: the same answers always get the same verdict.
  func judge(_ answer: String, question index: Int, earlier: [String?]) -> Verdict
  /// Which of several wrong answers came nearest to the solution, in a sentence; nil for kinds in which
  /// nothing is nearer than something else.
  func nearest(of answers: [String]) -> String?
  /// What the wrong rules give that answers are compared with, for kinds that have any.
  var twinNumbers: [TwinNumber] { get }
}

extension ExerciseVariant {
  /// In most kinds nothing is nearer than something else.
  public func nearest(of answers: [String]) -> String? { nil }
}

/// One thing that is asked.
public struct Question: Hashable, Sendable {
  /// The name in the log of answers.
  public var name: String
  /// What is asked, in a few words.
  public var label: String
  public var form: Form
  /// The question whose answer this one says how sure the student is of, by its name: its verdict
  /// waits for this answer.
  public var confidenceIn: String?
  /// How many readable answers there may be; nil for any number.
  public var tries: Int?
  /// Whether the controls of the experiment beside the page are what is asked for.
  public var isOfPageLab = false

  public init(
    name: String, label: String, form: Form, confidenceIn: String? = nil, tries: Int? = nil,
    isOfPageLab: Bool = false
  ) {
    self.name = name
    self.label = label
    self.form = form
    self.confidenceIn = confidenceIn
    self.tries = tries
    self.isOfPageLab = isOfPageLab
  }
}

/// What an answer is worth, and why.
public struct Verdict: Hashable, Sendable {
  /// What an answer is worth.
  public enum Outcome: String, Hashable, Sendable {
    case right, wrong
    /// Right so far, but rounded too much. Costs nothing.
    case moreDigits = "more-digits"
    /// Not an answer of this form. Costs nothing.
    case unreadable
    /// Taken down; what it is worth is told when the student has said how sure they are.
    case noted
  }

  public var outcome: Outcome
  /// The reason in sentences, for every outcome but a plain right one.
  public var sentences: [String]
  /// The stable name of the mistake that reproduces the answer, where one is known.
  public var mistake: String?

  public init(_ outcome: Outcome, _ sentences: [String] = [], mistake: String? = nil) {
    self.outcome = outcome
    self.sentences = sentences
    self.mistake = mistake
  }
}
