import Formulas

@testable import Labs

/// Trainings to be looked at.
enum Trainings {
  /// A training after some steps.
  static func state(
    _ declaration: TrainDeclaration, steps: Int = 3, data: DataCatalog = .empty
  ) throws -> TrainState {
    var state = try TrainState(declaration, data: data)
    for _ in 0..<steps { state.advance() }
    return state
  }

  /// A 2-4-1 network on xor, 30 examples to learn from and 10 held out.
  static func xor(steps: Int = 3) throws -> TrainState {
    try state(Experiments.train(), steps: steps)
  }

  /// A line through four points.
  static func line(steps: Int = 3) throws -> TrainState {
    var lab = TrainDeclaration(.points(inputs: [[1], [3], [6], [5]], targets: [4, 8, 14, 13]))
    lab.rate = 0.01
    return try state(lab, steps: steps)
  }

  /// Pictures of 4 by 4: bars that stand, bars that lie, and dots.
  static let bars = DataCatalog(names: ["bars"]) { (_) throws(LabError) in
    var rows: [[Double]] = []
    for place in 0..<4 {
      rows.append((0..<16).map { $0 % 4 == place ? 9 : 0 } + [0])
      rows.append((0..<16).map { $0 / 4 == place ? 9 : 0 } + [1])
      rows.append((0..<16).map { $0 == 5 * place ? 9 : 0 } + [2])
    }
    let names = (0..<4).flatMap { row in (0..<4).map { "p\(row)\($0)" } }
    return DataTable(columns: names + ["label"], rows: rows)
  }

  /// A 16-3-3 network on them.
  static func pictures(steps: Int = 3) throws -> TrainState {
    let names = (0..<4).flatMap { row in (0..<4).map { "p\(row)\($0)" } }
    var lab = TrainDeclaration(.table("bars", inputs: names, target: "label"))
    (lab.task, lab.layers, lab.rate) = (.classification, [3], 0.05)
    lab.image = [4, 4]
    return try state(lab, steps: steps, data: bars)
  }

  /// Two filters of 3 by 3 on them, and pooling.
  static func convolution(steps: Int = 3) throws -> TrainState {
    let names = (0..<4).flatMap { row in (0..<4).map { "p\(row)\($0)" } }
    var lab = TrainDeclaration(.table("bars", inputs: names, target: "label"))
    (lab.task, lab.rate, lab.image, lab.divisor) = (.classification, 0.05, [4, 4], 9)
    lab.layers = [
      .convolution(
        .init(2, .init(3, 3, stride: 1, isPadded: true), activation: "relu")),
      .maxPooling(.init(2, 2, stride: 2)),
    ]
    return try state(lab, steps: steps, data: bars)
  }
}
