/// Every concept of the course: what terms mean, and where they are found in a text.
public struct Glossary: Sendable {
  /// The concepts in the order of the course.
  public let concepts: [Concept]
  private let places: [String: Int]

  /// A glossary without concepts.
  public static let empty = Glossary([])

  /// A glossary of these concepts; of two with one id, or of one word for two, the first counts.
  public init(_ concepts: [Concept]) {
    self.concepts = concepts
    var places: [String: Int] = [:]
    for (place, concept) in concepts.enumerated() where places[concept.id] == nil {
      places[concept.id] = place
    }
    self.places = places
  }

  /// What finds terms in texts. It takes milliseconds to put together, which no start of the program
  /// need wait for.
  var index: TermIndex { TermIndex(concepts.map { [$0.term] + $0.forms }) }

  /// Whether it holds nothing.
  public var isEmpty: Bool { concepts.isEmpty }

  /// The concept of an id.
  public func concept(_ id: String) -> Concept? { places[id].map { concepts[$0] } }

  /// The concept that a word or several words stand for, whatever their case, plurals included.
  public func concept(named words: String) -> Concept? {
    let found = index.mentions(in: Array(words))
    guard let only = found.first, found.count == 1, only.range == 0..<words.count else {
      return nil
    }
    return concepts[only.entry]
  }

  /// The nearest id to one that does not exist.
  public func nearestID(to id: String) -> String? {
    NearestWord.to(id, among: concepts.map(\.id))
  }

  /// A term in a text.
  public struct Mention: Hashable, Sendable {
    /// The id of the concept.
    public var concept: String
    /// Where it stands, in characters from the start of the text.
    public var range: Range<Int>
  }

  /// The terms in a text, from left to right: whole words, the longest term first, plurals too.
  public func mentions(in text: String) -> [Mention] {
    mentions(in: text, index)
  }

  /// The terms in each of several texts; the index that finds them is put together once.
  public func mentions(in texts: [String]) -> [[Mention]] {
    let index = index
    return texts.map { mentions(in: $0, index) }
  }

  func mentions(in text: String, _ index: TermIndex) -> [Mention] {
    index.mentions(in: Array(text)).map {
      Mention(concept: concepts[$0.entry].id, range: $0.range)
    }
  }
}
