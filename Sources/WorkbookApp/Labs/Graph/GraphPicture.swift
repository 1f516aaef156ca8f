internal import Formulas
internal import Labs
internal import Plots

/// A calculation as its graph is drawn: numbers that were written in a formula stand in the nodes that use
/// them.
enum GraphPicture {
  /// The nodes that are drawn, in their order; the last one always.
  static func shown(_ graph: Labs.ComputationGraph) -> [Int] {
    graph.nodes.indices.filter { !graph.nodes[$0].isLiteral || $0 == graph.nodes.count - 1 }
  }

  /// The graph as far as it is worked out.
  ///
  /// - Parameter looked: the node that is looked at, by its place among all.
  static func plot(_ state: GraphState, looked: Int?) -> Plots.ComputationGraph {
    let shown = shown(state.graph)
    let places = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
    let nodes = shown.map { index -> Plots.ComputationGraph.Node in
      let node = state.graph.nodes[index]
      let slopes = state.localSlopes(of: index) ?? []
      let inputs = node.inputs.enumerated().filter { places[$0.element] != nil }
      // The last node begins the way back before it hands anything on.
      let isHanding = index != state.presentNode || !state.isFirstStepBack
      return Plots.ComputationGraph.Node(
        name(node.name), operation: state.graph.sign(of: index), value: state.values[index],
        gradient: state.gradients[index], inputs: inputs.compactMap { places[$0.element] },
        slopes: isHanding && !slopes.isEmpty ? inputs.map { slopes[$0.offset] } : [])
    }
    return Plots.ComputationGraph(
      nodes: nodes, current: state.presentNode.flatMap { places[$0] },
      selected: looked.flatMap { places[$0] }, direction: state.isBackward ? .backward : .forward)
  }

  private static func name(_ name: String) -> String {
    VariableName.canonical(name) == nil ? name : VariableName.printed(name)
  }
}
