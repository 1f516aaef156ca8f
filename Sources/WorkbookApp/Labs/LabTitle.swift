internal import Formulas
internal import Labs

/// What an experiment is called above its pane, in several lengths, so that none is cut off.
enum LabTitle {
  /// The titles of an experiment, the longest first; never empty.
  static func texts(of experiment: any Experiment) -> [String] {
    switch experiment {
    case let descend as DescendDeclaration:
      let function = "f = \(descend.function.printed())"
      return ["Descent on \(function)", function, "Descent"]
    case let rule as RuleDeclaration:
      let count = rule.columns.first?.count ?? 0
      guard count > 0 else { return ["A rule, step by step", "A rule"] }
      let examples = count == 1 ? "1 example" : "\(count) examples"
      return ["\(examples), \(rule.each == nil ? "an epoch" : "one") a step", examples]
    case let train as TrainDeclaration:
      let data = data(train.source)
      return (train.layers.isEmpty ? [] : ["Training: \(data), hidden \(train.layersText)"])
        + ["Training: \(data)", "Training"]
    case let explore as ExploreDeclaration:
      let names = explore.sliders.map { VariableName.printed($0.name) }.joined(separator: ", ")
      return ["Move \(names)", "Sliders"]
    case let graph as GraphDeclaration:
      let last = graph.lines.lines.last.map { "Graph of \($0.printed())" }
      return (last.map { [$0] } ?? []) + ["Computation graph", "Graph"]
    case let grid as GridDeclaration:
      let size = "\(grid.image.count)x\(grid.image.first?.count ?? 0)"
      return ["Grid: \(grid.operation.rawValue) over \(size)", "Grid"]
    default: return [experiment.summary, type(of: experiment).kind]
    }
  }

  private static func data(_ source: TrainDeclaration.Source) -> String {
    switch source {
    case .generated(let kind, _): kind
    case .points(let inputs, _): "\(inputs.count) points"
    case .table(let name, _, _): name
    }
  }
}
