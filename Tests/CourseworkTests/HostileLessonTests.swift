import Formulas
import Labs
import Testing

@testable import Coursework

/// Damaged and hostile lesson files (trust plan, F8): every text is read within a second, every
/// fault has a place inside the file, and what was read can be worked on.
struct HostileLessonTests {
  /// Reads a text and works on the last of its exercises, or on as many as are said.
  private func check(
    _ bytes: some Sequence<UInt8>, exercises: Int = 1, _ what: @autoclosure () -> String
  ) {
    let text = String(decoding: Array(bytes), as: UTF8.self)
    let clock = ContinuousClock()
    var result: (lesson: Lesson, diagnostics: [LessonDiagnostic])?
    let time = clock.measure { result = LessonReader.read(text, file: "a.md") }
    #expect(time < .seconds(1), "\(what()) took \(time)")
    guard let (lesson, diagnostics) = result else { return }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
    for fault in diagnostics {
      let isInside = (1...lines + 1).contains(fault.line) && fault.column >= 1
      #expect(isInside && !fault.message.isEmpty, "\(what()): \(fault)")
    }
    for exercise in lesson.exercises.suffix(exercises) { work(on: exercise) }
    if let lab = lesson.lab, diagnostics.isEmpty, !lab.experiment.needsTable {
      #expect((try? lab.group()) != nil, "\(what()): the lab cannot be run")
    }
  }

  /// Does with an exercise what the screen and the line mode do.
  private func work(on exercise: Exercise) {
    #expect(exercise.faults.allSatisfy { !$0.message.isEmpty })
    for seed in [nil, 7] as [UInt64?] {
      var session = ExerciseSession(exercise, seed: seed)
      _ = session.variant.given + session.variant.workedSolution
      for (index, answer) in session.variant.solution.enumerated() {
        _ = session.answer("2.5", question: index)
        _ = session.answer(answer, question: index)
      }
    }
  }

  /// A block of a shipped lesson, with what it needs before it: front matter and experiment.
  struct Block: CustomTestStringConvertible, Sendable {
    let path: String
    let before: String
    let text: String
    var testDescription: String { "\(path): \(text.prefix(40))" }
  }

  private static let blocks: [Block] = {
    let files = (try? Shipped.someLessons()) ?? []
    return files.flatMap { file -> [Block] in
      let parts = file.text.components("\n\n```")
      let front = parts[0] + "\n\n"
      let lab = parts.first { $0.hasPrefix("lab") }.map { "```\($0)\n\n" } ?? ""
      return [Block(path: file.path, before: "", text: front)]
        + parts.dropFirst().map { part in
          let isLab = part.hasPrefix("lab")
          return Block(
            path: file.path, before: isLab ? front : front + lab, text: "```\(part)\n")
        }
    }
  }()

  /// A block at a time, so that a cut costs one block and not the lesson before it.
  @Test(arguments: blocks)
  func aBlockThatEndsAtAnyByte(_ block: Block) {
    let (before, bytes) = (Array(block.before.utf8), Array(block.text.utf8))
    for count in 0...bytes.count {
      // Reading is what a cut can harm; what was read is worked on now and then.
      check(
        before + bytes[..<count], exercises: count.isMultiple(of: 5) ? 1 : 0,
        "\(block.testDescription) ended at byte \(count)")
    }
  }

  @Test(arguments: 0..<4)
  func aLessonThatEndsAnywhere(_ part: Int) throws {
    #expect(Self.blocks.count > 30)
    for file in try Shipped.someLessons() {
      let bytes = Array(file.text.utf8)
      for count in stride(from: part * 17, through: bytes.count, by: 67) {
        check(bytes[..<count], "\(file.path) ended at byte \(count)")
      }
    }
  }

