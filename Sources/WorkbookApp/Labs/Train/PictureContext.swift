internal import Cells
internal import Labs
internal import Plots

/// What the student has chosen to look at, the same for all pictures of a training.
struct PictureContext: Hashable, Sendable {
  /// The number of the chosen example; nil for none.
  var example: Int?
  /// The examples that are shown; nil for those that a picture usually shows.
  var part: ExamplePart?
  /// Whether the model's answer is shown as the class alone, without its probability.
  var isDiscrete = false
  /// The number of the chosen layer, from 0; a picture counts the layers that it can show.
  var layer = 0
  /// Where a point is to be put; nil while the data are not changed by hand.
  var cursor: Point?
  /// Whether axes and legends are left out, where several runs share little room.
  var isBare = false
  /// The cells that the picture has.
  var room = Size(columns: 39, rows: 12)
}

/// What the pictures of a training are made of.
struct TrainScene: Sendable {
  let state: TrainState
  /// The run that the state is of.
  let run: ExperimentRun
  let history: TrainHistory
  /// The runs that were left, the latest first.
  var earlier: [EarlierRun] = []
  var context: PictureContext

  /// Whether a step goes through all examples.
  var isByEpoch: Bool { state.stepsPerEpoch == 1 }
  /// The chosen example; the first of those by which the model is judged where none is chosen.
  var exampleNumber: Int {
    context.example ?? state.exampleNumbers(in: state.judgedPart).lowerBound
  }

  /// The part of the examples that a picture shows, which is otherwise its usual one.
  func part(usually usual: ExamplePart) -> ExamplePart {
    guard let part = context.part, state.exampleParts.contains(part) else { return usual }
    return part
  }

  /// The chosen one of several groups, with words for it: `hidden 1, 1 of 3`.
  func chosen<Group>(_ groups: [Group]) -> Group? {
    groups.isEmpty ? nil : groups[context.layer % groups.count]
  }
}
