/// A term that is spelled in another way than the glossary does.
public struct Misspelling: Hashable, Sendable {
  /// As it stands in the text.
  public var found: String
  /// As the glossary has it.
  public var wanted: String
}

extension Glossary {
  /// The terms in a text that are not spelled as the glossary spells them: with a hyphen for a space,
  /// with capitals within a sentence, or in a spelling that the glossary lists as wrong.
  public func misspellings(in text: String) -> [Misspelling] {
    misspellings(in: [text]).flatMap { $0 }
  }

  /// The same for each of several texts.
  public func misspellings(in texts: [String]) -> [[Misspelling]] {
    zip(texts, mentions(in: texts)).map { misspellings(in: $0, $1) }
  }

  private func misspellings(in text: String, _ mentions: [Mention]) -> [Misspelling] {
    let characters = Array(text)
    var found: [Misspelling] = []
    for mention in mentions {
      guard let concept = concept(mention.concept) else { continue }
      let words = String(characters[mention.range])
      let isFirst = Self.startsSentence(characters, mention.range.lowerBound)
      if let wanted = Self.spelling(of: words, isFirst: isFirst, concept) {
        found.append(Misspelling(found: words, wanted: wanted))
      }
    }
    return found
      + concepts.flatMap { concept in
        concept.spellings.filter { Self.holds($0, in: characters) }.map {
          Misspelling(found: $0, wanted: concept.term)
        }
      }
  }

  /// How words that name a concept should be spelled; nil when they are.
  private static func spelling(of words: String, isFirst: Bool, _ concept: Concept) -> String? {
    let names = [concept.term] + concept.forms
    let hyphens: Set<Character> = ["-", "‐", "–"]
    if words.contains(where: { hyphens.contains($0) }),
      !names.contains(where: { $0.contains { hyphens.contains($0) } })
    {
      return String(words.map { hyphens.contains($0) ? " " : $0 })
    }
    let capitals = Set(names.flatMap(Self.words).filter { $0.first?.isUppercase == true })
    for (index, word) in Self.words(words).enumerated() {
      guard word.first?.isUppercase == true, !(isFirst && index == 0), !capitals.contains(word),
        !capitals.contains(where: { word == $0 + "s" })
      else { continue }
      return words.lowercased()
    }
    return nil
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether a sentence, a quotation or a bracket begins here, where a capital may stand.
  private static func startsSentence(_ text: [Character], _ index: Int) -> Bool {
    let before = text[..<index].last { !$0.isWhitespace && !"\"“”‘’'*_".contains($0) }
    return before.map { ".!?:;…([•→".contains($0) } ?? true
  }

  /// Whether a word stands in a text by itself, whatever its case.
  private static func holds(_ word: String, in text: [Character]) -> Bool {
    let wanted = Array(word.lowercased())
    guard !wanted.isEmpty, text.count >= wanted.count else { return false }
    let isPart = { (character: Character) in character.isLetter || character.isNumber }
    return (0...(text.count - wanted.count)).contains { start in
      let end = start + wanted.count
      guard start == 0 || !isPart(text[start - 1]), end == text.count || !isPart(text[end]) else {
        return false
      }
      return zip(text[start..<end], wanted).allSatisfy {
        $0 == $1 || $0.lowercased() == String($1)
      }
    }
  }
}
