/// A node of a recorded graph, by its place in the order of recording.
public struct NodeID: Hashable, Sendable {
  let index: Int
}

/// A weight of a model, by its place among the model's weights.
public struct WeightID: Hashable, Sendable {
  let index: Int
}
