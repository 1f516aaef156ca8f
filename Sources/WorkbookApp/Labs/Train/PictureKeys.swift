internal import Labs
internal import TerminalUI

/// The keys by which a student chooses what stands where.
enum PictureKeys {
  /// Takes a key; false when it means nothing here.
  static func press(
    _ key: Key, _ layout: inout PictureLayout, _ state: TrainState, visible: Int
  ) -> Bool {
    guard case .character(let character) = key else { return false }
    switch character {
    case "c": layout.cycle(among: TrainPictures.applying(to: state), visible: visible)
    case "p": layout.moveFocus()
    case "e": moveExample(by: 1, &layout, state)
    case "E": moveExample(by: -1, &layout, state)
    case "x": chooseMistake(&layout, state)
    case "o": showOtherPart(&layout, state)
    case "d": layout.context.isDiscrete.toggle()
    case "m": layout.context.layer = (layout.context.layer + 1) % mostLayers
    default: return false
    }
    return true
  }

  /// Whatever a picture counts as layers, all are reached: less than this has every remainder.
  private static let mostLayers = 60

  /// The next example of the part in view; the first one of it where none of it is chosen.
  private static func moveExample(
    by distance: Int, _ layout: inout PictureLayout, _ state: TrainState
  ) {
    let numbers = state.exampleNumbers(in: part(layout, state))
    guard !numbers.isEmpty else { return }
    guard let chosen = layout.context.example, numbers.contains(chosen) else {
      layout.context.example = distance > 0 ? numbers.lowerBound : numbers.upperBound - 1
      return
    }
    let place = chosen - numbers.lowerBound + distance
    layout.context.example =
      numbers.lowerBound + (place + numbers.count) % numbers.count
  }

  /// The next example that is taken for another class, or of numbers the next worst one.
  private static func chooseMistake(_ layout: inout PictureLayout, _ state: TrainState) {
    let judged = state.judged(part(layout, state))
    let order =
      judged.classCount == nil
      ? judged.worst(10) : judged.worst(judged.count).filter { judged.isWrong($0) }
    let numbers = order.map { judged.numbers.lowerBound + $0 }
    guard let first = numbers.first else { return }
    let place = layout.context.example.flatMap { numbers.firstIndex(of: $0) }
    layout.context.example = place.map { numbers[($0 + 1) % numbers.count] } ?? first
  }

  private static func part(_ layout: PictureLayout, _ state: TrainState) -> ExamplePart {
    layout.context.part ?? state.judgedPart
  }

  private static func showOtherPart(_ layout: inout PictureLayout, _ state: TrainState) {
    guard state.heldOutExamples != nil else { return }
    layout.context.part =
      switch layout.context.part {
      case nil: .heldOut
      case .heldOut?: .all
      case .all?: .learnedFrom
      case .learnedFrom?: nil
      }
  }

  static let hints = [
    KeyHint(.character("c"), "picture"), KeyHint(.character("p"), "place"),
    KeyHint(.character("e"), "example"),
  ]

  static let help = [
    KeyHint(.character("c"), "in the pane: another picture in the chosen place"),
    KeyHint(.character("p"), "in the pane: choose the next place"),
    KeyHint(.character("e"), "in the pane: the next example; E the one before"),
    KeyHint(.character("x"), "in the pane: the worst mistake, then the next one"),
    KeyHint(.character("o"), "in the pane: show held-out examples, all, or those learned from"),
    KeyHint(.character("a"), "in the pane: add, move and remove points; draw a picture"),
    KeyHint(.character("d"), "in the pane: show classes without probabilities, and back"),
    KeyHint(.character("m"), "in the pane: the next layer, of weights, filters and maps"),
  ]
}