  @Test(arguments: 0..<8)
  func aLessonWithFlippedBytes(_ seed: Int) throws {
    let text = try #require(try Shipped.files().first { $0.path.hasSuffix(".md") }).text
    var generator = SplitMix64(seed: UInt64(seed))
    for round in 0..<100 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: bytes.indices, using: &generator)
        bytes[index] = UInt8.random(in: 0...255, using: &generator)
      }
      check(bytes, exercises: round.isMultiple(of: 10) ? .max : 1, "seed \(seed), round \(round)")
    }
  }

  @Test(arguments: 0..<4)
  func aLessonWithLinesSwappedAndTwice(_ seed: Int) throws {
    let text = try #require(try Shipped.files().first { $0.path.hasSuffix(".md") }).text
    var generator = SplitMix64(seed: UInt64(seed) + 100)
    for round in 0..<50 {
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for _ in 0..<5 {
        let index = Int.random(in: lines.indices, using: &generator)
        let line = lines[index]
        if Bool.random(using: &generator) { lines.remove(at: index) }
        lines.insert(line, at: Int.random(in: 0...lines.count, using: &generator))
      }
      check(
        lines.joined(separator: "\n").utf8, exercises: round.isMultiple(of: 10) ? .max : 1,
        "seed \(seed), round \(round)")
    }
  }

  @Test(arguments: [
    ("_", 99_000), (" -", 49_000), (">", 99_000), ("- ", 49_000), ("> ", 49_000), ("*", 99_000),
    ("[", 90_000), ("`", 90_000), ("<!--", 20_000), ("*a_ ", 20_000), ("1. ", 30_000),
    ("a\u{301}", 30_000), ("\u{202e}\u{1b}]0;x", 10_000), ("```exercise\n", 8000), ("&", 90_000),
    ("|-", 45_000), ("\\", 90_000), ("\u{0}", 90_000), ("[a]: b\n", 12_000),
  ])
  func manyTimesTheSame(_ part: String, _ count: Int) {
    let text = String(repeating: part, count: count)
    check(lessonText(text).utf8, "\(part) \(count) times in a page")
    check("+++\n\(text)\n+++\n".utf8, "\(part) \(count) times in a front matter")
    check(lessonText(fenced("exercise", text)).utf8, "\(part) \(count) times in an exercise")
    check(lessonText(fenced("formula", "a = " + text)).utf8, "\(part) \(count) times in a formula")
    check(lessonText(fenced("note", text)).utf8, "\(part) \(count) times in a note")
  }

  @Test(arguments: ["_", " -", ">"])
  func aHundredThousandTimesTheSame(_ part: String) {
    let text = String(repeating: part, count: 100_000)
    check(text.utf8, "\(part) alone")
    check(lessonText(text).utf8, "\(part) in a page")
    let clock = ContinuousClock()
    // Below the limit of size the same reaches cmark.
    let time = clock.measure { _ = MarkdownReader.parts(of: text) }
    #expect(time < .seconds(1))
  }

  @Test func manyOpenListsAndManyEmptyLines() {
    for depth in [100, 30_000] {
      let text = String(repeating: "- ", count: depth) + "x"
      let filled = text + String(repeating: "\n", count: 99_000 - text.utf8.count)
      check(lessonText(filled).utf8, "\(depth) lists")
    }
  }

  @Test func tomlThatNestsDeeply() {
    for opening in ["[", "{a=", "a.", "[a.", "[[", "{", "a={b=[", "\"", "'''"] {
      let text = String(repeating: opening, count: 90_000 / opening.utf8.count)
      check("+++\na = \(text)\n+++\n".utf8, "a = \(opening)…")
      check("+++\n\(text)a = 1\n+++\n".utf8, "\(opening)…a = 1")
      check(lessonText(fenced("lab", text)).utf8, "lab \(opening)…")
    }
  }

  /// The TOML library must answer any text with values or an error.
  @Test(arguments: 0..<8)
  func anyTextInAFrontMatter(_ seed: UInt64) {
    let parts = [
      "[", "]", "{", "}", "=", ",", ".", "\"", "'", "\"\"\"", "'''", "\n", " ", "\t", "#", "a",
      "1", "-", "+", "e", "_", ":", "0x", "inf", "nan", "true", "2020-01-01", "T", "Z", "12:30",
      "\\", "\\u", "ü", "\u{0}", "\u{1b}", "\u{feff}", "\r", "a = 1\n", "[a]\n", "[[b]]\n",
      "a = [",
    ]
    let whole = Samples.everyValue.map(String.init)
    var generator = SplitMix64(seed: seed &+ 4000)
    for round in 0..<1500 {
      // Nothing but bits, or a whole text with bits put into it.
      var text = round.isMultiple(of: 2) ? [] : whole
      for _ in 0..<Int.random(in: 1...(text.isEmpty ? 14 : 3), using: &generator) {
        let place = Int.random(in: 0...text.count, using: &generator)
        let end = min(text.count, place + Int.random(in: 0...2, using: &generator))
        let part = parts[Int.random(in: parts.indices, using: &generator)]
        text.replaceSubrange(place..<end, with: [part])
      }
      check("+++\n\(text.joined())\n+++\n".utf8, text.joined())
    }
  }

  @Test func namesThatNoFormulaCanHave() {
    for name in ["\"a b\"", "a-b", "5", "\"\"", "pi", "exp", "\"x'y\"", "\"\u{1b}[31m\"", "log"] {
      let text = Samples.steps.replacing("a0 = 5", with: "a0 = 5, \(name) = 3")
      #expect(!reports("exercise", text).isEmpty, "\(name)")
      check(lessonText(fenced("exercise", text)).utf8, name)
    }
  }

  @Test func chainsOfManySteps() {
    let rows = (1..<1500).map { "a\($0) = a\($0 - 1)*a\($0 - 1) - 0.5*a\($0 - 1)" }
    let start = Samples.steps.components("steps = ")[0]
    let text = start + "steps = \"\"\"\n" + rows.joined(separator: "\n") + "\n\"\"\""
    check(lessonText(fenced("exercise", text)).utf8, "many steps")
    #expect(
      reports("exercise", text).contains { $0.hasSuffix("“steps” has more than 40 lines.") })
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
