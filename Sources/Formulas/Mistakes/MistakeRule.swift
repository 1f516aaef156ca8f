/// A way in which people work out something else than a formula says.
///
/// A new rule is a type in a file of its own under `Rules/` and one line in `MistakeCatalog`.
protocol MistakeRule: Sendable {
  /// What is made of one part of a formula by this mistake; called for every part.
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip]

  /// What is made of a whole formula by this mistake.
  func slips(inWhole formula: Expression, _ context: MistakeContext) -> [Slip]

  /// Whether someone who makes this mistake at one place is likely to make it at every other as well.
  var isHabit: Bool { get }
}

extension MistakeRule {
  func slips(at part: Expression, _ context: MistakeContext) -> [Slip] { [] }
  func slips(inWhole formula: Expression, _ context: MistakeContext) -> [Slip] { [] }
  var isHabit: Bool { false }
}

/// An expression with a mistake made in it.
struct Slip {
  let expression: Expression
  let mistake: Mistake
  /// The child indexes that lead to the part where it was made.
  let path: [Int]
  /// Whether it was made at several places at once.
  var isRepeated = false

  init(_ expression: Expression, _ rule: String, _ sentence: String) {
    self.expression = expression
    mistake = Mistake(rule: rule, sentence: sentence)
    path = []
  }

  fileprivate init(_ expression: Expression, _ mistake: Mistake, path: [Int]) {
    self.expression = expression
    self.mistake = mistake
    self.path = path
  }

  /// What it is called in a log of answers, beside others of its rule at its place: "old-value@/".
  var place: String {
    isRepeated
      ? "\(mistake.rule)@*" : "\(mistake.rule)@/" + path.map(String.init).joined(separator: "/")
  }
}

/// What rules may know beside the formula.
struct MistakeContext {
  /// For the name of a quantity, the name of its earlier value; both in ASCII spelling.
  let earlierNames: [String: String]
  /// Other names that can be taken for those of the formula, in ASCII spelling.
  var otherNames: [String] = []
  /// How sentences write formulas.
  let notation: Notation

  /// The values of a quantity before this one, the last first: x1 and x0 for x2.
  func earlier(than name: String) -> [String] {
    var names: [String] = []
    var next = earlierNames[name]
    while let one = next, names.count < 6, !names.contains(one), one != name {
      names.append(one)
      next = earlierNames[one]
    }
    return names
  }

  /// A part of a formula as it stands in a sentence.
  func shown(_ part: Expression) -> String { part.printed(notation) }

  /// A part of a formula, in brackets if it is a sum.
  func shownAsFactor(_ part: Expression) -> String {
    Printer(notation: notation, digits: nil).piece(part).held(.product)
  }
}

extension Expression {
  /// This expression once for each way to make a mistake in one of its parts.
  func slips(_ make: (Expression) -> [Slip]) -> [Slip] {
    var all = make(self)
    let parts = children
    for index in parts.indices {
      for slip in parts[index].slips(make) {
        var changed = parts
        changed[index] = slip.expression
        all.append(Slip(withChildren(changed), slip.mistake, path: [index] + slip.path))
      }
    }
    return all
  }
}
