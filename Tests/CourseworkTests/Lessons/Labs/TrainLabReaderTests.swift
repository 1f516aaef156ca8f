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

  @Test func everyLayerAndSettingIsRead() throws {
    let lab = try experiment(
      """
      kind = "train"
      data = { kind = "shapes", side = 12 }
      count = 40
      layers = ["conv 6 3x3 same relu", "maxpool 2", "batchnorm", "flatten", 8, "8 relu", "dropout 0.2"]
      initializer = "he normal"
      schedule = "warmup 20 cosine 200"
      clip = "value 0.5"
      dropout = 0.1
      batchnorm = false
      batch = 10
      share = 0.8
      stop = { patience = 3, restore = false, every = 5, change = 0.01 }
      """, as: TrainDeclaration.self)
    #expect(
      lab.layers.map(\.description) == [
        "conv 6 3x3 same relu", "maxpool 2", "batchnorm", "flatten", "8", "8 relu", "dropout 0.2",
      ])
    #expect(lab.initializer == .rule(.he, isNormal: true) && lab.dropout == 0.1)
    #expect(lab.schedule.description == "warmup 20 cosine 200" && lab.normalizes == false)
    #expect(lab.clipping == ClippingDeclaration(0.5, isByValue: true))
    #expect(lab.stop == StopDeclaration(patience: 3, restores: false, every: 5, change: 0.01))
    #expect(lab.pictureSizes == [12, 12, 1])
  }

  @Test func faultsOfSettingsSayWhatToWrite() {
    #expect(
      labReports(text, "layers = [8, 8]", "layers = [8, \"konv 6\"]") == [
        "a.md:9:1: The layer “konv 6” is none that is known. Write a number of units, or \"8 relu\", "
          + "\"dropout 0.2\", \"batchnorm\", \"conv 6 3x3 same relu\", \"maxpool 2\", \"avgpool 2\", "
          + "\"flatten\"."
      ])
    #expect(
      labReports(text, "layers = [8, 8]", "layers = [\"maxpool 2\"]") == [
        "a.md:9:1: The layer “maxpool 2” works on pictures. Say their height and width, image = [8, 8], "
          + "and put it before the first number of units and before “flatten”."
      ])
    #expect(
      labReports(text, "seed = 7", "initializer = \"xavier\"") == [
        "a.md:16:1: There is no initializer “xavier”. Write \"glorot\", \"he\", \"lecun\" (or \"he "
          + "normal\"), \"orthogonal\", \"zero\", \"normal 0.01\" or \"uniform 0.1\"."
      ])
    #expect(
      labReports(text, "seed = 7", "schedule = \"cosine\"") == [
        "a.md:16:1: “cosine” needs a number of steps, 1 or more: schedule = \"cosine 100\""
      ])
    #expect(
      labReports(text, "seed = 7", "clip = \"value\"") == [
        "a.md:16:1: “clip” is a bound of the gradient's length, or of each of its numbers: clip = 1, or "
          + "clip = \"value 0.5\""
      ])
    #expect(
      labReports(text, "seed = 7", "stop = { restore = true }") == [
        "a.md:16:1: “stop” needs the number of looks that it waits for a better loss: stop = { patience "
          + "= 20, restore = true }"
      ])
    #expect(
      labReports(text, "seed = 7", "stop = { patience = 2, restor = true }") == [
        "a.md:16:1: “stop” has a key “restor” that means nothing here. Did you mean “restore”?"
      ])
    #expect(
      labReports(text, "share = 0.8", "stop = { patience = 2 }") == [
        "a.md:15:1: “stop” looks at examples that are held out. Hold some out: share = 0.8"
      ])
    #expect(
      labReports(text, "seed = 7", "dropout = 1") == [
        "a.md:16:1: “dropout” must lie between 0.0 and 0.95."
      ])
  }

  @Test func faultsHaveTheirPlace() {
    #expect(
      labReports(text, "\"spirals\"", "\"spiral\"") == [
        "a.md:7:1: “spiral” is no data set that is made here. Did you mean “spirals”? A table needs "
          + "target = \"y\", and columns = [\"x\"] where not all others are inputs."
      ])
    #expect(
      labReports(text, "turns = 1.5", "turns = 50") == [
        "a.md:7:1: The setting “turns” is 50; it must be a number from 0.1 to 10."
      ])
    #expect(
      labReports(text, "[8, 8]", "[8, 0.5]") == [
        "a.md:9:1: “layers” must be a list of numbers of units and of layers in quotes: layers = [8, "
          + "\"8 relu\", \"dropout 0.2\"]"
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

  @Test func whatIsRecordedAndHowStatisticsRun() throws {
    let lab = try experiment(
      text + "\nbatchnorm = true\nstatistics = 0.9\nrecords = [\"gradients\", \"norms\"]",
      as: TrainDeclaration.self)
    #expect(lab.statistics == 0.9 && lab.records == [.gradients, .norms])
    #expect(
      labReports(text, "seed = 7", "records = [\"gradient\"]") == [
        "a.md:16:1: A training has no records “gradient”. Did you mean “gradients”?"
      ])
    #expect(
      labReports(text, "seed = 7", "records = [\"stopping\"]") == [
        "a.md:16:1: “records” has \"stopping\", and nothing stops this lab early. Write: stop = { "
          + "patience = 20, restore = true }"
      ])
    #expect(
      labReports(text, "seed = 7", "statistics = 1") == [
        "a.md:16:1: “statistics” must lie between 0.0 and 0.999."
      ])
  }
}
