internal import Cells

/// How the entries of a matrix or picture become the pixels of a raster: as large as there is room,
/// square when possible, whole multiples when enlarged.
struct PixelFit: Hashable {
  /// Pixels for an entry, or entries for a pixel; one of the two is 1.
  private struct Ratio: Hashable {
    var pixels: Int
    var entries: Int
    var value: Double { Double(pixels) / Double(entries) }

    /// The ratio next to a number, and not above `most` pixels.
    init(near value: Double, most: Double) {
      let value = min(value, most)
      if value >= 1 {
        self.init(pixels: Int(min(value.rounded(), most)), entries: 1)
      } else {
        self.init(pixels: 1, entries: Int(min((1 / max(value, 1e-9)).rounded(.up), 1e9)))
      }
    }

    init(pixels: Int, entries: Int) {
      self.pixels = max(1, pixels)
      self.entries = max(1, entries)
    }

    /// The pixels of so many entries.
    func pixels(of count: Int) -> Int { (count * pixels + entries - 1) / entries }

    /// The entries of a pixel.
    func entries(of pixel: Int, count: Int) -> Range<Int> {
      let first = min(count, pixel * entries / pixels)
      return first..<min(count, max(first + 1, (pixel + 1) * entries / pixels))
    }
  }

  /// The cells that the picture takes.
  let cells: Size
  /// The pixels of its raster.
  let pixels: Size
  /// How wide an entry is, in columns.
  let scale: Double
  private let across: Ratio?
  private let down: Ratio?

  /// Fewer of the cells in use than this part, and entries need not be whole multiples.
  private static let leastUse = 0.25
  private static let squarest = 0.8

  /// Fits a matrix of so many entries into a room of cells.
  ///
  /// - Parameters:
  ///   - pixelsPerCell: As `Surface.pixels` gives them for one cell.
  ///   - keepsShape: Whether entries must be square; if not, they fill the room where they would
  ///     have to shrink otherwise.
  init(entries: Size, in room: Size, pixelsPerCell: Size, keepsShape: Bool = true) {
    guard entries.columns > 0, entries.rows > 0, room.columns > 0, room.rows > 0,
      pixelsPerCell.columns > 0, pixelsPerCell.rows > 0
    else {
      (cells, pixels, scale) = (Size(columns: 0, rows: 0), Size(columns: 0, rows: 0), 0)
      (across, down) = (nil, nil)
      return
    }
    let (perColumn, perRow) = (Double(pixelsPerCell.columns), Double(pixelsPerCell.rows))
    let most = (
      across: Double(room.columns) * perColumn / Double(entries.columns),
      down: Double(room.rows) * perRow / Double(entries.rows)
    )
    /// The largest width of a square entry, in columns; a row is as high as two columns are wide.
    let largest = min(most.across / perColumn, most.down / perRow * 2)
    var best = Self.best(most: most, perColumn: perColumn, perRow: perRow)
    if let found = best, found.area < Self.leastUse * largest * largest { best = nil }
    if !keepsShape, best.map({ $0.across.value < 1 || $0.down.value < 1 }) ?? true {
      best = (
        Ratio(near: most.across, most: most.across), Ratio(near: most.down, most: most.down), 0
      )
    }
    across = best?.across
    down = best?.down
    let wanted =
      if let best {
        (
          Double(best.across.pixels(of: entries.columns)) / perColumn,
          Double(best.down.pixels(of: entries.rows)) / perRow
        )
      } else {
        (largest * Double(entries.columns), largest * Double(entries.rows) / 2)
      }
    scale = best.map { $0.across.value / perColumn } ?? largest
    // Half a cell more than the room would be a cell too many.
    let rule: FloatingPointRoundingRule = best == nil ? .toNearestOrAwayFromZero : .up
    cells = Size(
      columns: min(room.columns, max(1, Int(wanted.0.rounded(rule)))),
      rows: min(room.rows, max(1, Int(wanted.1.rounded(rule)))))
    pixels = Size(
      columns: cells.columns * pixelsPerCell.columns, rows: cells.rows * pixelsPerCell.rows)
  }

  /// The whole multiples that come nearest to square entries and are large.
  private static func best(
    most: (across: Double, down: Double), perColumn: Double, perRow: Double
  ) -> (across: Ratio, down: Ratio, area: Double)? {
    let counts = (2...8).reversed().map { Ratio(pixels: 1, entries: $0) }
    let multiples = most.down >= 1 ? (1...Int(most.down)).map { Ratio(pixels: $0, entries: 1) } : []
    var best: (across: Ratio, down: Ratio, area: Double)?
    var bestScore = 0.0
    for down in counts + multiples where down.value <= most.down {
      let ideal = down.value * 2 * perColumn / perRow
      let candidates = [ideal.rounded(.down), ideal.rounded(.up), ideal, most.across].map {
        Ratio(near: $0, most: most.across)
      }
      for across in candidates where across.value <= most.across {
        let (width, height) = (across.value / perColumn, down.value / perRow * 2)
        let shape = min(width / height, height / width)
        guard shape >= squarest else { continue }
        let score = width * height * shape * shape * shape * shape
        if score > bestScore { (best, bestScore) = ((across, down, width * height), score) }
      }
    }
    return best
  }

  /// The entries that each pixel across shows; none beyond the last.
  func columns(of count: Int) -> [Range<Int>] { Self.parts(pixels.columns, count, across) }

  /// The entries that each pixel down shows; none beyond the last.
  func rows(of count: Int) -> [Range<Int>] { Self.parts(pixels.rows, count, down) }

  private static func parts(_ pixels: Int, _ count: Int, _ ratio: Ratio?) -> [Range<Int>] {
    (0..<pixels).map { pixel in
      if let ratio { return ratio.entries(of: pixel, count: count) }
      let first = pixel * count / pixels
      return first..<min(count, max(first + 1, (pixel + 1) * count / pixels))
    }
  }

  /// The value of each pixel: the mean of its entries.
  ///
  /// - Parameter size: The entries, where the picture has more than the grid.
  func sampled(_ grid: NumberGrid, size: Size? = nil) -> [Double] {
    let columns = columns(of: size?.columns ?? grid.columns)
    return rows(of: size?.rows ?? grid.rows).flatMap { row in
      columns.map { grid.mean(rows: row, columns: $0) }
    }
  }
}
