internal import Labs
internal import Plots

/// The arithmetic of the last step, a line each.
struct ArithmeticPicture: TrainPicture {
  let name = TrainPictureName.arithmetic
  let awaits = "The arithmetic of a step stands here once it is taken."

  func title(of scene: TrainScene) -> String { "arithmetic of the last step" }

  func applies(to state: TrainState) -> Bool { true }

  func plot(of scene: TrainScene) -> (any Plot)? {
    let lines = scene.state.lines
    return lines.isEmpty ? nil : LinesPlot(lines: lines)
  }
}
