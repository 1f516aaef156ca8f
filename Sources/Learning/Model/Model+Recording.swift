internal import Tensors

/// A model recorded for one batch size, with the nodes that the outside deals with.
struct RecordedModel {
  var recorder: Recorder
  var inputs: [NodeID]
  var outputs: [NodeID]
}

extension Model {
  /// Records all layers, and the penalties of weights where it is for training.
  func recorded(batch: Int, mode: Mode) -> RecordedModel {
    var recorder = Recorder(batch: batch, mode: mode)
    var nodes = inputs.map { recorder.input($0.name, $0.shape.batch(of: batch)) }
    let inputNodes = nodes
    for call in calls {
      let named = layers[call.layer]
      var scoped = LayerRecorder(
        recorder: recorder, name: call.name, weights: weightIDs(of: named))
      nodes.append(named.layer.record(call.inputs.map { nodes[$0.index] }, in: &scoped))
      recorder = scoped.recorder
    }
    if mode == .training {
      for (index, entry) in weights.enumerated() {
        guard let regularizer = entry.weight.regularizer else { continue }
        let penalty = PenaltyOperation(
          subject: .weight(WeightID(index: index)), regularizer: regularizer)
        recorder.minimize(
          recorder.add(
            penalty, name: "\(entry.layer).\(entry.weight.name).penalty", shape: [1]))
      }
    }
    return RecordedModel(
      recorder: recorder, inputs: inputNodes, outputs: outputValues.map { nodes[$0.index] })
  }

  private func weightIDs(of named: NamedLayer) -> [String: WeightID] {
    guard let range = named.weights else { return [:] }
    var result: [String: WeightID] = [:]
    for index in range.lowerBound..<range.upperBound {
      result[weights[index].weight.name] = WeightID(index: index)
    }
    return result
  }
}
