/// The mistakes that are looked for. Where two of them give the same formula, the one that stands
/// first gives the sentence.
enum MistakeCatalog {
  static let rules: [any MistakeRule] = [
    PlusForMinus(),
    MinusForPlus(),
    SignLeftOut(),
    OldValue(),
    RateForgotten(),
    CoefficientForgotten(),
    FactorLeftOut(),
    DivisorLeftOut(),
    PowerForgotten(),
    PowerAsProduct(),
    RootForgotten(),
    TermLeftOut(),
  ]
}
