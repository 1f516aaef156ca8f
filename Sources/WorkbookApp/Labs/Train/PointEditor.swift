internal import Labs
internal import Plots
internal import TerminalUI

/// The data under the student's hand: a cursor on the plane of the inputs, points that are added, moved
/// and removed. A regression of one input has its targets upwards.
struct PointEditor: Hashable, Sendable {
  /// Where the next point is put.
  private(set) var cursor: Point
  /// The number of the example that was taken up.
  private(set) var held: Int?
  /// The class of a point that the mouse adds.
  private(set) var group = 0
  /// What was done last, or why not.
  private(set) var said = Self.words

  private static let words =
    "Arrows move the cursor. 1, 2 … add a point of that class, Enter takes the nearest up and puts "
    + "it down, x removes it, Esc ends."
  static let hints = [
    KeyHint(.up, "move", keyName: "↑↓←→"), KeyHint(.character("1"), "add", keyName: "1 2 …"),
    KeyHint(.enter, "take up, put down"), KeyHint(.character("x"), "remove"),
    KeyHint(.escape, "done"),
  ]

  /// The part of an axis that a key moves by, and by which a point is near.
  private static let (move, near) = (1.0 / 40, 0.08)

  /// The editor in the middle of the plane; nil where the data have no plane.
  init?(_ state: TrainState) {
    guard Self.applies(to: state) else { return nil }
    let axes = Self.axes(state)
    cursor = Point(Self.middle(axes.x), Self.middle(axes.y))
  }

  /// Whether the examples are points of a plane.
  static func applies(to state: TrainState) -> Bool {
    switch state.plainInputNames.count {
    case 1: state.classCount == nil
    case 2: state.classCount != nil
    default: false
    }
  }

  /// What a key did: the change that it makes, and whether the editor is left.
  struct Outcome {
    var edits: [RunEdit] = []
    var isLeft = false
  }

  mutating func press(_ key: Key, _ state: TrainState) -> Outcome {
    said = Self.words
    switch key {
    case .left, .character("h"): moveCursor(-1, 0, state)
    case .right, .character("l"): moveCursor(1, 0, state)
    case .up, .character("k"): moveCursor(0, 1, state)
    case .down, .character("j"): moveCursor(0, -1, state)
    case .enter: return takeOrPut(state)
    case .character("x"), .delete, .backspace: return remove(state)
    case .escape, .character("a"): return Outcome(isLeft: true)
    case .character(let character):
      guard let digit = character.wholeNumberValue, digit >= 1 else { break }
      return add(digit - 1, state)
    default: break
    }
    return Outcome()
  }

  /// A click on the plane, in parts of it from the left and from below: puts down what is held, takes
  /// up what is there, else adds a point.
  mutating func click(across: Double, up: Double, _ state: TrainState) -> Outcome {
    let axes = Self.axes(state)
    cursor = Point(
      Self.rounded(
        axes.x.lowerBound + across * (axes.x.upperBound - axes.x.lowerBound), on: axes.x),
      Self.rounded(axes.y.lowerBound + up * (axes.y.upperBound - axes.y.lowerBound), on: axes.y))
    if held != nil || nearest(state) != nil { return takeOrPut(state) }
    return add(group, state)
  }

  /// A click on the mark of a point, numbered class by class as the picture has them.
  mutating func click(on place: Int, _ state: TrainState) -> Outcome {
    let targets = state.targets.training
    let order = state.classCount.map { classes in
      (0..<classes).flatMap { group in targets.indices.filter { Int(targets[$0]) == group } }
    }
    let number = order.map { $0.indices.contains(place) ? $0[place] : place } ?? place
    let points = Self.points(state)
    guard points.indices.contains(number) else { return Outcome() }
    cursor = points[number]
    return takeOrPut(state)
  }

  // MARK: What is done

