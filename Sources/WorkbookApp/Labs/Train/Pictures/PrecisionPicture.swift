internal import Labs
internal import Plots

/// How many that are taken for a class belong to it, over how many of it are found.
struct PrecisionPicture: TrainPicture {
  let name = TrainPictureName.precision
  let awaits = "A curve needs examples of both sides, and finite answers."

  func title(of scene: TrainScene) -> String {
    "precision and recall, \(scene.part(usually: scene.state.judgedPart).words)"
  }

  func applies(to state: TrainState) -> Bool { state.classCount != nil }

  func plot(of scene: TrainScene) -> (any Plot)? {
    let judged = scene.state.judged(scene.part(usually: scene.state.judgedPart))
    let curves = judged.thresholdCurves(classNames: scene.state.classNames)
    guard let first = curves.first else { return nil }
    return PrecisionRecallCurve(
      models: curves.prefix(ROCPicture.mostCurves).map {
        PrecisionRecallCurve.Model(
          $0.name, recall: $0.recalls, precision: $0.precisions, operating: $0.operatingRecall)
      }, baseRate: curves.count == 1 ? first.baseRate : nil)
  }
}
