internal import Cells
internal import Labs
internal import Plots

/// How the spread of what the units put out has changed with the steps.
struct ActivationHistoryPicture: TrainPicture {
  let name = TrainPictureName.activationHistory
  let needsDistributions = true
  let awaits = LayerHistories.awaits

  func title(of scene: TrainScene) -> String { "activations over the steps" }

  func applies(to state: TrainState) -> Bool { true }

  func plot(of scene: TrainScene) -> (any Plot)? { LayerHistories.plot(scene, \.activations) }
}

/// A map of a layer's histograms for each of some layers: steps across, values up, and the more
/// numbers there are of a value the farther along the scale.
enum LayerHistories {
  static let awaits =
    "This picture begins with the next steps: it is drawn from what is seen while it is in view."

  /// Fewer steps are no history.
  private static let leastSteps = 3

  static func plot(
    _ scene: TrainScene, _ part: any KeyPath<LayerDistributions, Distribution?> & Sendable
  ) -> (any Plot)? {
    let entries = scene.history.distributions.entries
    guard entries.count >= leastSteps, let last = entries.last else { return nil }
    let plots = last.element.indices.compactMap { index -> ContourMap? in
      let layer = entries.compactMap { entry in
        entry.element.indices.contains(index)
          ? entry.element[index][keyPath: part].map { (entry.step, $0) } : nil
      }
      return map(last.element[index].title, layer)
    }
    return plots.isEmpty ? nil : SideBySide(plots: plots, first: scene.context.layer % plots.count)
  }

  private static func map(_ title: String, _ entries: [(step: Int, spread: Distribution)])
    -> ContourMap?
  {
    guard let first = entries.first, let last = entries.last, first.step < last.step else {
      return nil
    }
    let low = entries.map(\.spread.low).min() ?? 0
    let high = entries.map(\.spread.high).max() ?? 0
    guard low < high else { return nil }
    return ContourMap(
      title, x: Axis("step", Double(first.step)...Double(last.step)), y: Axis("", low...high)
    ) { step, value in
      // What was seen last before this step.
      let index = entries.lastIndex { Double($0.step) <= step + 0.5 } ?? 0
      // The share of a bin, so that a narrow peak does not hide all others.
      return entries[index].spread.density(at: value) * (high - low) / Double(Distribution.bins)
    }
  }
}
