private import Formulas
internal import Labs

/// Turns the parts of a page into blocks; what a fenced block is for is decided here.
struct ContentReader {
  let file: String
  let lessonID: String
  /// The lesson's concepts, for exercises that name none.
  let concepts: [String]
  /// The tables that experiments of exercises may use.
  let data: DataCatalog
  let depth: ReadingDepth
  private(set) var blocks: [LessonBlock] = []
  private(set) var labs: [LabDeclaration] = []
  /// How many formulas of the lesson have a name.
  private var formulaCount = 0
  private(set) var references: [LessonReference] = []
  private(set) var diagnostics: [LessonDiagnostic] = []
  /// Where each block begins.
  private(set) var blockLines: [Int] = []
  /// Where each lab stands.
  private(set) var labPlaces: [LessonPlace] = []
  /// What was reported about the experiments, by their lines.
  private var labReports: [Int: [LessonDiagnostic]] = [:]

  private static let mostLabs = 12

  /// The words that open a block that runs.
  private static let words = ["exercise", "formula", "lab", "note", "plot", "predict"]

  init(
    file: String, lessonID: String, concepts: [String] = [], data: DataCatalog = .empty,
    depth: ReadingDepth = .whole
  ) {
    self.file = file
    self.depth = depth
    self.data = data
    self.lessonID = lessonID
    self.concepts = concepts
  }

  /// What stands on a page that begins on a line of a file, and what is wrong with it.
  mutating func content(
    of body: String, firstLine: Int, file text: String
  ) -> (page: LessonContent, faults: [LessonDiagnostic]) {
    let document = MarkdownReader.document(readable(body, firstLine: firstLine))
    for part in document.parts { takeLab(part, lineOffset: firstLine - 1) }
    for part in document.parts { take(part, lineOffset: firstLine - 1) }
    for link in document.links { take(link, lineOffset: firstLine - 1) }
    let page = LessonContent(
      blocks: blocks, labs: labs, labPlaces: labPlaces, blockLines: blockLines,
      lines: text.textLines, references: references)
    return (page, diagnostics)
  }

  /// The page without the lines that open too many lists or quotes.
  private mutating func readable(_ body: String, firstLine: Int) -> String {
    var lines = body.textLines
    var isWhole = true
    for index in lines.indices {
      let nesting = MarkdownReader.nesting(of: lines[index])
      guard nesting > MarkdownReader.deepestLine else { continue }
      report(
        "This line opens \(nesting) lists and quotes; at most "
          + "\(MarkdownReader.deepestLine) are read. Begin it with words.",
        line: firstLine + index)
      lines[index] = ""
      isWhole = false
    }
    return isWhole ? body : lines.joined(separator: "\n")
  }

  /// Takes a part of the page if it is an experiment. Those come first: an exercise may run one that
  /// stands below it.
  mutating func takeLab(_ part: MarkdownPart, lineOffset: Int) {
    guard case .fenced("lab", let text, let line) = part else { return }
    var table = BlockTable(
      text, name: "This lab", file: file, firstLine: line + lineOffset + 1)
    if labs.count == Self.mostLabs {
      table.report("The lesson has more than \(Self.mostLabs) labs.")
    } else if let lab = LabReader.read(&table, depth: depth) {
      if let id = lab.id, labs.contains(where: { $0.id == id }) {
        table.report("There is a second lab “\(id)”. Give it an id of its own.", at: "id")
      } else {
        labs.append(lab)
        labPlaces.append(table.place)
      }
    }
    labReports[line + lineOffset] = table.diagnostics
  }

  /// Takes a part of the page that is no experiment.
  mutating func take(_ part: MarkdownPart, lineOffset: Int) {
    let start: Int
    switch part {
    case .paragraph(let paragraph, let line):
      start = line
      blocks.append(.paragraph(paragraph))
    case .fenced(let word, let text, let line):
      start = line
      takeFenced(word, text, line: line + lineOffset)
    }
    while blockLines.count < blocks.count { blockLines.append(start + lineOffset) }
  }

  /// Notes where a link leads; one that leads nowhere is a fault.
  mutating func take(_ link: MarkdownLink, lineOffset: Int) {
    let line = link.line + lineOffset
    let shown = link.destination.prefix(60)
    if link.isPicture {
      report(
        "A terminal shows no picture such as “\(shown)”. Say it in words, or write a plot block.",
        line: line, column: link.column)
      return
    }
    switch LinkTarget(link.destination) {
    case .lesson(let id)?: refer(.lessonLink, id, line, link.column)
    case .term(let id)?: refer(.termLink, id, line, link.column)
    case .address?: break
    case nil:
      report(
        "The link to “\(shown)” leads nowhere. Write a lesson, [text](lin-04), or a term, "
          + "[text](#gradient).", line: line, column: link.column)
    }
  }

  private mutating func refer(
    _ kind: LessonReference.Kind, _ name: String, _ line: Int, _ column: Int
  ) {
    references.append(LessonReference(kind: kind, name: name, line: line, column: column))
  }

  private mutating func takeFenced(_ word: String, _ text: String, line: Int) {
    switch word {
    case "lab": diagnostics += labReports[line] ?? []
    case "exercise": takeExercise(text, line: line, as: nil)
    case "predict":
      let count = blocks.count { if case .exercise = $0 { true } else { false } }
      takeExercise(text, line: line, as: .predict(number: count + 1))
    case "plot":
      var table = BlockTable(text, name: "This plot", file: file, firstLine: line + 1)
      if let plot = PlotReader.read(&table) { blocks.append(.plot(plot)) }
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

  private mutating func takeExercise(_ text: String, line: Int, as form: ShortExercise?) {
    let name = form?.name ?? "This exercise"
    var table = BlockTable(text, name: name, file: file, firstLine: line + 1)
    let read = ExerciseReader.read(
      &table, lesson: lessonID, concepts: concepts, as: form,
      context: ExerciseContext(labs: labs, data: data), depth: depth)
    if var exercise = read {
      let isDuplicate = blocks.contains {
        if case .exercise(let other) = $0 { other.id == exercise.id } else { false }
      }
      if isDuplicate {
        table.report(
          "There is a second exercise “\(exercise.id)”. Give it an id of its own.", at: "id")
      } else {
        exercise.place = table.place
        blocks.append(.exercise(exercise))
      }
    }
    diagnostics += table.diagnostics
  }

  private mutating func takeFormula(_ text: String, line: Int) {
    var lines: [FormulaLine] = []
    for (index, row) in text.textLines.enumerated()
    where !row.prefix(while: { $0 != "#" }).trimmed.isEmpty {
      do throws(FormulaError) {
        var formula = try FormulaLine(parsing: row)
        if formula.name != nil {
          formulaCount += 1
          formula.number = formulaCount
        }
        lines.append(formula)
      } catch {
        report(error.sentence, line: line + 1 + index, column: error.column ?? 1)
      }
    }
    if !lines.isEmpty { blocks.append(.formula(lines)) }
  }

  private mutating func report(_ message: String, line: Int, column: Int = 1) {
    diagnostics.append(
      LessonDiagnostic(file: file, line: line, column: column, message: message))
  }
}
