/// A word of the formula language, where it stands and how it was typed.
struct Token: Hashable {
  enum Kind: Hashable {
    case number(Double)
    /// A name in its ASCII spelling.
    case name(String)
    /// + − · / ^ ∘ @ or a comparison.
    case binary(BinaryOperator)
    /// A raised whole number: the ⁻¹ of x⁻¹.
    case superscript(Double)
    /// The ᵀ of xᵀ, also typed x.T.
    case transposed
    case open
    case close
    case openList
    case closeList
    case comma
    case semicolon
    case colon
    /// The = of axis=0; nowhere else in a formula.
    case equals
    case end
  }

  let kind: Kind
  let column: Int
  let text: String

  /// The column behind it.
  var endColumn: Int { column + text.count }
}
