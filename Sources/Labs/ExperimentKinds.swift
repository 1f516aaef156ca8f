/// Every kind of experiment that a lesson can declare.
public enum ExperimentKinds {
  public static let all: [any Experiment.Type] = [
    DescendDeclaration.self,
    TrainDeclaration.self,
    ExploreDeclaration.self,
    GraphDeclaration.self,
    GridDeclaration.self,
    RuleDeclaration.self,
  ]
}
