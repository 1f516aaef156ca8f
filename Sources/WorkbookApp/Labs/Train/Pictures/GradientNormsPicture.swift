internal import Formulas
internal import Labs
internal import Plots

/// How long the gradient by each layer's weights is, from the first layer to the output.
struct GradientNormsPicture: TrainPicture {
  let name = TrainPictureName.gradientNorms
  let awaits = "All gradients of the last step are 0."

  func title(of scene: TrainScene) -> String {
    let step = max(1, scene.state.step)
    return "gradient by layer, step \(step)" + (scene.state.step == 0 ? ", to come" : "")
  }

  func applies(to state: TrainState) -> Bool { true }

  func plot(of scene: TrainScene) -> (any Plot)? {
    let norms = scene.state.gradientNorms
    // A gradient of 0 has no place among orders of magnitude.
    let points = norms.enumerated().compactMap { index, layer in
      layer.norm.isFinite && layer.norm > 0 ? Point(Double(index + 1), layer.norm) : nil
    }
    guard let first = points.first else { return nil }
    let low = points.reduce(first.y) { min($0, $1.y) }
    let high = points.reduce(first.y) { max($0, $1.y) }
    let plot = ScatterPlot(
      x: Axis("layer", 0.5...Double(norms.count) + 0.5),
      y: Axis("log norm", low / 3...high * 3, .logarithmic),
      groups: [ScatterPlot.Group("", points)],
      lines: [LineChart.Series("gradient", points: points)])
    return CaptionedPlot(plot: plot, caption: Self.caption(norms))
  }

  /// The first layer beside the last hidden one; where there is none, the gradient itself.
  private static func caption(_ norms: [GradientNorm]) -> String {
    let hidden = norms.dropLast()
    guard let first = hidden.first, let last = hidden.last, hidden.count > 1 else {
      return norms.map { "\($0.title) \(NumberText.written($0.norm, digits: 3))" }
        .joined(separator: ", ")
    }
    return
      "\(first.title) / \(last.title): \(NumberText.written(first.norm / last.norm, digits: 3))"
  }
}
