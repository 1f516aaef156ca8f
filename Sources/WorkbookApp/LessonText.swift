public import Cells
public import Coursework
internal import Labs

/// A lesson as plain text: what `gradus read` prints, and what line mode goes through. Everything is
/// said in words and formulas: no frames, no pictures.
public enum LessonText {
  /// A piece of a lesson, from one exercise to the next.
  public enum Part: Sendable {
    /// Lines to read, and the block of the page that they begin with.
    case text([String], block: Int)
    case exercise(Exercise, block: Int)
  }

  /// The lesson's lines at a width.
  public static func lines(of lesson: Lesson, columns: Int, glyphs: Glyphs) -> [String] {
    var lines: [String] = []
    for part in parts(of: lesson, columns: columns, glyphs: glyphs) {
      if !lines.isEmpty { lines.append("") }
      switch part {
      case .text(let text, _): lines += text
      case .exercise(let exercise, _):
        lines += ExerciseText.lines(of: exercise, columns: columns, glyphs: glyphs)
      }
    }
    return lines
  }

  /// The lesson cut at its exercises: its title first, its experiments last.
  public static func parts(of lesson: Lesson, columns: Int, glyphs: Glyphs) -> [Part] {
    let title = "\(lesson.title) (\(lesson.id), about \(lesson.minutes) minutes)"
    var parts: [Part] = []
    var open: (lines: [String], block: Int)? = ([title, ""], 0)
    func close() {
      if let open { parts.append(.text(open.lines, block: open.block)) }
      open = nil
    }
    for row in prose(of: lesson, columns: columns, glyphs: glyphs) {
      switch row {
      case .exercise(let exercise, let block):
        close()
        parts.append(.exercise(exercise, block: block))
      case .text(let lines, let block):
        let spaced = open.map { $0.lines.isEmpty || $0.lines.last == "" ? [] : [""] } ?? []
        open = ((open?.lines ?? []) + spaced + lines, open?.block ?? block)
      }
    }
    close()
    let labs = lesson.labs.flatMap { [""] + words(for: $0, lesson: lesson) }.dropFirst()
    if !labs.isEmpty { parts.append(.text(Array(labs), block: max(0, lesson.blocks.count - 1))) }
    return parts
  }

  /// The blocks as the page lays them out, those that belong together in one piece.
  private static func prose(of lesson: Lesson, columns: Int, glyphs: Glyphs) -> [Part] {
    var page = PageBuilder(
      lesson: lesson, sessions: lesson.exercises.map { ExerciseSession($0) }, focus: nil,
      columns: columns, glyphs: glyphs)
    page.isInWords = true
    var parts: [Part] = []
    var last: Int?
    for row in page.rows() {
      if case .exercise(let exercise) = lesson.blocks[row.block] {
        if row.block != last { parts.append(.exercise(exercise, block: row.block)) }
      } else {
        let line = plain(row.line.text)
        // The page begins a block that stands apart with an empty row of its own.
        if case .text(let lines, let block)? = parts.last, !(line.isEmpty && row.block != last) {
          parts[parts.count - 1] = .text(lines + [line], block: block)
        } else {
          parts.append(.text(line.isEmpty ? [] : [line], block: row.block))
        }
      }
      last = row.block
    }
    return parts.filter { if case .text(let lines, _) = $0 { !lines.isEmpty } else { true } }
  }

  /// A row without what only a screen can show: lines of boxes, and patterns of dots.
  static func plain(_ row: String) -> String {
    var text = String(
      row.map { character -> Character in
        guard let value = character.unicodeScalars.first?.value else { return character }
        return switch value {
        case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x2550: "-"
        case 0x2502, 0x2503, 0x2506, 0x2507, 0x250a, 0x250b, 0x2551: "|"
        case 0x2500...0x257f: "+"
        case 0x2580...0x259f, 0x2800...0x28ff: " "
        default: character
        }
      })
    while text.last == " " { text.removeLast() }
    return text
  }

  private static func words(for lab: LabDeclaration, lesson: Lesson) -> [String] {
    let option = lab.id.map { " --lab \($0)" } ?? ""
    let pictures = LabPanels.panel(for: lab)?.plots.map(\.plot.description) ?? []
    return ["The experiment: \(lab.experiment.summary)."] + pictures.map(plain)
      + ["Run it with: gradus run \(lesson.id)\(option)"]
  }
}
