internal import Cells

/// How an operator behaves in a row: what it is beside, and how it is said.
struct OperatorSymbol {
  /// The classes of atoms, by which the spaces between them follow (D. Knuth, The TeXbook, 1984,
  /// chapter 18).
  enum Kind: Hashable {
    case ordinary, large, binary, relation, opening, closing, punctuation
    /// The dot of a product, which holds its factors close together.
    case dot
    /// Parts that keep to themselves: fractions, words.
    case inner
    /// A sign, not an operation: the minus of −x.
    case sign
  }

  let kind: Kind
  let text: String
  /// How it is written where only ASCII can be shown; nil for the spelling of all text.
  let ascii: String?
  let words: String

  /// A known operator.
  init?(_ text: String) {
    guard let known = Self.known[text] else { return nil }
    self = known
  }

  private init(_ kind: Kind, _ text: String, _ words: String, ascii: String? = nil) {
    self.kind = kind
    self.text = text
    self.words = words
    self.ascii = ascii
  }

  /// How an operator is written; one that is not known, as it is.
  static func spelled(_ text: String, _ glyphs: Glyphs) -> String {
    let known = known[text]
    if glyphs.isASCII, let ascii = known?.ascii { return ascii }
    return glyphs.spelled(known?.text ?? text)
  }

  private static let known: [String: OperatorSymbol] = {
    var table: [String: OperatorSymbol] = [:]
    for symbol in symbols { table[symbol.text] = symbol }
    // The minus on the keyboard is a hyphen; in print it is as wide as a plus.
    table["-"] = table["−"]
    return table
  }()

  private static let symbols: [OperatorSymbol] = [
    OperatorSymbol(.relation, "=", "equals"), OperatorSymbol(.relation, ":=", "becomes"),
    OperatorSymbol(.relation, "←", "becomes"), OperatorSymbol(.relation, "≠", "is not"),
    OperatorSymbol(.relation, "≈", "is about"), OperatorSymbol(.relation, "≡", "is the same as"),
    OperatorSymbol(.relation, "<", "is less than"),
    OperatorSymbol(.relation, ">", "is greater than"),
    OperatorSymbol(.relation, "≤", "is at most"), OperatorSymbol(.relation, "≥", "is at least"),
    OperatorSymbol(.relation, "≪", "is much less than", ascii: "<<"),
    OperatorSymbol(.relation, "≫", "is much greater than", ascii: ">>"),
    OperatorSymbol(.relation, "∈", "in"), OperatorSymbol(.relation, "∉", "not in"),
    OperatorSymbol(.relation, "⊂", "part of", ascii: "part of"),
    OperatorSymbol(.relation, "⊆", "part of", ascii: "part of"),
    OperatorSymbol(.relation, "→", "goes to"),
    OperatorSymbol(.relation, "↦", "maps to", ascii: "->"),
    OperatorSymbol(.relation, "⇒", "so"), OperatorSymbol(.relation, "∼", "is drawn from"),
    OperatorSymbol(.relation, "⇔", "if and only if", ascii: "<=>"),
    OperatorSymbol(.relation, "∝", "is proportional to", ascii: "~"),
    OperatorSymbol(.relation, "|", "given"),
    OperatorSymbol(.binary, "+", "plus"), OperatorSymbol(.binary, "−", "minus"),
    OperatorSymbol(.binary, "±", "plus or minus"), OperatorSymbol(.binary, "·", "times"),
    OperatorSymbol(.binary, "×", "times"), OperatorSymbol(.binary, "*", "star"),
    OperatorSymbol(.binary, "∗", "convolved with", ascii: "(*)"),
    OperatorSymbol(.binary, "⊙", "times, entry by entry,"),
    OperatorSymbol(.binary, "∘", "after", ascii: "o"),
    OperatorSymbol(.binary, "÷", "divided by"),
    OperatorSymbol(.binary, "∪", "or", ascii: "or"),
    OperatorSymbol(.binary, "∩", "and", ascii: "and"),
    OperatorSymbol(.ordinary, "/", "over"), OperatorSymbol(.ordinary, "′", "prime"),
    OperatorSymbol(.punctuation, ",", ","), OperatorSymbol(.punctuation, ";", ";"),
    OperatorSymbol(.punctuation, ":", ":"),
    OperatorSymbol(.opening, "(", "the quantity"), OperatorSymbol(.closing, ")", ","),
    OperatorSymbol(.opening, "[", "the quantity"), OperatorSymbol(.closing, "]", ","),
    OperatorSymbol(.inner, "…", "and so on"), OperatorSymbol(.inner, "⋯", "and so on"),
  ]
}
