/// Where bars begin and end along their axis. Zero is a line in a cell of its own, so that bars on
/// both sides of it start at the edge of a cell and a small bar shows its sign.
struct BarScale {
  /// The cell of the line at zero, counted from the first cell of the axis; −1, the line before
  /// it, when no bar is negative.
  let zero: Int
  /// The value that a cell stands for.
  let unit: Double
  private let cells: Int

  /// An axis of so many cells that takes in zero and a range of values, and beyond the last value on
  /// each side some cells for its label.
  init(_ range: ClosedRange<Double>, cells: Int, beyond: Int = 0) {
    let largest = 8e307
    let above = min(max(0, range.upperBound), largest)
    let below = min(max(0, -range.lowerBound), largest)
    self.cells = max(1, cells)
    guard below > 0 else {
      zero = -1
      unit = Self.unit(above, in: self.cells, beyond: beyond)
      return
    }
    guard above > 0 else {
      zero = self.cells - 1
      unit = Self.unit(below, in: self.cells - 1, beyond: beyond)
      return
    }
    // The division of the cells in which the longest bars are longest.
    let whole = max(2, self.cells - 1)
    let best = (1..<whole).min { a, b in
      Self.unit(below, above, a, whole - a, beyond) < Self.unit(below, above, b, whole - b, beyond)
    }
    zero = best ?? 1
    unit = Self.unit(below, above, zero, whole - zero, beyond)
  }

  private static func unit(
    _ below: Double, _ above: Double, _ cellsBelow: Int, _ cellsAbove: Int, _ beyond: Int
  ) -> Double {
    max(unit(below, in: cellsBelow, beyond: beyond), unit(above, in: cellsAbove, beyond: beyond))
  }

  private static func unit(_ length: Double, in cells: Int, beyond: Int) -> Double {
    length > 0 ? max(1e-300, length / Double(max(1, cells - beyond))) : 1
  }

  /// How far from the start of the axis the bars of a sign begin, in cells.
  func foot(isNegative: Bool) -> Double { Double(isNegative ? zero : zero + 1) }

  /// How far from the start of the axis a value lies, in cells, and never too far for a cell's number.
  func place(_ value: Double) -> Double {
    foot(isNegative: value < 0) + min(max(value / unit, -Self.farthest), Self.farthest)
  }

  /// More cells than any screen has.
  private static let farthest = 1e6

  /// The values that the axis takes in.
  var range: ClosedRange<Double> {
    let (below, above) = (Double(max(0, zero)), Double(max(0, cells - zero - 1)))
    return max(-8e307, -below * unit)...min(8e307, max(above * unit, -below * unit))
  }

  /// Where the tick of a value stands: in the last cell of a bar that is as long as it says.
  func tick(_ value: Double) -> Double {
    let hair = 1e-9
    if value == 0 { return zero < 0 ? -hair : Double(zero) + 0.5 }
    return value > 0 ? place(value) - hair : place(value) + hair
  }
}
