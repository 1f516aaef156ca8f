/// The number in front of a term, as a fraction in lowest terms: the 2/3 of 2·x/3.
struct Coefficient: Hashable {
  let numerator: Double
  /// Positive.
  let denominator: Double

  static let one = Coefficient(numerator: 1, denominator: 1)

  private init(numerator: Double, denominator: Double) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The fraction in lowest terms; the denominator is not 0.
  init(_ numerator: Double, over denominator: Double = 1) {
    let sign: Double = denominator < 0 ? -1 : 1
    let (above, below) = (numerator * sign, denominator * sign)
    if Exact.isWhole(above), Exact.isWhole(below) {
      let divisor = Double(Self.commonDivisor(Int(above.magnitude), Int(below)))
      self.init(numerator: above / divisor, denominator: below / divisor)
    } else if let quotient = Exact.quotient(above, below) {
      self.init(numerator: quotient, denominator: 1)
    } else {
      self.init(numerator: above, denominator: below)
    }
  }

  var negated: Coefficient { Coefficient(numerator: -numerator, denominator: denominator) }

  /// The product, when it can be written down.
  func times(_ other: Coefficient) -> Coefficient? {
    guard let above = Exact.product(numerator, other.numerator),
      let below = Exact.product(denominator, other.denominator)
    else { return nil }
    return Coefficient(above, over: below)
  }

  /// The sum, when it can be written down.
  func plus(_ other: Coefficient) -> Coefficient? {
    guard let left = Exact.product(numerator, other.denominator),
      let right = Exact.product(other.numerator, denominator),
      let above = Exact.sum(left, right),
      let below = Exact.product(denominator, other.denominator)
    else { return nil }
    return Coefficient(above, over: below)
  }

  private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return max(larger, 1)
  }
}
