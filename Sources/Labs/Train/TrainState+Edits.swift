internal import Learning

/// Weights and points that are changed by hand.
extension TrainState {
  /// Sets a weight, or changes a point; the training goes on from there with the weights as they are.
  ///
  /// - Throws: what keeps it from being done.
  public mutating func edit(_ edit: RunEdit) throws(ControlError) {
    switch edit {
    case .weight(let name, let place, let value):
      guard Float(value).isFinite else { throw .refused("A weight is a finite number.") }
      guard
        let weights = engine.weights(of: training, setting: name, at: place, to: Float(value))
      else {
        throw .refused("There is no weight \(place) of “\(name.prefix(40))” in this model.")
      }
      training.weights = weights
      measured = engine.measured(training, isWanted: true)
    case .addPoint, .movePoint, .removePoint:
      guard declaration.pictureSizes == nil else {
        throw .refused("Points can be changed where an example has one or two inputs.")
      }
      let next = try examples.edited(edit)
      do throws(LabError) {
        try record(as: declaration, next)
      } catch {
        throw .refused(error.message)
      }
    }
    stopping = Self.stopping(declaration)
    (stopped, divergence, origin, noted) = (nil, nil, nil, nil)
    note()
  }
}

extension TrainEngine {
  /// All weights of a state with one number set, its place as `RunEdit` counts; nil where there is none.
  fileprivate func weights(
    of state: TrainingState, setting name: String, at place: Int, to value: Float
  ) -> [Float]? {
    look(at: state) { work -> [Float]? in
      guard let weight = work.trainer.weightNumbers(name), weight.values.indices.contains(place)
      else { return nil }
      let isDense = work.layers.contains { $0.kind == Dense.kind && $0.weights.first == name }
      var stored = place
      if isDense, weight.sizes.count == 2 {
        let (inputs, outputs) = (weight.sizes[0], weight.sizes[1])
        stored = place % inputs * outputs + place / inputs
      }
      guard work.trainer.setWeightNumber(name, at: stored, to: value) else { return nil }
      return work.trainer.state.weights
    } ?? nil
  }
}
