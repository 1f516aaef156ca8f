internal import Cells
internal import Labs
internal import Plots

/// What a model of two inputs says over their plane, under the points.
struct MapPicture: TrainPicture {
  let name = TrainPictureName.map

  func title(of scene: TrainScene) -> String {
    let part = scene.part(usually: .learnedFrom)
    return "decision map" + (part == .learnedFrom ? "" : ", \(part.words)")
      + (scene.context.isDiscrete ? ", classes" : "")
  }

  func applies(to state: TrainState) -> Bool {
    state.plainInputNames.count == 2 && state.classCount != nil
  }

  func plot(of scene: TrainScene) -> (any Plot)? {
    let state = scene.state
    let (groups, selected) = ExampleGroups(
      scene: scene, part: scene.part(usually: .learnedFrom)
    ).classes
    let room = scene.context.room
    // Between probabilities there is something; between classes there is nothing.
    let isCoarse = state.classCount == 2 && !scene.context.isDiscrete
    let grid = ExampleGroups.grid(
      state, columns: min(200, room.columns * (isCoarse ? 1 : 2)), rows: min(150, room.rows * 3))
    guard let answers = state.planeAnswers(grid) else { return nil }
    let ground: DecisionMap.Ground
    switch answers {
    case .probabilities(let values) where scene.context.isDiscrete:
      ground = .classes(
        values.map { $0 >= 0.5 ? 1 : 0 }, columns: grid.columns, rows: grid.rows)
    case .probabilities(let values), .numbers(let values):
      ground = .probability(Field(columns: grid.columns, rows: grid.rows, values: values))
    case .classes(let classes):
      ground = .classes(
        classes.map { UInt8(clamping: $0) }, columns: grid.columns, rows: grid.rows)
    }
    var map = DecisionMap(
      x: ExampleGroups.axis(state, 0), y: ExampleGroups.axis(state, 1), ground: ground,
      groups: groups, selected: selected)
    map.isBare = scene.context.isBare
    map.cursor = scene.context.cursor
    return map
  }
}
