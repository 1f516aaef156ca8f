/// The attributes and colours with which a terminal draws the next character (ECMA-48, SGR).
struct Pen: Hashable {
  /// A colour as its SGR parameters without the leading 38 or 48, such as `5;208`; for the eight and
  /// the sixteen basic colours their own code.
  enum Ink: Hashable {
    case standard
    case basic(Int)
    case extended([Int])
  }

  var foreground = Ink.standard
  var background = Ink.standard
  var isBold = false
  var isUnderlined = false
  var isReversed = false

  /// Takes in what a part of an SGR sequence asks for.
  mutating func apply(_ change: PenChange) {
    switch change {
    case .reset: self = Pen()
    case .bold(let isOn): isBold = isOn
    case .underlined(let isOn): isUnderlined = isOn
    case .reversed(let isOn): isReversed = isOn
    case .foreground(let ink): foreground = ink
    case .background(let ink): background = ink
    }
  }

  /// The shortest SGR parameters that lead from another pen to this one, which differs from it; from
  /// nil, a pen that is not known, they begin with a reset.
  func parameters(from other: Pen?) -> String {
    // An empty parameter is a zero, which resets.
    let anew = self == Pen() ? "" : ";" + spelled(steps(from: Pen()))
    guard let other else { return anew }
    let steps = spelled(steps(from: other))
    return anew.utf8.count < steps.utf8.count ? anew : steps
  }

  private func steps(from other: Pen) -> [Int] {
    var steps: [Int] = []
    if isBold != other.isBold { steps.append(isBold ? 1 : 22) }
    if isUnderlined != other.isUnderlined { steps.append(isUnderlined ? 4 : 24) }
    if isReversed != other.isReversed { steps.append(isReversed ? 7 : 27) }
    if foreground != other.foreground { steps += codes(of: foreground, standard: 39, extended: 38) }
    if background != other.background { steps += codes(of: background, standard: 49, extended: 48) }
    return steps
  }

  private func codes(of ink: Ink, standard: Int, extended: Int) -> [Int] {
    switch ink {
    case .standard: [standard]
    case .basic(let code): [code]
    case .extended(let parameters): [extended] + parameters
    }
  }

  /// Zeros are written out: an empty part of a colour is no zero everywhere.
  private func spelled(_ codes: [Int]) -> String {
    codes.map { String($0) }.joined(separator: ";")
  }

  /// Whether a blank looks the same with either. Its foreground shows where it is reversed or
  /// underlined, and some terminals brighten what is bold.
  func drawsBlanks(like other: Pen) -> Bool {
    guard
      background == other.background && isUnderlined == other.isUnderlined
        && isReversed == other.isReversed
    else { return false }
    return !isReversed && !isUnderlined
      || foreground == other.foreground && isBold == other.isBold
  }
}
