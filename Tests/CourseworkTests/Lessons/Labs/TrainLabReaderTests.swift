import Formulas
import Labs
import Testing

@testable import Coursework

struct TrainLabReaderTests {
  private let text = """
    kind = "train"
    data = { kind = "spirals", turns = 1.5 }
    noise = 0.05
    layers = [8, 8]
    activation = "relu"
    optimizer = "Adam"
    rate = 0.01
    batch = 32
    l2 = 0.001
    share = 0.8
    seed = 7
    """

  @Test func everythingIsRead() throws {
    let lab = try experiment(text, as: TrainDeclaration.self)
    #expect(
      lab.source
        == .generated("spirals", settings: ["turns": .number(1.5), "noise": .number(0.05)]))
    #expect(lab.layers == [8, 8] && lab.activation == "relu" && lab.optimizer == "Adam")
    #expect(lab.rate == 0.01 && lab.batch == 32 && lab.l2 == 0.001 && lab.share == 0.8)
    #expect(lab.seed == 7 && lab.task == nil)
  }

  @Test func pointsAndFeatures() throws {
    let lab = try experiment(
      """
      kind = "train"
      model = "logistic"
      points = { x1 = [0, 1, 2], x2 = [1, 0, 2], y = [0, 0, 1] }
      inputs = ["x1", "x2", "x1^2", "x1*x2"]
      zero = true
      """, as: TrainDeclaration.self)
    #expect(lab.source == .points(inputs: [[0, 1], [1, 0], [2, 2]], targets: [0, 0, 1]))
    #expect(lab.features.map { $0.printed(.ascii) } == ["x1", "x2", "x1^2", "x1*x2"])
    #expect(lab.task == .classification && lab.startsAtZero)
  }

  @Test func aTableIsNamedAndNotRead() throws {
    let lab = try experiment(
      """
      kind = "train"
      data = "iris"
      columns = ["petal_length", "petal_width"]
      target = "label"
      task = "classification"
      scale = true
      """, as: TrainDeclaration.self)
    #expect(lab.needsTable && lab.scales)
  }

  @Test func faultsHaveTheirPlace() {
    #expect(
      labReports(text, "\"spirals\"", "\"spiral\"") == [
        "a.md:7:1: “spiral” is no data set that is made here. Did you mean “spirals”? A table needs "
          + "columns = [\"x\"] and target = \"y\"."
      ])
    #expect(
      labReports(text, "turns = 1.5", "turns = 50") == [
        "a.md:7:1: The setting “turns” is 50; it must be a number from 0.1 to 10."
      ])
    #expect(
      labReports(text, "[8, 8]", "[8, 0.5]") == [
        "a.md:9:1: “layers” must be a list of whole numbers: layers = [8, 8]"
      ])
    #expect(
      labReports(text, "\"relu\"", "\"rely\"") == [
        "a.md:10:1: Hidden layers have no activation “rely”. Write tanh, relu, sigmoid, linear, "
          + "leakyReLU, elu or softplus."
      ])
    #expect(
      labReports(text, "\"Adam\"", "\"adem\"").first?.hasPrefix("a.md:11:1: There is no") == true)
    #expect(
      labReports(text, "rate = 0.01", "rate = 0") == [
        "a.md:12:1: “rate” must be above 0: rate = 0.1"
      ])
    #expect(
      labReports(text, "batch = 32", "batch = 0") == [
        "a.md:13:1: “batch” must be a whole number from 1 to 20000: batch = 1"
      ])
    #expect(
      labReports(text, "share = 0.8", "share = 2") == [
        "a.md:15:1: “share” must lie between 0.05 and 1.0."
      ])
    #expect(
      labReports(text, "seed = 7", "loss = \"Huber\"").first?.hasPrefix(
        "a.md:16:1: The loss “Huber” does not suit these examples.") == true)
    #expect(
      reports("lab", "kind = \"train\"\npoints = { x = [1, 2], y = [1] }") == [
        "a.md:7:1: “x” has 2 numbers and “y” 1. Every point needs both."
      ])
    #expect(
      reports("lab", "kind = \"train\"\npoints = { x = [1], y = [1] }\ninputs = [\"x +\"]") == [
        "a.md:8:1: In “x +”: something is missing after +. Write a number, a name or a bracket."
      ])
  }
}
