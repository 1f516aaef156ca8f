internal import Cells
internal import Formulas
internal import Labs
internal import TerminalUI

extension ExplanationScreen {
  mutating func update(_ event: Event, in context: Context) -> [Action] {
    switch event {
    case .key(let key):
      message = nil
      return field == nil ? press(key, context) : type(key)
    case .paste(let text): field?.insert(text)
    case .mouse(let mouse): click(mouse, context)
    default: break
    }
    return []
  }

  private mutating func press(_ key: Key, _ context: Context) -> [Action] {
    switch key {
    case .character("q"): return [.pop]
    case .escape:
      if chosen == nil { return [.pop] }
      leaveLine()
    case .character("="), .enter: goDown(context)
    case .backspace, .character("b"): goUp()
    case .character("g"): turn(to: .gradient, context)
    case .character("u"): turn(to: .updated, context)
    case .character("w"): openField(context)
    case .character("e"): changeExample(by: 1)
    case .character("E"): changeExample(by: -1)
    case .tab: changeMatrix(by: 1, context)
    case .backTab: changeMatrix(by: -1, context)
    case .pageDown: scrollText(by: 3, context)
    case .pageUp: scrollText(by: -3, context)
    case .character(let digit) where ("1"..."9").contains(digit):
      let place = (digit.wholeNumberValue ?? 1) - 1
      guard let inputs = explanation(in: context)?.inputs, inputs.indices.contains(place) else {
        break
      }
      chosen = place
      goDown(context)
    case .left, .character("h"): move(0, -1, context)
    case .right, .character("l"): move(0, 1, context)
    case .up, .character("k"): move(-1, 0, context)
    case .down, .character("j"): move(1, 0, context)
    default: break
    }
    return []
  }

  // MARK: By hand

  private mutating func openField(_ context: Context) {
    guard let value = numbers.presentValue(of: cursor) else {
      let name = numbers.explanation(of: cursor, notation(context))?.name ?? "It"
      message = "\(name) follows from other numbers. Weights and biases can be set."
      return
    }
    field = TextField(NumberText.written(value, digits: 5, notation: .ascii))
  }

  private mutating func type(_ key: Key) -> [Action] {
    switch key {
    case .escape: field = nil
    case .enter:
      let text = field?.text ?? ""
      guard let value = try? NumberText.read(text).value, value.isFinite, Float(value).isFinite,
        let edit = numbers.edit(of: cursor, to: value)
      else {
        message = "“\(text)” is no number. Write one such as -0.5."
        return []
      }
      return [.popAndEdit(edit)]
    default: _ = field?.take(key)
    }
    return []
  }

  // MARK: Down and up

  /// Into the arithmetic of the number; from there into the input that is chosen.
  private mutating func goDown(_ context: Context) {
    guard let explanation = explanation(in: context), !explanation.inputs.isEmpty else {
      message = "It is made of no other number."
      return
    }
    guard let place = chosen, explanation.inputs.indices.contains(place) else {
      chosen = 0
      scroll = ScrollPosition()
      return
    }
    trail.append(Step(cursor: cursor, example: example, chosen: chosen))
    stand(on: explanation.inputs[place].address)
    let isGiven = self.explanation(in: context)?.inputs.isEmpty ?? true
    chosen = isGiven ? nil : 0
  }

  private mutating func goUp() {
    guard let last = trail.popLast() else {
      chosen = nil
      return
    }
    (cursor, example, chosen) = (last.cursor, last.example, last.chosen)
    scroll = ScrollPosition()
  }

  private mutating func leaveLine() {
    (chosen, trail) = (nil, [])
    scroll = ScrollPosition()
  }

  /// Puts the cursor on a number; its example is shown.
  private mutating func stand(on address: NumberAddress) {
    cursor = address
    if let own = address.example, (0..<numbers.exampleCount).contains(own) { example = own }
    scroll = ScrollPosition()
  }

  // MARK: Other numbers of the same place

  private mutating func turn(to aspect: NumberAddress.Aspect, _ context: Context) {
    let wanted = self.aspect == aspect ? cursor.with(.value) : cursor.with(aspect)
    if numbers.has(wanted) {
      leaveLine()
      return stand(on: wanted)
    }
    let name = numbers.explanation(of: cursor, notation(context))?.name ?? "It"
    message =
      aspect == .gradient
      ? "\(name) has no gradient." : "\(name) is not changed by the step: weights are."
  }

