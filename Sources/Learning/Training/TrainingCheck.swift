internal import Tensors

/// Whether model, settings and data fit together, asked before anything is recorded.
enum TrainingCheck {
  static func check(
    _ model: Model, _ settings: TrainingSettings, _ data: TrainingData
  ) throws(ModelError) {
    guard settings.batch > 0 else {
      throw ModelError("The batch size is \(settings.batch). Set it to 1 or more.")
    }
    try settings.schedule.check()
    guard data.count > 0 else { throw ModelError("There are no examples to train on.") }
    guard settings.losses.count == model.outputShapes.count else {
      throw ModelError(
        "The model has \(model.outputShapes.count) outputs and \(settings.losses.count) losses. "
          + "Give every output a loss.")
    }
    try checkRows("input", names: model.inputNames, shapes: model.inputShapes, data.inputs, data)
    var shapes: [Shape] = []
    for (index, entry) in settings.losses.enumerated() {
      let name = type(of: entry.loss).kind
      do {
        shapes.append(try entry.loss.targetShape(for: model.outputShapes[index]))
      } catch {
        throw ModelError(name, error)
      }
    }
    try checkRows("target", names: model.outputNames, shapes: shapes, data.targets, data)
    for (index, entry) in settings.losses.enumerated() {
      try entry.loss.check(data.targets[index], for: model.outputShapes[index])
    }
  }

  /// The shape of a loss's target, for an output that has been checked.
  static func targetShape(_ loss: any Loss, _ output: Shape) -> Shape {
    (try? loss.targetShape(for: output)) ?? output
  }

  private static func checkRows(
    _ what: String, names: [String], shapes: [Shape], _ tensors: [Tensor], _ data: TrainingData
  ) throws(ModelError) {
    guard tensors.count == shapes.count else {
      throw ModelError(
        "The model has \(shapes.count) \(what)s and the data \(tensors.count). "
          + "Give one tensor for each.")
    }
    for (index, tensor) in tensors.enumerated() {
      guard tensor.rowCount == data.count else {
        throw ModelError(
          "The \(what) “\(names[index])” has \(tensor.rowCount) rows and the first input "
            + "\(data.count). Every example needs a row in each.")
      }
      // A column of targets may be given as a list.
      guard tensor.rowSize == shapes[index].count else {
        throw ModelError(
          "The \(what) “\(names[index])” expects \(shapes[index]) for each example and gets "
            + "\(tensor.rowShape). Change the data, or the layer.")
      }
    }
  }
}
