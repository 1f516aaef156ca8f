/// A grid of classes over a plot, as rows and columns that agree with its numbers.
struct ClassGrid {
  /// The marks of the classes' parts of a map, which nobody takes for their points.
  static let marks: [Marker] = ["−", ":", "=", "'", "~", ",", "_", "\""].map { .character($0) }

  let columns: Int
  let rows: Int
  let classes: [UInt8]

  /// A grid; classes that are missing are none.
  init(_ classes: [UInt8], columns: Int, rows: Int) {
    (self.columns, self.rows) = Field.grid(columns, rows)
    let count = self.columns * self.rows
    self.classes =
      classes.count == count
      ? classes
      : classes.prefix(count)
        + Array(repeating: Raster.bare, count: max(0, count - classes.count))
  }

  /// The class of the nearest sample, as in a `Field`; nil where there is none.
  func answer(atFractions x: Double, _ y: Double) -> UInt8? {
    guard !classes.isEmpty, !x.isNaN, !y.isNaN else { return nil }
    let number = classes[
      FieldPosition(1 - y, of: rows).nearest * columns + FieldPosition(x, of: columns).nearest]
    return number == Raster.bare ? nil : number
  }

  /// The lines between the classes, in fractions of the axes.
  var boundary: [[Point]] {
    let present = Set(classes).subtracting([Raster.bare]).sorted()
    // What borders on the last class borders on another one as well.
    return present.dropLast().flatMap { number in
      let values = classes.map { $0 == Raster.bare ? .nan : $0 == number ? 1.0 : 0 }
      return MarchingSquares.contours(
        of: Field(columns: columns, rows: rows, values: values), at: 0.5)
    }
  }
}
