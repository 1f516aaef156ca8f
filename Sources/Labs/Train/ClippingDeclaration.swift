internal import Learning

/// A bound for gradients, as a lesson writes it: `clip = 1` for the length of the whole gradient,
/// `clip = "value 0.5"` for each of its numbers.
public struct ClippingDeclaration: Hashable, Sendable {
  /// The bound; 0 for none.
  public var bound: Double
  /// Whether every number is bounded, rather than the length of all together.
  public var isByValue: Bool

  public init(_ bound: Double, isByValue: Bool = false) {
    self.bound = bound
    self.isByValue = isByValue
  }

  static let bounds = 0.0...1_000_000.0

  /// What a text of a lesson says: `1`, `norm 1`, `value 0.5`.
  ///
  /// - Throws: what to write instead, at the key `clip`.
  public init(reading text: String) throws(LabError) {
    let words = DeclaredNumber.words(text) ?? []
    let kinds = ["norm", "value"]
    guard (1...2).contains(words.count), words.count == 1 || kinds.contains(String(words[0])),
      let bound = DeclaredNumber.read(words.last, in: Self.bounds)
    else {
      throw LabError(
        "“clip” is a bound of the gradient's length, or of each of its numbers: clip = 1, or clip "
          + "= \"value 0.5\"", at: "clip")
    }
    self.init(bound, isByValue: words[0] == "value")
  }

  /// The same for the engine.
  var engine: GradientClipping? {
    bound == 0 ? nil : isByValue ? .value(Float(bound)) : .globalNorm(Float(bound))
  }
}

extension ClippingDeclaration: CustomStringConvertible {
  /// As a lesson writes it, without the quotes.
  public var description: String {
    (isByValue ? "value " : "norm ") + DeclaredNumber.text(bound)
  }
}
