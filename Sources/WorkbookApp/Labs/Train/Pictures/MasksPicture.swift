internal import Cells
internal import Labs
internal import Plots

/// What dropout left out in the last step, for some examples of the batch.
struct MasksPicture: TrainPicture {
  let name = TrainPictureName.masks
  let awaits = "With a dropout of 0 nothing is left out."

  func title(of scene: TrainScene) -> String {
    scene.chosen(scene.state.dropoutMasks(ofExamples: 0)).map {
      "mask of \($0.title), step \($0.step)" + (scene.state.step == 0 ? ", to come" : "")
    } ?? "masks of dropout"
  }

  func applies(to state: TrainState) -> Bool { state.hasDropout }

  func plot(of scene: TrainScene) -> (any Plot)? {
    // A row for the title, one for the counts.
    let examples = min(MaskPlot.mostExamples, max(1, scene.context.room.rows - 2))
    return scene.chosen(scene.state.dropoutMasks(ofExamples: examples)).map { MaskPlot(mask: $0) }
  }
}
