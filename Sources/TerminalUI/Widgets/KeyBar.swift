public import Cells

/// A key and what it does, for the footer and the help screen.
public struct KeyHint: Hashable, Sendable {
  public var key: Key
  /// What is shown for the key where one name stands for several keys (`↑↓`).
  public var keyName: String
  public var label: String

  public init(_ key: Key, _ label: String, keyName: String? = nil) {
    self.key = key
    self.label = label
    self.keyName = keyName ?? key.name
  }
}

/// The footer: the keys that matter now. A click on one is the key pressed; those that do not fit
/// are left out from the end.
public struct KeyBar: Widget {
  /// The zone name of a hint; its index is the hint's position.
  public static let zone = "key"

  public var hints: [KeyHint]

  public init(_ hints: [KeyHint]) { self.hints = hints }

  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard area.rows > 0 else { return }
    var column = area.column
    for (index, hint) in hints.enumerated() {
      let name = canvas.glyphs.spelled(hint.keyName)
      let label = canvas.glyphs.spelled(hint.label)
      let width = TextWidth.columns(of: name) + 1 + TextWidth.columns(of: label)
      if column + width > area.endColumn { break }
      let start = column
      column += canvas.write(
        name, column: column, row: area.row, style: Style(.key, .bold))
      column += canvas.write(
        " " + label, column: column, row: area.row, style: Style(.keyLabel))
      canvas.addZone(
        Self.zone, index: index,
        area: Rect(column: start, row: area.row, columns: column - start, rows: 1))
      column += 2
    }
  }
}
