public import Cells

/// Matrices in a row with signs between them: `A @ B = C`, each with its name and shape above it.
public struct MatrixExpression: Plot, Hashable, Sendable {
  /// A part of the row.
  public enum Item: Hashable, Sendable {
    case matrix(MatrixView)
    case symbol(String)
  }

  public var title: String
  public var items: [Item]

  /// A row of matrices and signs. The zones of the matrices are theirs.
  public init(_ title: String = "", items: [Item]) {
    self.title = title
    self.items = items
  }

  private static let least = Size(columns: 3, rows: 1)
  private static let gap = 1
  /// The limits to a matrix' width that are tried.
  private static let mostTries = 60

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    guard area.size.holds(Self.least) else { return surface.writeTooSmall(in: area) }
    let rest = surface.title(title, in: area, leaving: 4)
    let hasNames = rest.rows >= 3
    let body = rest.splitTop(hasNames ? 1 : 0).rest
    let parts = fitted(body.size, hasNames: hasNames, surface.glyphs)
    let total = parts.reduce(0) { $0 + $1.columns } + max(0, parts.count - 1) * Self.gap
    guard total <= body.columns else { return surface.writeTooSmall(in: area) }
    let height = parts.map(\.rows).max() ?? 0
    var column = body.column + (body.columns - total) / 2
    for part in parts {
      switch part {
      case .symbol(let text, let columns):
        surface.write(
          text, column: column, row: body.row + max(0, height - 1) / 2, columns: columns,
          style: Style(.text, .bold))
      case .matrix(let view, let matrix, let columns):
        let top = body.row + (height - matrix.size.rows) / 2
        let left = column + (columns - matrix.size.columns) / 2
        if hasNames {
          let place = Rect(column: column, row: top - 1, columns: columns, rows: 1)
          surface.writeCentred(view.caption, in: place, row: place.row, style: Style(.title))
        }
        matrix.draw(on: &surface, column: left, row: top)
      }
      column += part.columns + Self.gap
    }
  }

  private enum Part {
    case symbol(String, columns: Int)
    case matrix(MatrixView, MatrixBody, columns: Int)

    var columns: Int {
      switch self {
      case .symbol(_, let columns), .matrix(_, _, let columns): columns
      }
    }

    var rows: Int {
      if case .matrix(_, let body, _) = self { return body.size.rows }
      return 1
    }
  }

  /// The parts in a room. When they do not all fit, none is wider than a common limit.
  private func fitted(_ room: Size, hasNames: Bool, _ glyphs: Glyphs) -> [Part] {
    var parts: [Part] = []
    let step = max(1, room.columns / Self.mostTries)
    for limit in stride(from: room.columns, through: 0, by: -step) {
      parts = items.map { item in
        switch item {
        case .symbol(let text): return .symbol(text, columns: width(text, glyphs))
        case .matrix(let view):
          let body = MatrixBody(
            view, in: Size(columns: limit, rows: room.rows), glyphs: glyphs)
          let caption = hasNames ? min(width(view.caption, glyphs), limit) : 0
          return .matrix(view, body, columns: max(body.size.columns, caption))
        }
      }
      let total = parts.reduce(0) { $0 + $1.columns } + max(0, parts.count - 1) * Self.gap
      if total <= room.columns { break }
    }
    return parts
  }

  private func width(_ text: String, _ glyphs: Glyphs) -> Int {
    TextWidth.columns(of: glyphs.spelled(text))
  }

  /// The expression in words, by names and shapes.
  public var description: String {
    let words = items.map { item in
      switch item {
      case .matrix(let view): view.caption
      case .symbol(let text): text
      }
    }
    return words.isEmpty ? "An empty expression." : words.joined(separator: " ") + "."
  }
}
