import Cells
import Foundation
import Learning
import Plots
import Tensors

/// A 2-16-16-1 net that learns two spirals with Adam, and what is shown of it: what the bytes of a
/// frame are counted on.
struct SpiralScreen {
  /// Which plots are on the screen.
  enum Content: String, CaseIterable { case curve, map, weights, all }

  private static let stepsPerFrame = 10
  private static let view: ClosedRange<Float> = -1.2...1.2
  /// The plane is sampled so finely; the map interpolates between.
  private static let samples = (columns: 60, rows: 40)

  private let trainer: Trainer
  private let predictor: Predictor
  private let grid = DecisionGrid(
    x: Self.view, y: Self.view, columns: Self.samples.columns, rows: Self.samples.rows)
  private let groups: [ScatterPlot.Group]
  private var losses: [Point] = []
  private var lossRange = SteadyRange()
  private var field: Field
  private var weightRange = SteadyRange()

  init() throws {
    let data = try SpiralsData(count: 200, turns: 1).make(seed: 1)
    trainer = try Trainer(
      Model(
        input: [2],
        [Dense(16, activation: .tanh), Dense(16, activation: .tanh), Dense(1)]),
      TrainingSettings(
        loss: BinaryCrossEntropy(), optimizer: Adam(rate: 0.01), batch: 200, seed: 1),
      on: TrainingData(
        inputs: [data.inputs], targets: [data.targets.reshaped(to: [data.count, 1])]))
    predictor = trainer.predictor(batch: grid.columns * grid.rows)
    groups = (0...1).map { label in
      let rows = data.targets.values.indices.filter { Int(data.targets.values[$0]) == label }
      return ScatterPlot.Group(
        "arm \(label)",
        rows.map {
          Point(Double(data.inputs.values[2 * $0]), Double(data.inputs.values[2 * $0 + 1]))
        })
    }
    field = Field(columns: grid.columns, rows: grid.rows, values: [])
    try advance()
  }

  /// Ten steps, and the plane as it is now.
  mutating func advance() throws {
    trainer.advance(steps: Self.stepsPerFrame)
    losses.append(Point(Double(trainer.step), Double(trainer.loss)))
    let logits = try predictor.predict(grid.points)
    field = Field(
      columns: grid.columns, rows: grid.rows,
      values: logits.values.map { 1 / (1 + exp(-Double($0))) })
    lossRange.follow(0...(losses.map(\.y).max() ?? 1))
    let largest = Double(kernel.map { abs($0) }.max() ?? 1)
    weightRange.follow(-largest...largest)
  }

  private var curve: LineChart {
    var end = 100.0
    while end < Double(trainer.step) { end *= 2 }
    return LineChart(
      x: Axis("step", 0...end), y: Axis("loss", lossRange.range ?? 0...1),
      series: [.init("loss", points: losses)], marked: losses.last)
  }

  private var map: DecisionMap {
    let range = Double(Self.view.lowerBound)...Double(Self.view.upperBound)
    return DecisionMap(
      x: Axis("x₁", range), y: Axis("x₂", range), ground: .probability(field), groups: groups)
  }

  /// The weights between the two hidden layers, inputs × outputs.
  private var kernel: [Float] {
    trainer.weights.first { $0.tensor.shape == [16, 16] }?.tensor.values ?? []
  }

  private var weights: HeatMap {
    let values = kernel
    return HeatMap(
      "W₂",
      rows: stride(from: 0, to: values.count, by: 16).map { start in
        values[start..<min(start + 16, values.count)].map { Double($0) }
      }, range: weightRange.range)
  }

  func view(_ content: Content, on canvas: inout Canvas) {
    let area = canvas.bounds
    switch content {
    case .curve: return canvas.draw(curve, in: area)
    case .map: return canvas.draw(map, in: area)
    case .weights: return canvas.draw(weights, in: area)
    case .all: break
    }
    let (left, right) = area.splitLeft(area.columns * 5 / 8)
    let (top, bottom) = right.splitTop(area.rows / 3)
    canvas.draw(map, in: left)
    canvas.draw(curve, in: top)
    canvas.draw(weights, in: bottom)
  }
}
