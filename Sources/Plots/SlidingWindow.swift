public import Cells

/// A window that slides over an image: the image with its padding, the kernel, and the output as far as
/// it is worked out. Side by side or below each other, as numbers where they fit, else as levels.
public struct SlidingWindow: Plot, Hashable, Sendable {
  /// One of the matrices.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    case image, kernel, output

    /// The name of its entries as zones, numbered row by row.
    public var zone: String { "grid-\(rawValue)" }
  }

  /// The part of the image under the window, its upper left corner negative in the padding.
  public struct Window: Hashable, Sendable {
    public var row: Int
    public var column: Int
    public var rows: Int
    public var columns: Int

    public init(row: Int, column: Int, rows: Int, columns: Int) {
      self.row = row
      self.column = column
      self.rows = rows
      self.columns = columns
    }
  }

  /// The entry that is being changed by hand.
  public struct Cursor: Hashable, Sendable {
    public var part: Part
    public var index: MatrixIndex
    /// What is typed so far; nil as long as nothing is.
    public var text: String?

    public init(_ part: Part, _ index: MatrixIndex, text: String? = nil) {
      self.part = part
      self.index = index
      self.text = text
    }
  }

  public var title: String
  public var image: [[Double]]
  /// How many rings there are around the image, and what stands in them.
  public var padding: Int
  public var paddingText: String
  /// Nil where the window has no numbers of its own.
  public var kernel: [[Double]]?
  public var kernelName: String
  /// The sign between image and kernel.
  public var sign: String
  /// All entries of the output, and how many of them are known, row by row.
  public var output: [[Double]]
  public var known: Int
  /// Where the window stands, and the entry that it gives.
  public var window: Window?
  public var place: MatrixIndex?
  public var cursor: Cursor?

  public init(
    _ title: String = "", image: [[Double]], padding: Int = 0, paddingText: String = "0",
    kernel: [[Double]]?, kernelName: String = "kernel", sign: String = "∗", output: [[Double]],
    known: Int, window: Window? = nil, place: MatrixIndex? = nil, cursor: Cursor? = nil
  ) {
    self.title = title
    self.image = image
    self.padding = padding
    self.paddingText = paddingText
    self.kernel = kernel
    self.kernelName = kernelName
    self.sign = sign
    self.output = output
    self.known = known
    self.window = window
    self.place = place
    self.cursor = cursor
  }

  private static let least = Size(columns: 9, rows: 4)
  private static let widestPadding = 64

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    guard area.size.holds(Self.least) else { return surface.writeTooSmall(in: area) }
    let body = surface.title(title, in: area, leaving: 12)
    let parts = parts(surface.glyphs)
    let layout = WindowLayout(parts, in: body, signs: [sign, "="], glyphs: surface.glyphs)
    for place in layout.places { place.part.draw(place.form, on: &surface, in: place.area) }
    for sign in layout.signs {
      surface.write(
        sign.text, column: sign.column, row: sign.row, columns: 2, style: Style(.title, .bold))
    }
  }

  func parts(_ glyphs: Glyphs) -> [WindowPart] {
    let padding = min(max(0, padding), Self.widestPadding)
    let framed = window.map {
      Rect(
        column: $0.column + padding, row: $0.row + padding, columns: $0.columns, rows: $0.rows)
    }
    var parts = [
      WindowPart(
        .image, "image", image, ring: padding, ringText: paddingText, frame: framed,
        cursor: cursor, glyphs: glyphs)
    ]
    if let kernel {
      parts.append(WindowPart(.kernel, kernelName, kernel, cursor: cursor, glyphs: glyphs))
    }
    let present = place.map { Rect(column: $0.column, row: $0.row, columns: 1, rows: 1) }
    parts.append(
      WindowPart(
        .output, "output", output, known: known, frame: present, cursor: nil, glyphs: glyphs))
    return parts
  }

  public var description: String {
    let grid = NumberGrid(output)
    let count = grid.rows * grid.columns
    guard count > 0 else { return "No output." }
    var text = "\(min(known, count)) of \(count) entries of the output are known."
    if let place, grid.contains(place) {
      text += " The window stands at row \(place.row + 1), column \(place.column + 1) and gives "
      text += "\(ShortNumber.text(grid[place.row, place.column]))."
    }
    return text
  }
}
