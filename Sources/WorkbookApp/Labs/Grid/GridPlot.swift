internal import Labs
internal import Plots

/// A grid as its picture: image, kernel and output, the window where the last step had it.
enum GridPlot {
  /// The picture as far as the grid is worked out.
  ///
  /// - Parameter output: the whole output, so that scales and widths stay as they are.
  static func plot(
    _ state: GridState, output: [[Double]], editor: KernelEditor?
  ) -> SlidingWindow {
    let grid = state.declaration
    let isMask = grid.operation == .mask
    var plot = SlidingWindow(
      image: state.image, padding: grid.padding, paddingText: state.hasKernel ? "0" : "·",
      kernel: state.hasKernel ? grid.kernel : nil, kernelName: isMask ? "mask" : "kernel",
      sign: isMask ? "⊙" : "∗", output: output, known: state.step)
    if let place = state.place {
      plot.place = MatrixIndex(row: place.row, column: place.column)
      plot.window = SlidingWindow.Window(
        row: place.row * grid.stride - grid.padding,
        column: place.column * grid.stride - grid.padding,
        rows: isMask ? 1 : grid.kernel.count, columns: isMask ? 1 : grid.kernel[0].count)
    }
    plot.cursor = editor.map {
      SlidingWindow.Cursor(.kernel, $0.index, text: $0.text.isEmpty ? nil : $0.text)
    }
    return plot
  }

  /// What is done, above its pane, the longest title first.
  static func titles(_ state: GridState) -> [String] {
    let grid = state.declaration
    let word =
      switch grid.operation {
      case .correlation: "Correlation"
      case .convolution: "Convolution"
      case .max: "Max pooling"
      case .mean: "Mean pooling"
      case .mask: "Mask"
      }
    var titles = [word]
    let size = "\(state.image.count)×\(state.image[0].count)"
    titles.insert("\(word) of \(size)", at: 0)
    if let picture = grid.picture {
      let label = state.pictureLabel.map { ", a \($0)" } ?? ""
      titles.insert("\(word): \(picture.table) \(picture.row)\(label)", at: 0)
    }
    return titles
  }
}
