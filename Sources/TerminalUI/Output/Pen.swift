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

  /// Takes in the parameters of an SGR sequence; false when there is one that is not known here.
  mutating func apply(_ codes: [Int]) -> Bool {
    var index = 0
    while index < codes.count {
      let code = codes[index]
      index += 1
      switch code {
      case 0: self = Pen()
      case 1: isBold = true
      case 22: isBold = false
      case 4: isUnderlined = true
      case 24: isUnderlined = false
      case 7: isReversed = true
      case 27: isReversed = false
      case 30...37, 90...97: foreground = .basic(code)
      case 40...47, 100...107: background = .basic(code)
      case 39: foreground = .standard
      case 49: background = .standard
      case 38, 48:
        guard index < codes.count, let length = [2: 4, 5: 2][codes[index]],
          index + length <= codes.count
        else { return false }
        let ink = Ink.extended(Array(codes[index..<index + length]))
        if code == 38 { foreground = ink } else { background = ink }
        index += length
      default: return false
      }
    }
    return true
  }

  /// The shortest SGR parameters that lead from another pen to this one.
  func codes(from other: Pen) -> [Int] {
    guard self != other else { return [] }
    var steps: [Int] = []
    if isBold != other.isBold { steps.append(isBold ? 1 : 22) }
    if isUnderlined != other.isUnderlined { steps.append(isUnderlined ? 4 : 24) }
    if isReversed != other.isReversed { steps.append(isReversed ? 7 : 27) }
    if foreground != other.foreground { steps += Self.codes(of: foreground, standard: 39, 38) }
    if background != other.background { steps += Self.codes(of: background, standard: 49, 48) }
    let anew = [0] + codes(fromNothing: ())
    return Self.length(anew) < Self.length(steps) ? anew : steps
  }

  private func codes(fromNothing: ()) -> [Int] {
    (isBold ? [1] : []) + (isUnderlined ? [4] : []) + (isReversed ? [7] : [])
      + (foreground == .standard ? [] : Self.codes(of: foreground, standard: 39, 38))
      + (background == .standard ? [] : Self.codes(of: background, standard: 49, 48))
  }

  private static func codes(of ink: Ink, standard: Int, _ extended: Int) -> [Int] {
    switch ink {
    case .standard: [standard]
    case .basic(let code): [code]
    case .extended(let parameters): [extended] + parameters
    }
  }

  /// The characters of parameters with their separators.
  private static func length(_ codes: [Int]) -> Int {
    codes.reduce(0) { $0 + ($1 < 10 ? 2 : $1 < 100 ? 3 : 4) }
  }

  /// Whether a blank looks the same with either.
  func drawsBlanks(like other: Pen) -> Bool {
    background == other.background && isUnderlined == other.isUnderlined
      && isReversed == other.isReversed && (!isReversed || foreground == other.foreground)
      && (!isUnderlined || foreground == other.foreground)
  }
}