  private mutating func moveCursor(_ x: Double, _ y: Double, _ state: TrainState) {
    let axes = Self.axes(state)
    func moved(_ value: Double, _ steps: Double, _ range: ClosedRange<Double>) -> Double {
      let next = value + steps * Self.move * (range.upperBound - range.lowerBound)
      return Self.rounded(min(max(next, range.lowerBound), range.upperBound), on: range)
    }
    cursor = Point(moved(cursor.x, x, axes.x), moved(cursor.y, y, axes.y))
  }

  /// A place on an axis with no more digits than the eye can tell, so that runs stay short as texts.
  static func rounded(_ value: Double, on range: ClosedRange<Double>) -> Double {
    let span = range.upperBound - range.lowerBound
    guard span > 1e-12, span < 1e12 else { return value }
    // 1,000 to 10,000 places from end to end.
    var (scale, unit) = (1.0, 1.0)
    while span * scale < 1000 { scale *= 10 }
    while span / unit >= 10_000 { unit *= 10 }
    return unit > 1 ? (value / unit).rounded() * unit : (value * scale).rounded() / scale
  }

  private mutating func add(_ group: Int, _ state: TrainState) -> Outcome {
    if let classes = state.classCount {
      guard group < classes else {
        said = "There are \(classes) classes: press 1 to \(classes)."
        return Outcome()
      }
      self.group = group
      said = "A point of \(state.classNames[group]) was added."
      return Outcome(edits: [.addPoint(inputs: [cursor.x, cursor.y], target: Double(group))])
    }
    said = "A point was added."
    return Outcome(edits: [.addPoint(inputs: [cursor.x], target: cursor.y)])
  }

  private mutating func takeOrPut(_ state: TrainState) -> Outcome {
    if let number = held {
      held = nil
      said = "The point was put down."
      if state.classCount != nil {
        return Outcome(edits: [.movePoint(number, to: [cursor.x, cursor.y])])
      }
      return Outcome(edits: [
        .removePoint(number), .addPoint(inputs: [cursor.x], target: cursor.y),
      ])
    }
    guard let number = nearest(state) else {
      said = "No point is near the cursor. Move it closer, or press 1 to add one."
      return Outcome()
    }
    held = number
    cursor = Self.points(state)[number]
    said = "The point is taken up: move the cursor, and Enter puts it down there."
    return Outcome()
  }

  private mutating func remove(_ state: TrainState) -> Outcome {
    guard let number = held ?? nearest(state) else {
      said = "No point is near the cursor. Move it closer."
      return Outcome()
    }
    held = nil
    said = "The point was removed."
    return Outcome(edits: [.removePoint(number)])
  }

  /// Says why a change was refused.
  mutating func refuse(_ sentence: String) { said = sentence }

  // MARK: The plane

  /// The example next to the cursor; nil where none is near.
  private func nearest(_ state: TrainState) -> Int? {
    let axes = Self.axes(state)
    let (width, height) = (
      axes.x.upperBound - axes.x.lowerBound, axes.y.upperBound - axes.y.lowerBound
    )
    let distances = Self.points(state).map { point in
      let (x, y) = ((point.x - cursor.x) / width, (point.y - cursor.y) / height)
      return (x * x + y * y).squareRoot()
    }
    guard let index = distances.indices.min(by: { distances[$0] < distances[$1] }),
      distances[index] <= Self.near
    else { return nil }
    return index
  }

  /// The examples as points, those to learn from first.
  private static func points(_ state: TrainState) -> [Point] {
    let (inputs, targets) = (state.plainInputs, state.targets)
    return zip(inputs.training + inputs.heldOut, targets.training + targets.heldOut).map {
      $0.count == 2 ? Point($0[0], $0[1]) : Point($0[0], $1)
    }
  }

  private static func axes(
    _ state: TrainState
  ) -> (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    let x = ExampleGroups.axis(state, 0).scale.range
    if state.plainInputNames.count == 2 {
      return (x, ExampleGroups.axis(state, 1).scale.range)
    }
    let all = state.targets
    return (x, ExplorePlots.range(of: all.training + all.heldOut))
  }

  private static func middle(_ range: ClosedRange<Double>) -> Double {
    (range.lowerBound + range.upperBound) / 2
  }
}
