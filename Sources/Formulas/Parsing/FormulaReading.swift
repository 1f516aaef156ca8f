extension Formula {
  /// The formula that a text says, in ASCII (`w - eta*dw`), in Unicode (`w − η·dw`) or mixed.
  ///
  /// - Throws: what is not as expected, with its column and what to write instead.
  public init(parsing text: String) throws(FormulaError) {
    let characters = try Self.characters(of: text)
    self = try Parser.formula(in: characters[...])
  }

  /// The Characters of a text that is short enough to be looked at.
  static func characters(of text: String) throws(FormulaError) -> [Character] {
    // Bytes first: counting Characters takes time, and one Character can be of any length.
    guard text.utf8.count <= characterLimit * 4, text.count <= characterLimit else {
      throw FormulaError(
        message: "this text is too long. Write at most \(characterLimit) characters.")
    }
    return Array(text)
  }
}
