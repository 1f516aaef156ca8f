import Formulas
import Testing

@testable import Labs

/// A training of every sort that files are made of.
struct ExportCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let declaration: TrainDeclaration
  var table: DataTable?
  var steps = 40

  func model() throws -> ExportedModel {
    var catalog = DataCatalog.empty
    if let table { catalog = catalog.adding(table, named: "own") }
    var run = try ExperimentRun(declaration, data: catalog)
    run.advance(atMost: steps)
    #expect(run.step == steps)
    return try ExportedModel(run)
  }

  /// Two spirals, which two classes are.
  static func spirals(_ layers: [String], loss: String? = nil) throws -> TrainDeclaration {
    var lab = TrainDeclaration(
      .generated("spirals", settings: ["count": .number(60), "turns": .number(1)]))
    lab.layers = try layers.map { try LayerDeclaration(reading: $0) }
    lab.loss = loss
    lab.optimizer = "Adam"
    lab.rate = 0.02
    lab.batch = 20
    lab.share = 0.75
    return lab
  }

  static func regression(_ features: [String], loss: String? = nil) throws -> TrainDeclaration {
    let inputs = (0..<24).map { (row: Int) -> [Double] in
      let second: Int = (row * 7) % 11
      return [Double(row) * 0.37 - 3.1, Double(second) + 0.1]
    }
    let targets = inputs.map { (row: [Double]) -> Double in
      let square: Double = row[0] * row[0]
      return 0.5 * square - row[1] + 3
    }
    var lab = TrainDeclaration(.points(inputs: inputs, targets: targets))
    lab.task = .regression
    lab.features = try features.map { try Formula(parsing: $0) }
    lab.scales = true
    lab.loss = loss
    lab.rate = 0.05
    return lab
  }

  static func flowers(loss: String?) -> ExportCase {
    let rows = (0..<45).map { (row: Int) -> [Double] in
      let (kind, rest): (Int, Int) = (row % 3, (row * row) % 17)
      return [Double(kind) + Double(row) * 0.013, Double(100 - rest), Double(kind)]
    }
    var lab = TrainDeclaration(
      .table("own", inputs: ["length", "width of \"it\"\n"], target: "kind"))
    lab.scales = true
    lab.loss = loss
    lab.layers = [5]
    return ExportCase(
      testDescription: "three classes, \(loss ?? "softmax")", declaration: lab,
      table: DataTable(
        columns: ["length", "width of \"it\"\n", "kind"], rows: rows,
        classNames: ["kind": ["se\"tosa", "versi\ncolor", "virginica"]]))
  }

  static func pictures() throws -> TrainDeclaration {
    var lab = TrainDeclaration(
      .generated("shapes", settings: ["count": .number(30), "side": .number(11)]))
    lab.layers = try [
      "conv 4 3x3 same relu", "avgpool 3 stride 2 same", "batchnorm", "conv 3 3x2 stride 2 elu",
      "maxpool 2 stride 1 same", "dropout 0.2", "6",
    ].map { try LayerDeclaration(reading: $0) }
    lab.scales = true
    lab.divisor = 2
    lab.optimizer = "Adam"
    lab.rate = 0.01
    lab.batch = 10
    return lab
  }

  static func all() throws -> [ExportCase] {
    var prices = try regression([])
    let years = (0..<30).map { (year: Int) -> Double in Double(year) }
    prices.source = .points(
      inputs: years.map { [$0] }, targets: years.map { 150_000 + 7123.25 * $0 })
    var logistic = TrainDeclaration(
      .points(inputs: [[0.5], [1], [2.25], [3], [4]], targets: [0, 0, 1, 0, 1]))
    logistic.task = .classification
    let functions = [
      "exp(-x1^2)", "ln(x2)", "log2(x2) + log10(x2)", "sqrt(x2)*abs(x1)", "sign(x1)", "sin(x1*pi)",
      "cos(x1)/x2", "tanh(x1)", "sigmoid(-x1)", "relu(x1) + step(x2 - 3)",
      "where(x1 > 0, x2, 1/x2)",
      "maximum(x1, x2) - minimum(x1, 2)", "(x1 <= x2)*2^(-x2)", "7", "x1 - (x2 - (x1 - 1))",
      "x2^0.5^2", "-(x1 + 2)^3*-x2", "where(x1 == x2, 1/0, x1*x2)",
    ]
    var many = try regression(functions)
    many.rate = 0.01
    var cases = [
      ExportCase(testDescription: "logistic", declaration: logistic),
      ExportCase(
        testDescription: "every activation",
        declaration: try spirals(
          ["6 tanh", "6 relu", "5 sigmoid", "6 leakyReLU", "6 elu", "5 softplus", "4 linear"])),
      ExportCase(
        testDescription: "batch normalisation and dropout",
        declaration: try spirals(["8 relu", "batchnorm", "dropout 0.3", "6"])),
      ExportCase(testDescription: "large targets", declaration: prices),
      ExportCase(
        testDescription: "every function of features", declaration: many),
      ExportCase(
        testDescription: "pictures", declaration: try pictures(), steps: 9),
    ]
    for loss in ["MeanSquaredError", "HalfMeanSquaredError", "Hinge", "SquaredHinge"] {
      cases.append(
        ExportCase(
          testDescription: "two classes, \(loss)", declaration: try spirals(["7"], loss: loss)))
    }
    for loss in ["MeanSquaredError", "HalfMeanSquaredError", "MeanAbsoluteError", "Huber"] {
      cases.append(
        ExportCase(
          testDescription: "a number, \(loss)",
          declaration: try regression(["x1", "x2", "x1^2", "x1*x2"], loss: loss)))
    }
    return cases + [flowers(loss: nil), flowers(loss: "MultiClassHinge")]
  }
}
