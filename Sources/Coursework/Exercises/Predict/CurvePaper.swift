/// The values that a predicted curve is drawn on at first. They follow from where the run starts, so
/// that the paper gives nothing away; the screen makes it larger when the student draws beyond it.
enum CurvePaper {
  /// From zero to about twice the start of a run, of which nil is no number.
  static func range(for column: [Double?]) -> ClosedRange<Double> {
    let start = (column.first ?? nil) ?? 0
    guard start != 0 else {
      // A run that starts at zero shows its order of magnitude and nothing else.
      let size = column.compactMap { $0?.magnitude }.max() ?? 0
      guard let ten = power(above: size) else { return 0...1 }
      return -ten...ten
    }
    guard let top = round(above: 1.6 * start.magnitude) else { return 0...1 }
    return start > 0 ? 0...top : -top...0
  }

  /// 1, 2 or 5 with zeros, as large as a number or larger.
  private static func round(above size: Double) -> Double? {
    guard let ten = power(above: size) else { return nil }
    return [0.2, 0.5].map { $0 * ten }.first { $0 >= size } ?? ten
  }

  private static func power(above size: Double) -> Double? {
    guard size.isFinite, size > 1e-100, size < 1e100 else { return nil }
    var power = 1.0
    while power < size { power *= 10 }
    while power / 10 >= size { power /= 10 }
    return power
  }
}
