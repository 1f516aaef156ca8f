public import Cells

/// A rectangle of pixels, row by row from the top.
public struct Raster: Hashable, Sendable {
  /// What the pixels say.
  public enum Content: Hashable, Sendable {
    /// Steps of a scale from 0 to `last`; `Raster.bare` where there is no value.
    case levels(Level.Scale, last: Int, steps: [UInt8])
    /// The number of a class; `Raster.bare` where there is none.
    case regions([UInt8])
    /// Colours of their own.
    case colors([Color])
  }

  /// The step of a pixel without a value.
  public static let bare = UInt8.max

  public let columns: Int
  public let rows: Int
  public let content: Content
  /// The marks that tell the two sides of a diverging scale without colour; negative, positive.
  public var sides: [Marker]
  /// The marks that tell regions without colour; empty for those of the classes' points.
  public var regionMarks: [Marker] = []

  /// A raster; pixels that are missing are bare or black.
  public init(columns: Int, rows: Int, _ content: Content, sides: [Marker] = []) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    let count = self.columns * self.rows
    self.content =
      switch content {
      case .levels(let scale, let last, let steps):
        .levels(scale, last: min(max(1, last), 254), steps: Self.filled(steps, count, Self.bare))
      case .regions(let numbers): .regions(Self.filled(numbers, count, Self.bare))
      case .colors(let colors): .colors(Self.filled(colors, count, .black))
      }
    self.sides = sides.count == 2 ? sides : [.character("−"), .character("+")]
  }

  private static func filled<T>(_ values: [T], _ count: Int, _ value: T) -> [T] {
    values.count == count
      ? values
      : Array(values.prefix(count)) + Array(repeating: value, count: max(0, count - values.count))
  }

  /// The role of a pixel as a ground; nil where it is bare.
  func role(_ index: Int) -> Role? {
    switch content {
    case .levels(let scale, let last, let steps):
      steps[index] == Self.bare
        ? nil : .level(Level(scale, step: Int(steps[index]), last: last))
    case .regions(let numbers): numbers[index] == Self.bare ? nil : .region(numbers[index])
    case .colors(let colors): .pixel(colors[index])
    }
  }

  /// The mark of a region.
  func mark(ofRegion number: UInt8) -> Marker {
    regionMarks.isEmpty
      ? .category(Int(number)) : regionMarks[Int(number) % regionMarks.count]
  }

  /// The same picture with other numbers of pixels; each takes the nearest.
  func resized(to size: Size) -> Raster {
    if size.columns == columns && size.rows == rows { return self }
    guard columns > 0, rows > 0 else {
      return Raster(columns: size.columns, rows: size.rows, .regions([]))
    }
    let indices = (0..<size.rows).flatMap { row in
      (0..<size.columns).map { column in
        (row * 2 + 1) * rows / (2 * size.rows) * columns
          + (column * 2 + 1) * columns / (2 * size.columns)
      }
    }
    let content: Content =
      switch content {
      case .levels(let scale, let last, let steps):
        .levels(scale, last: last, steps: indices.map { steps[$0] })
      case .regions(let numbers): .regions(indices.map { numbers[$0] })
      case .colors(let colors): .colors(indices.map { colors[$0] })
      }
    var result = Raster(columns: size.columns, rows: size.rows, content, sides: sides)
    result.regionMarks = regionMarks
    return result
  }
}
