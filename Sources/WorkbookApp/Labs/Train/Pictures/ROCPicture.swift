internal import Labs
internal import Plots

/// What is found of a class at the price of what is wrongly taken for it, at every threshold.
struct ROCPicture: TrainPicture {
  let name = TrainPictureName.roc
  let awaits = "A curve needs examples of both sides, and finite answers."

  func title(of scene: TrainScene) -> String {
    "ROC, \(scene.part(usually: scene.state.judgedPart).words)"
  }

  func applies(to state: TrainState) -> Bool { state.classCount != nil }

  /// Of several classes the hardest are shown.
  static let mostCurves = 3

  func plot(of scene: TrainScene) -> (any Plot)? {
    let judged = scene.state.judged(scene.part(usually: scene.state.judgedPart))
    let curves = judged.thresholdCurves(classNames: scene.state.classNames)
    guard !curves.isEmpty else { return nil }
    return ROCCurve(
      models: curves.prefix(Self.mostCurves).map {
        ROCCurve.Model(
          $0.name, falsePositiveRate: $0.falsePositiveRates,
          truePositiveRate: $0.truePositiveRates, operating: $0.operatingRate)
      })
  }
}
