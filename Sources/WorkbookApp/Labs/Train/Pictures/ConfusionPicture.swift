internal import Labs
internal import Plots

/// How often each class was taken for each.
struct ConfusionPicture: TrainPicture {
  let name = TrainPictureName.confusion

  func title(of scene: TrainScene) -> String {
    let part = scene.part(usually: scene.state.judgedPart)
    return "confusion, \(scene.state.exampleNumbers(in: part).count) \(part.words)"
  }

  func applies(to state: TrainState) -> Bool { state.classCount != nil }

  func plot(of scene: TrainScene) -> (any Plot)? {
    let judged = scene.state.judged(scene.part(usually: scene.state.judgedPart))
    return ConfusionMatrix(classes: scene.state.classNames, counts: judged.confusion)
  }
}
