internal import Cells
internal import TerminalUI

/// The keys of the screen below. Typing searches them, Enter presses the chosen one.
struct HelpScreen: Screen {
  private static let itemZone = "help-item"

  private let title: String
  private let items: [KeyHint]
  private var search = TextField()
  private var selected = 0
  private var scroll = ScrollPosition()

  init(of screen: any Screen, also common: [KeyHint] = [], context: Context) {
    title = screen.name
    items = screen.help(in: context) + common
  }

  var name: String { "Help" }
  var isTakingText: Bool { true }

  private var found: [KeyHint] {
    let words = search.text.lowercased()
    return words.isEmpty
      ? items
      : items.filter { "\($0.keyName) \($0.label)".lowercased().contains(words) }
  }

  mutating func update(_ event: Event, in context: Context) -> [Action] {
    switch event {
    case .key(.escape): return [.pop]
    case .key(.enter): return run()
    case .key(.up): move(-1, context)
    case .key(.down): move(1, context)
    case .key(.pageUp): move(-10, context)
    case .key(.pageDown): move(10, context)
    case .key(.character("?")) where search.text.isEmpty: return [.pop]
    case .key(let key):
      if search.take(key) { selected = 0 }
      move(0, context)
    case .paste(let text): search.insert(text)
    case .mouse(let mouse):
      switch mouse.action {
      case .wheelUp: move(-1, context)
      case .wheelDown: move(1, context)
      case .press:
        guard let zone = mouse.zone, zone.name == Self.itemZone else { return [] }
        selected = zone.index
        return run()
      default: break
      }
    default: break
    }
    return []
  }

  private func run() -> [Action] {
    let found = found
    return found.indices.contains(selected) ? [.popAndPress(found[selected].key)] : []
  }

  private mutating func move(_ rows: Int, _ context: Context) {
    let count = found.count
    selected = min(max(0, selected + rows), max(0, count - 1))
    scroll.reveal(selected..<selected + 1, count: count, visible: max(1, context.size.rows - 4))
  }

  func view(on canvas: inout Canvas, in area: Rect, context: Context) {
    canvas.write(
      "Keys: \(title)", column: 1, row: area.row, columns: area.columns - 2,
      style: Style(.heading, .bold))
    canvas.write("Search: ", column: 1, row: area.row + 1, style: Style(.key, .bold))
    search.draw(
      on: &canvas,
      in: Rect(column: 9, row: area.row + 1, columns: min(40, area.columns - 10), rows: 1),
      isFocused: true)
    let list = Rect(
      column: 1, row: area.row + 3, columns: area.columns - 2, rows: area.rows - 4)
    let found = found
    if found.isEmpty {
      canvas.write(
        "No key does “\(search.text)”.", column: 1, row: list.row, columns: list.columns,
        style: .faint)
    }
    let width = items.map { TextWidth.columns(of: $0.keyName) }.max() ?? 0
    let top = scroll.clamped(count: found.count, visible: list.rows)
    for (index, item) in found.enumerated().dropFirst(top).prefix(list.rows) {
      let row = list.row + index - top
      let isSelected = index == selected
      canvas.write(isSelected ? "▸" : " ", column: 1, row: row, style: Style(.focus, .bold))
      canvas.write(
        item.keyName, column: 3, row: row, columns: width + 2, style: Style(.key, .bold))
      canvas.write(
        item.label, column: 6 + width, row: row, columns: max(0, list.columns - 5 - width),
        style: isSelected ? Style(.focus, .bold) : .text)
      canvas.addZone(
        Self.itemZone, index: index,
        area: Rect(column: 0, row: row, columns: area.columns, rows: 1))
    }
  }

  func hints(in context: Context) -> [KeyHint] {
    [
      KeyHint(.enter, "do it"), KeyHint(.down, "move", keyName: "↑↓"),
      KeyHint(.escape, "back"),
    ]
  }

  func help(in context: Context) -> [KeyHint] { hints(in: context) }
}
