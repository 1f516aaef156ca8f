/// Finds terms of one or several words in texts, in time that grows with the text alone.
struct TermIndex: Sendable {
  /// A term, in the words that it is looked for by.
  private struct Term: Sendable {
    let words: [String]
    /// The words as written, for short names in capitals, which must not be taken for words: ELU.
    let exact: [String]?
    let entry: Int
  }

  private struct Word {
    let range: Range<Int>
    let text: String
    let folded: String
  }

  private var terms: [String: [Term]] = [:]

  /// An index of entries, each with the words for it; of one word for two entries the first counts.
  init(_ entries: [[String]]) {
    var seen: Set<String> = []
    for (entry, names) in entries.enumerated() {
      for name in names {
        let words = Self.words(in: Array(name))
        guard let first = words.first,
          seen.insert(words.map(\.folded).joined(separator: " ")).inserted
        else { continue }
        let isName = !name.contains(where: \.isLowercase) && name.contains(where: \.isLetter)
        terms[first.folded, default: []].append(
          Term(
            words: words.map(\.folded), exact: isName ? words.map(\.text) : nil, entry: entry))
      }
    }
    for key in terms.keys { terms[key]?.sort { $0.words.count > $1.words.count } }
  }

  /// The terms in a text with the entries that they belong to; none overlaps another.
  func mentions(in text: [Character]) -> [(range: Range<Int>, entry: Int)] {
    let words = Self.words(in: text)
    var found: [(range: Range<Int>, entry: Int)] = []
    var index = 0
    while index < words.count {
      let candidates = Self.singulars(of: words[index].folded).flatMap { terms[$0] ?? [] }
      let matching = candidates.filter { matches($0, at: index, words, text) }
      guard let best = matching.max(by: { $0.words.count < $1.words.count }) else {
        index += 1
        continue
      }
      let last = words[index + best.words.count - 1]
      found.append((words[index].range.lowerBound..<last.range.upperBound, best.entry))
      index += best.words.count
    }
    return found
  }

  private func matches(_ term: Term, at index: Int, _ words: [Word], _ text: [Character]) -> Bool {
    let end = index + term.words.count
    guard end <= words.count else { return false }
    for (offset, wanted) in term.words.enumerated() {
      let word = words[index + offset]
      let isLast = offset == term.words.count - 1
      let isSame =
        term.exact.map { word.text == $0[offset] || isLast && word.text == $0[offset] + "s" }
        ?? (word.folded == wanted || isLast && Self.singulars(of: word.folded).contains(wanted))
      guard isSame else { return false }
      guard offset > 0 else { continue }
      let gap = text[words[index + offset - 1].range.upperBound..<word.range.lowerBound]
      guard gap.count <= 3, gap.allSatisfy(Self.joins) else { return false }
    }
    return true
  }

  /// What may stand between two words of one term: “k-means”, “Bayes’ theorem”.
  private static func joins(_ character: Character) -> Bool {
    character.isWhitespace || "-–‐'’".contains(character)
  }

  /// A word as it is, and without the endings that a plural may have.
  private static func singulars(of word: String) -> [String] {
    var result = [word]
    guard word.last == "s" else { return result }
    let stem = String(word.dropLast())
    result.append(stem)
    if stem.hasSuffix("ie") { result.append(String(stem.dropLast(2)) + "y") }
    for ending in ["se", "xe", "ze", "che", "she"] where stem.hasSuffix(ending) {
      result.append(String(stem.dropLast()))
    }
    return result
  }

  private static func words(in text: [Character]) -> [Word] {
    var words: [Word] = []
    var start: Int?
    for index in 0...text.count {
      let isPart = index < text.count && (text[index].isLetter || text[index].isNumber)
      if isPart {
        start = start ?? index
      } else if let first = start {
        let word = String(text[first..<index])
        words.append(Word(range: first..<index, text: word, folded: word.lowercased()))
        start = nil
      }
    }
    return words
  }
}
