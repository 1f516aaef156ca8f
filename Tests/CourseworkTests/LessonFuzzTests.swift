import Testing

@testable import Coursework

/// 100,000 lessons that an author's keyboard, editor or disk has spoiled: each is read without a
/// crash, none takes a second, and every fault has a place inside the file.
struct LessonFuzzTests {
  private static let rounds = 12_500

  /// What is put into texts: marks that mean something to one of the readers.
  private static let pieces = [
    "```", "```exercise\n", "```plot\n", "```lab\n", "```predict\n", "+++\n", "\"", "\"\"\"", "'",
    "[", "]", "{", "}", "=", " = ", "#", "\n", "\n\n", "\\", "|", "[[", "]]", "(", ")", "^", "*",
    ",",
    "0", "1e308", "-1", "1e-320", "nan", "inf", "true", "kind = \"steps\"\n", "range = [0, 1]\n",
    "\u{0}", "\u{feff}", "\u{202e}", "ŷ", "𝜎", "\t", "[a](lin-03)", "[b](#gradient)", "![c](d)",
    "x = [1, 2]\n", "given = { a = 1 }\n", "steps = 10\n", "id = \"a\"\n", "- ", "> ", "1. ", "**",
  ]

  @Test(arguments: 0..<8)
  func spoiledLessonsAreReadQuickly(_ seed: UInt64) {
    let clock = ContinuousClock()
    var generator = SplitMix64(seed: seed &* 977 &+ 5)
    let bases = Self.bases
    var slowest = Duration.zero
    for round in 0..<Self.rounds {
      let text = Self.spoiled(bases[round % bases.count], &generator)
      let start = clock.now
      let (lesson, faults) = LessonReader.read(text, file: "a.md")
      slowest = max(slowest, clock.now - start)
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
      for fault in faults
      where fault.line < 1 || fault.line > lines + 1 || fault.column < 1 || fault.message.isEmpty {
        Issue.record("seed \(seed), round \(round): \(fault)")
      }
      for case .plot(let plot) in lesson.blocks {
        let isWhole = plot.xRange.lowerBound < plot.xRange.upperBound
        #expect(isWhole, "seed \(seed), round \(round)")
      }
    }
    #expect(slowest < .seconds(1), "seed \(seed)")
  }

  /// Lessons of one block each, so that many are read in a minute, and one of all blocks.
  private static let bases: [[Character]] = {
    let page = SoundCourse.page
    let parts = page.components(separator: "\n\n```")
    let front = parts[0] + "\n\n"
    return parts.dropFirst().map { Array(front + "```" + $0 + "\n") }
      + [Array(front + "# Head\n\nSome *words* and a [link](lin-03).\n\n- one\n- two\n")]
  }()

  private static func spoiled(_ base: [Character], _ generator: inout SplitMix64) -> String {
    var text = base
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0...text.count, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0:
        let end = min(text.count, place + Int.random(in: 1...12, using: &generator))
        text.removeSubrange(place..<end)
      case 1:
        let from = Int.random(in: 0...text.count, using: &generator)
        let end = min(text.count, from + Int.random(in: 1...80, using: &generator))
        text.insert(contentsOf: text[from..<end], at: place)
      case 2 where place < text.count:
        let other = Int.random(in: text.indices, using: &generator)
        text.swapAt(place, other)
      case 3:
        let piece = pieces[Int.random(in: pieces.indices, using: &generator)]
        let count = Int.random(in: 0..<20, using: &generator) == 0 ? 200 : 1
        text.insert(contentsOf: Array(String(repeating: piece, count: count)), at: place)
      case 4: text.removeSubrange(place...)
      default:
        let piece = pieces[Int.random(in: pieces.indices, using: &generator)]
        text.insert(contentsOf: Array(piece), at: place)
      }
      if text.isEmpty { text = base }
    }
    return String(text)
  }
}

extension String {
  fileprivate func components(separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