  private mutating func changeExample(by count: Int) {
    guard numbers.exampleCount > 1 else {
      message = "There is one example alone."
      return
    }
    let next = (example + count + numbers.exampleCount) % numbers.exampleCount
    leaveLine()
    example = next
    if cursor.example != nil {
      var other = cursor
      (other.example, other.skipping) = (next, 0)
      if numbers.has(other) { cursor = other }
    }
  }

  private mutating func scrollText(by rows: Int, _ context: Context) {
    let layout = layout(in: context)
    scroll.move(
      by: rows, count: layout.text.count,
      visible: max(1, layout.lower.rows - 1 - min(layout.choices.count, layout.lower.rows / 3)))
  }

  // MARK: Moving

  private mutating func move(_ down: Int, _ right: Int, _ context: Context) {
    if let place = chosen, down == 0 {
      let count = explanation(in: context)?.inputs.count ?? 0
      guard count > 0 else { return }
      chosen = (place + right + count) % count
      return
    }
    leaveLine()
    let picture = layout(in: context).picture
    guard let index = picture.block(of: cursor),
      let place = picture.blocks[index].matrix.place(of: cursor)
    else { return changeMatrix(by: 1, context) }
    let matrix = picture.blocks[index].matrix
    let (row, column) = (place.row + down, place.column + right)
    if (0..<matrix.rows).contains(row), (0..<matrix.columns).contains(column) {
      return stand(on: matrix.address(row: row, column: column))
    }
    if right != 0 { return moveAside(from: index, right, place.row, picture) }
    moveAcross(from: index, down, picture)
  }

  /// To the matrix before or after, on the same row where it has one.
  private mutating func moveAside(
    from index: Int, _ right: Int, _ row: Int, _ picture: NumberPicture
  ) {
    guard picture.blocks.indices.contains(index + right) else { return }
    let next = picture.blocks[index + right].matrix
    let isNeighbour = picture.blocks[index + right].row == picture.blocks[index].row
    stand(
      on: next.address(
        row: isNeighbour ? min(row, next.rows - 1) : right > 0 ? 0 : next.rows - 1,
        column: right > 0 ? 0 : next.columns - 1))
  }

  /// To the nearest matrix of the row of matrices above or below.
  private mutating func moveAcross(from index: Int, _ down: Int, _ picture: NumberPicture) {
    let own = picture.blocks[index]
    let rows = picture.blocks.map(\.row)
    let target = down > 0 ? rows.filter { $0 > own.row }.min() : rows.filter { $0 < own.row }.max()
    guard let target else { return }
    let next = picture.blocks.filter { $0.row == target }
      .min { ($0.column - own.column).magnitude < ($1.column - own.column).magnitude }
    guard let next else { return }
    stand(
      on: next.matrix.address(row: down > 0 ? 0 : next.matrix.rows - 1, column: next.firstColumn))
  }

  private mutating func changeMatrix(by count: Int, _ context: Context) {
    leaveLine()
    let blocks = layout(in: context).picture.blocks
    guard !blocks.isEmpty else { return }
    let index = blocks.firstIndex { $0.matrix.place(of: cursor) != nil }
    let next = index.map { ($0 + count + blocks.count) % blocks.count } ?? 0
    stand(on: blocks[next].matrix.address(row: 0, column: 0))
  }

  // MARK: Mouse

  private mutating func click(_ mouse: Mouse, _ context: Context) {
    switch mouse.action {
    case .wheelDown: scrollText(by: 1, context)
    case .wheelUp: scrollText(by: -1, context)
    case .press:
      message = nil
      guard let zone = mouse.zone else { return }
      if zone.name == Self.inputZone {
        chosen = zone.index
        goDown(context)
      } else if zone.name == Self.numberZone {
        let cells = layout(in: context).picture.cells
        guard cells.indices.contains(zone.index) else { return }
        let address = cells[zone.index].address
        // A second click asks where it comes from.
        if address == cursor { return goDown(context) }
        leaveLine()
        stand(on: address)
      }
    default: break
    }
  }
}
