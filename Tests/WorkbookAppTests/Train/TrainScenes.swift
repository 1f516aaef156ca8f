import Cells
import Formulas
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

/// Trainings of each sort, to be drawn.
enum TrainScenes {
  /// Logistic regression on two moons, a part held out.
  static var logistic: TrainDeclaration {
    var lab = TrainDeclaration(.generated("moons", settings: ["count": .number(60)]))
    (lab.share, lab.rate) = (0.7, 0.3)
    return lab
  }

  /// A 2-4-1 network on xor.
  static var xor: TrainDeclaration {
    var lab = TrainDeclaration(.generated("xor", settings: ["count": .number(60)]))
    (lab.layers, lab.share, lab.rate, lab.optimizer) = ([4], 0.7, 0.03, "Adam")
    return lab
  }

  /// A line through noisy points.
  static var line: TrainDeclaration {
    var lab = TrainDeclaration(
      .points(
        inputs: [[1], [3], [6], [5], [2], [4], [7], [8]], targets: [4, 8, 14, 13, 5, 11, 15, 19]))
    (lab.share, lab.rate) = (0.75, 0.02)
    return lab
  }

  /// A 64-16-10 network on the digits.
  static var digits: TrainDeclaration {
    let names = (0..<8).flatMap { row in (0..<8).map { "p\(row)\($0)" } }
    var lab = TrainDeclaration(.table("digits", inputs: names, target: "label"))
    (lab.task, lab.layers, lab.activation) = (.classification, [16], "relu")
    (lab.share, lab.batch, lab.optimizer, lab.rate) = (0.8, 64, "Adam", 0.005)
    (lab.image, lab.divisor, lab.classes) = ([8, 8], 16, (0..<10).map { "\($0)" })
    return lab
  }

  /// A small convolutional network on them.
  static var convolution: TrainDeclaration {
    var lab = digits
    lab.layers = [
      .convolution(.init(6, .init(3, 3, stride: 1, isPadded: true))),
      .maxPooling(.init(2, 2, stride: 2)), .dense(16),
    ]
    return lab
  }

  /// A scene after some steps, all of which were looked at.
  static func scene(_ lab: TrainDeclaration, steps: Int = 5) throws -> TrainScene {
    var run = try ExperimentRun(lab, data: ShippedTables.catalog)
    var history = TrainHistory()
    for _ in 0..<steps {
      run.advance()
      guard let state = run.state as? TrainState else { continue }
      history.noteUpdate(of: state)
      history.noteDistributions(of: state)
    }
    return TrainScene(
      state: try #require(run.state as? TrainState), run: run, history: history,
      context: PictureContext())
  }

  /// The panel of a lab in a pane, after some steps.
  static func panel(
    _ lab: TrainDeclaration, _ size: Size, steps: Int = 30, shows: [TrainPictureName] = []
  ) throws -> TrainPanel {
    var panel = try #require(TrainPanel(lab, data: ShippedTables.catalog, shows: shows))
    panel.fit(size)
    for _ in 0..<steps { _ = panel.press(.character("n"), isFocused: false) }
    return panel
  }

  /// What a panel draws.
  static func canvas(
    _ panel: TrainPanel, _ size: Size, glyphs: Glyphs = .unicode, isFocused: Bool = true
  ) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    panel.view(on: &canvas, in: Rect(size), isFocused: isFocused)
    return canvas
  }
}
