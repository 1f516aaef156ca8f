internal import Cells
internal import Labs
internal import Plots
internal import TerminalUI

/// The data under the student's hand.
extension TrainPanel {
  /// Begins to change the data by hand; false where they have no plane.
  mutating func beginEditing() -> Bool {
    guard let state, let begun = PointEditor(state) else {
      if let state, let begun = PictureEditor(state) {
        strip.stop()
        drawing = begun
        strip.say(begun.said)
        return true
      }
      strip.say("Points can be changed by hand where there are two inputs, or one and a number.")
      return true
    }
    strip.stop()
    edit(with: begun, PointEditor.Outcome())
    return true
  }

  mutating func pressInEditor(_ key: Key) -> Bool {
    guard var next = editor, let state else { return false }
    if key == .character(" ") || key == .character("n") {
      return change { $0.strip.press(key, isFocused: false, &$0.lab) }
    }
    let outcome = next.press(key, state)
    edit(with: next, outcome)
    return true
  }

  mutating func clickInEditor(_ mouse: Mouse) -> Bool {
    guard var next = editor, let state, mouse.action == .press, let zone = mouse.zone,
      [ScatterPlot.planeZone, "point"].contains(zone.name)
    else { return false }
    // A point's zone is its cell; where it lies on the plane is where it stands.
    guard zone.name == ScatterPlot.planeZone, zone.area.columns > 1, zone.area.rows > 1 else {
      let outcome = next.click(on: zone.index, state)
      edit(with: next, outcome)
      return true
    }
    let across = Double(mouse.column - zone.area.column) / Double(zone.area.columns - 1)
    let up = 1 - Double(mouse.row - zone.area.row) / Double(zone.area.rows - 1)
    let outcome = next.click(across: across, up: up, state)
    edit(with: next, outcome)
    return true
  }

  // MARK: Pictures

  mutating func pressInDrawing(_ key: Key) -> Bool {
    guard var next = drawing, let state else { return false }
    if key == .character("n") {
      let isTaken = change { $0.strip.press(key, isFocused: false, &$0.lab) }
      strip.say(drawing?.said ?? "")
      return isTaken
    }
    let example = layout.context.example ?? state.exampleNumbers(in: state.judgedPart).lowerBound
    let goesOn = next.press(key, state, example: example)
    drawing = goesOn ? next : nil
    strip.say(goesOn ? next.said : "The picture was yours alone: no example has changed.")
    if !goesOn { draw() }
    return true
  }

  mutating func drawInDrawing(_ mouse: Mouse) -> Bool {
    guard var next = drawing, let state, [.press, .drag].contains(mouse.action),
      mouse.zone?.name == PictureEditor.zone
    else { return false }
    next.draw(mouse, state)
    drawing = next
    strip.say(next.said)
    return true
  }

  private mutating func edit(with next: PointEditor, _ outcome: PointEditor.Outcome) {
    var next = next
    change { panel in
      do throws(ControlError) {
        for edit in outcome.edits { try panel.lab.edit(edit) }
      } catch {
        next.refuse(error.description)
      }
    }
    editor = outcome.isLeft ? nil : next
    layout.context.cursor = editor?.cursor
    strip.say(outcome.isLeft ? "The points stay as they are now." : next.said)
    draw()
  }
}
