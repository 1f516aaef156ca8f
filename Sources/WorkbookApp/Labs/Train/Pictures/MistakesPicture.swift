internal import Cells
internal import Formulas
internal import Labs
internal import Plots

/// The examples that the model gets most wrong: for pictures these, for others a table.
struct MistakesPicture: TrainPicture {
  let name = TrainPictureName.mistakes
  let awaits = "No example of these is taken for another class."

  func title(of scene: TrainScene) -> String {
    "worst mistakes, \(scene.part(usually: scene.state.judgedPart).words)"
  }

  func applies(to state: TrainState) -> Bool { true }

  private static let most = 24
  /// A smaller picture shows nothing, with its caption and the gaps around it.
  private static let tile = Size(columns: 10, rows: 5)

  /// As many as can be seen: pictures need more room than the rows of a table.
  private func most(in room: Size, arePictures: Bool) -> Int {
    guard arePictures else { return Self.most }
    let across = max(1, (room.columns + 2) / Self.tile.columns)
    return min(Self.most, across * max(1, (room.rows - 2) / Self.tile.rows))
  }

  func plot(of scene: TrainScene) -> (any Plot)? {
    let state = scene.state
    let judged = state.judged(scene.part(usually: state.judgedPart))
    let isClasses = judged.classCount != nil
    let most = most(in: scene.context.room, arePictures: state.pictureSizes != nil)
    let worst = judged.worst(isClasses ? judged.count : most)
      .filter { !isClasses || judged.isWrong($0) }.prefix(most)
    guard !worst.isEmpty else { return nil }
    let first = judged.numbers.lowerBound
    let said = worst.map { place -> (truth: String, said: String) in
      guard let chosen = judged.chosenClass(place) else {
        return (
          NumberText.written(judged.targets[place], digits: 4),
          NumberText.written(judged.predicted(place), digits: 4)
        )
      }
      let truth = Int(judged.targets[place])
      return (Self.name(truth, state), Self.name(chosen, state))
    }
    if state.pictureSizes != nil {
      let panels = zip(worst, said).compactMap { place, words in
        state.picture(ofExample: first + place).map {
          HeatMapGrid.Panel("\(words.truth)→\(words.said)", rows: $0.rows)
        }
      }
      return HeatMapGrid(
        panels: panels, scale: .sequential,
        selected: worst.firstIndex { first + $0 == scene.context.example })
    }
    return DataTable(columns: [
      DataTable.Column("example", .numbers(worst.map { Double(first + $0 + 1) }, decimals: 0)),
      DataTable.Column("true", .texts(said.map(\.truth))),
      DataTable.Column("model", .texts(said.map(\.said))),
      DataTable.Column(
        isClasses ? "−ln p" : "error²",
        .texts(worst.map { NumberText.written(judged.loss($0), digits: 3) })),
    ])
  }

  private static func name(_ index: Int, _ state: TrainState) -> String {
    guard state.classNames.indices.contains(index) else { return "\(index)" }
    let name = state.classNames[index]
    // Pictures that are made may have no names; their numbers are enough.
    return name == "class \(index)" && state.pictureSizes != nil ? "\(index)" : name
  }
}
