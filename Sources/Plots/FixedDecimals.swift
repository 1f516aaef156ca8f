/// Numbers for boxes in which many stand together: whole numbers as they are, others to two decimals.
enum FixedDecimals {
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞" }
    let size = abs(value)
    guard size < 999.995, size == 0 || size >= 0.005 else { return ShortNumber.text(value) }
    let hundredths = Int((size * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    let sign = value < 0 ? "−" : ""
    if rest == 0, size == size.rounded() { return sign + "\(whole)" }
    return sign + "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
