internal import Cells

/// Shows a field, or a grid of classes, at the resolution of a drawing.
///
/// It is made for speed: a row of samples is blended once and serves all pixels of a row.
struct FieldSampler {
  private let across: [FieldPosition]
  private let down: [FieldPosition]

  /// A sampler for the pixels of a drawing area that is `cells` large. The ends of the axes are the
  /// middles of the outermost cells, so the outermost pixels lie beyond them.
  init(columns: Int, rows: Int, pixels: Size, cells: Size) {
    across = Self.positions(pixels.columns, cells: cells.columns, samples: columns)
    down = Self.positions(pixels.rows, cells: cells.rows, samples: rows)
  }

  private static func positions(_ pixels: Int, cells: Int, samples: Int) -> [FieldPosition] {
    (0..<max(0, pixels)).map { pixel in
      let cell = (Double(pixel) + 0.5) / Double(pixels) * Double(cells) - 0.5
      return FieldPosition(cells > 1 ? cell / Double(cells - 1) : 0.5, of: samples)
    }
  }

  /// The level of each pixel on a scale from 0 to 1 of `count` equal levels, bare where there is no
  /// value.
  func levels(of field: Field, count: Int) -> [UInt8] {
    guard !field.values.isEmpty else { return [] }
    var result: [UInt8] = []
    result.reserveCapacity(across.count * down.count)
    var blend = Array(repeating: 0.0, count: field.columns)
    for position in down {
      let (upper, lower) = (position.index * field.columns, position.next * field.columns)
      for column in 0..<field.columns {
        blend[column] = Field.between(
          field.values[upper + column], field.values[lower + column], position.part)
      }
      for place in across {
        let value = Field.between(blend[place.index], blend[place.next], place.part)
        result.append(Self.step(of: value, count: count))
      }
    }
    return result
  }

  /// The level of a value on a scale from 0 to 1; bare for what is no number.
  @inline(__always)
  static func step(of value: Double, count: Int) -> UInt8 {
    value.isNaN ? Raster.bare : UInt8(min(max(0, value * Double(count)), Double(count - 1)))
  }

  /// The class of the sample nearest to each pixel.
  func nearest(of classes: [UInt8], columns: Int) -> [UInt8] {
    guard !classes.isEmpty else { return [] }
    var result: [UInt8] = []
    result.reserveCapacity(across.count * down.count)
    for position in down {
      let start = position.nearest * columns
      for place in across { result.append(classes[start + place.nearest]) }
    }
    return result
  }
}
