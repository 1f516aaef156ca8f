internal import Coursework
internal import Formulas

/// A lesson as it is shown to a room: one thing after another, each under the heading of its part.
struct PresentPlan: Sendable {
  /// What comes into view at one key.
  struct Item: Sendable {
    enum Content: Hashable, Sendable {
      /// The lesson's title.
      case title
      /// A block of prose, formulas or a plot.
      case block
      /// What an exercise asks, by its place among the exercises.
      case question(Int)
      /// A line of its solution.
      case step(exercise: Int, line: Int)
    }

    let content: Content
    /// The block of the page.
    let block: Int
    /// The heading that it stands under.
    let heading: String
    /// Whether a fresh page begins with it.
    let beginsPage: Bool
    /// The line to be tried that it is, by its place among them.
    var tryThis: Int?
  }

  let lesson: Lesson
  let lines: [TryThis]
  /// The exercises with the numbers that are written in the lesson.
  let variants: [any ExerciseVariant]
  /// What they come to, line by line; some take a whole run to find out, so once.
  let solutions: [[String]]
  /// Never empty: the title is the first.
  let items: [Item]

  init(_ lesson: Lesson) {
    self.lesson = lesson
    let lines = lesson.tryThis
    self.lines = lines
    let variants = lesson.exercises.map { $0.kind.variant(seed: nil) }
    self.variants = variants
    let solutions = variants.map(\.workedSolution)
    self.solutions = solutions
    var items = [
      Item(content: .title, block: 0, heading: lesson.title, beginsPage: true)
    ]
    var heading = lesson.title
    var isFresh = true
    var exercise = 0
    for (index, block) in lesson.blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph):
        if case .heading = paragraph.kind {
          (heading, isFresh) = (paragraph.text, true)
          continue
        }
        if paragraph.kind == .rule { continue }
        fallthrough
      case .formula, .plot, .inset:
        items.append(
          Item(
            content: .block, block: index, heading: heading, beginsPage: isFresh,
            tryThis: lines.firstIndex { $0.block == index }))
        isFresh = false
      case .exercise(let own):
        items.append(
          Item(content: .question(exercise), block: index, heading: own.title, beginsPage: true))
        for line in solutions[exercise].indices {
          items.append(
            Item(
              content: .step(exercise: exercise, line: line), block: index, heading: own.title,
              beginsPage: false))
        }
        exercise += 1
        isFresh = true
      case .note: continue
      }
    }
    self.items = items
  }

  /// The instructor's words for a place: the first note at or behind it, else the last of the lesson.
  /// Each paragraph is one of them.
  func notes(at item: Int) -> [String] {
    let notes = lesson.blocks.enumerated().compactMap { index, block -> (Int, [String])? in
      if case .note(let paragraphs) = block { (index, paragraphs.flatMap(Self.lines)) } else { nil }
    }
    let block = items.indices.contains(item) ? items[item].block : 0
    return (notes.first { $0.0 >= block } ?? notes.last)?.1 ?? []
  }

  /// A note's paragraph as the lines that its author wrote: timing, what to ask, what to expect.
  private static func lines(of paragraph: Paragraph) -> [String] {
    leads.reduce(paragraph.text) { text, lead in text.replacing(" \(lead)", with: "\n\(lead)") }
      .split(separator: "\n").map(String.init)
  }

  private static let leads = ["Timing:", "Ask the room", "Expect:"]

  /// An item in words.
  func words(of item: Int) -> String? {
    guard items.indices.contains(item) else { return nil }
    let place = items[item]
    switch place.content {
    case .title: return lesson.title
    case .question(let exercise): return lesson.exercises[exercise].ask
    case .step(let exercise, let line): return solutions[exercise][line]
    case .block:
      switch lesson.blocks[place.block] {
      case .paragraph(let paragraph): return paragraph.text
      case .formula(let lines):
        return lines.map { line in
          line.assignment.printed() + (line.label.map { " (\($0))" } ?? "")
        }.joined(separator: "; ")
      case .plot(let plot): return plot.title.isEmpty ? "A plot" : "The plot “\(plot.title)”"
      case .inset(let concepts):
        return "What you need: " + concepts.map(\.term).joined(separator: ", ")
      case .exercise, .note: return nil
      }
    }
  }

  /// The next line to be tried at an item or behind it that was not done yet.
  func nextLine(from item: Int, behind last: Int?) -> (line: Int, item: Int)? {
    let first = max(item, last.map { $0 + 1 } ?? 0)
    for index in items.indices.dropFirst(first) {
      if let line = items[index].tryThis, !lines[line].moves.isEmpty { return (line, index) }
    }
    return nil
  }
}

extension PresentPlan {
  /// The run that an exercise asks about, with nobody's answer over it; nil for exercises without one.
  func run(of exercise: Int) -> RunOverlay? {
    guard let variant = variants[exercise] as? any RunVariant,
      let solution = variant.solution.first, let overlay = variant.overlay(of: solution)
    else { return nil }
    // What lies over a run that was set is the bar that it had to reach.
    if case .settings? = variant.questions.first?.form { return overlay }
    let runs = overlay.runs.map { RunOverlay.Run($0.name, path: $0.path) }
    return RunOverlay(quantity: overlay.quantity, steps: overlay.steps, runs: runs)
  }
}
