private import Formulas
internal import Labs

/// Turns the parts of a page into blocks; what a fenced block is for is decided here.
struct ContentReader {
  let file: String
  let lessonID: String
  private(set) var blocks: [LessonBlock] = []
  private(set) var labs: [LabDeclaration] = []
  private(set) var diagnostics: [LessonDiagnostic] = []
  /// What was reported about the experiments, by their lines.
  private var labReports: [Int: [LessonDiagnostic]] = [:]

  private static let mostLabs = 12

  /// The words that open a block that runs.
  private static let words = ["exercise", "formula", "lab", "note"]

  init(file: String, lessonID: String) {
    self.file = file
    self.lessonID = lessonID
  }

  /// Takes a part of the page if it is an experiment. Those come first: an exercise may run one that
  /// stands below it.
  mutating func takeLab(_ part: MarkdownPart, lineOffset: Int) {
    guard case .fenced("lab", let text, let line) = part else { return }
    var table = BlockTable(
      text, name: "This lab", file: file, firstLine: line + lineOffset + 1)
    if labs.count == Self.mostLabs {
      table.report("The lesson has more than \(Self.mostLabs) labs.")
    } else if let lab = LabReader.read(&table) {
      if let id = lab.id, labs.contains(where: { $0.id == id }) {
        table.report("There is a second lab “\(id)”. Give it an id of its own.", at: "id")
      } else {
        labs.append(lab)
      }
    }
    labReports[line + lineOffset] = table.diagnostics
  }

  /// Takes a part of the page that is no experiment.
  mutating func take(_ part: MarkdownPart, lineOffset: Int) {
    switch part {
    case .paragraph(let paragraph, _): blocks.append(.paragraph(paragraph))
    case .fenced(let word, let text, let line):
      takeFenced(word, text, line: line + lineOffset)
    }
  }

  private mutating func takeFenced(_ word: String, _ text: String, line: Int) {
    switch word {
    case "lab": diagnostics += labReports[line] ?? []
    case "exercise":
      var table = BlockTable(text, name: "This exercise", file: file, firstLine: line + 1)
      if let exercise = ExerciseReader.read(
        &table, lesson: lessonID, context: ExerciseContext(labs: labs))
      {
        let isDuplicate = blocks.contains {
          if case .exercise(let other) = $0 { other.id == exercise.id } else { false }
        }
        if isDuplicate {
          table.report(
            "There is a second exercise “\(exercise.id)”. Give it an id of its own.", at: "id")
        } else {
          blocks.append(.exercise(exercise))
        }
      }
      diagnostics += table.diagnostics
    case "formula": takeFormula(text, line: line)
    case "note":
      let paragraphs = MarkdownReader.parts(of: text).compactMap { part -> Paragraph? in
        if case .paragraph(let paragraph, _) = part { paragraph } else { nil }
      }
      blocks.append(.note(paragraphs))
    default:
      if let near = NearestWord.to(word, among: Self.words) {
        report("“\(word)” opens no block. Did you mean “\(near)”?", line: line)
      }
      blocks.append(.paragraph(Paragraph(.code, [Inline(text, .code)])))
    }
  }

  private mutating func takeFormula(_ text: String, line: Int) {
    var assignments: [Assignment] = []
    for (index, row) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !row.trimmed.isEmpty {
      do throws(FormulaError) {
        assignments.append(try Assignment(parsing: String(row)))
      } catch {
        report(error.sentence, line: line + 1 + index, column: error.column ?? 1)
      }
    }
    if !assignments.isEmpty { blocks.append(.formula(assignments)) }
  }

  private mutating func report(_ message: String, line: Int, column: Int = 1) {
    diagnostics.append(
      LessonDiagnostic(file: file, line: line, column: column, message: message))
  }
}
