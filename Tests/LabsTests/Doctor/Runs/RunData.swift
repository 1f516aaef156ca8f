import GradusTesting

@testable import Labs

/// The data sets that runs of the judgement learn from.
enum RunData: CaseIterable {
  case moons, circles, blobs, xor, spirals, iris, wine, cancer
  case plane, bumps, sine, polynomial, stepCurve, houses, parabola

  private static let tables: [String: DataTable] = Dictionary(
    uniqueKeysWithValues: ShippedTable.names.compactMap { name in
      ShippedTable(name).map { (name, DataTable(columns: $0.columns, rows: $0.rows)) }
    })

  static let catalog = DataCatalog(names: Array(tables.keys)) { (name) throws(LabError) in
    guard let table = tables[name] else {
      throw LabError("There is no table “\(name)” here.", at: "data")
    }
    return table
  }

  /// Whether a model without hidden layers can do something with it.
  var isLinear: Bool {
    switch self {
    case .moons, .blobs, .iris, .wine, .cancer, .plane, .houses, .polynomial, .stepCurve: true
    default: false
    }
  }

  var isRegression: Bool {
    switch self {
    case .plane, .bumps, .sine, .polynomial, .stepCurve, .houses, .parabola: true
    default: false
    }
  }

  /// A declaration with this data, of a size and a noise that are drawn; inputs are about 1 in size.
  func lab(_ draw: inout Draw, count: ClosedRange<Int> = 60...300) -> TrainDeclaration {
    let size = Double(draw.whole(count))
    func made(_ kind: String, _ settings: [String: TrainDeclaration.Setting]) -> TrainDeclaration {
      TrainDeclaration(
        .generated(kind, settings: settings.merging(["count": .number(size)]) { old, _ in old }))
    }
    switch self {
    case .moons: return made("moons", ["noise": .number(draw.number(0.05...0.25))])
    case .circles: return made("circles", ["noise": .number(draw.number(0.03...0.12))])
    case .xor: return made("xor", ["noise": .number(draw.number(0...0.1))])
    case .spirals:
      return made(
        "spirals",
        ["turns": .number(draw.number(0.5...1)), "arms": .number(Double(draw.whole(2...3)))])
    case .blobs:
      let classes = draw.whole(2...5)
      let positions = draw.shuffled([
        [-1.5, -1.5], [1.5, -1.2], [0, 1.8], [-2.2, 1.2], [2.4, 1.1],
      ])
      return made(
        "blobs",
        [
          "centres": .number(Double(classes)),
          "positions": .numbers(positions.prefix(classes).flatMap(\.self)),
          "spreads": .numbers([draw.number(0.3...0.8)]),
        ])
    case .iris: return table("iris", 4, &draw)
    case .wine: return table("wine", 13, &draw)
    case .cancer: return table("breast_cancer", draw.pick([2, 5, 10, 30]), &draw)
    case .plane:
      let slopes = (0..<draw.whole(1...4)).map { _ in draw.number(-1...1) }
      return made(
        "plane",
        [
          "slopes": .numbers(slopes), "radius": .number(draw.number(1...2)),
          "bias": .number(draw.number(-2...2)),
        ])
    case .bumps: return scaled(made("bumps", [:]))
    case .sine:
      return made(
        "curve",
        [
          "frequency": .number(draw.number(0.4...0.9)), "noise": .number(draw.number(0.05...0.2)),
        ])
    case .polynomial:
      return made(
        "curve", ["curve": .word("polynomial"), "noise": .number(draw.number(0.05...0.2))])
    case .stepCurve: return made("curve", ["curve": .word("step")])
    case .houses: return scaled(Self.houses(Int(size), &draw))
    case .parabola:
      let xs = (0..<Int(size)).map { _ in [draw.number(-1.5...1.5)] }
      var lab = TrainDeclaration(
        .points(inputs: xs, targets: xs.map { $0[0] * $0[0] + 0.1 * draw.normal() }))
      lab.task = .regression
      return lab
    }
  }

  /// Area, rooms and age of houses, and the price in a hundred thousands.
  static func houses(_ count: Int, _ draw: inout Draw) -> TrainDeclaration {
    let rows = (0..<count).map { _ in
      [draw.number(40...260), Double(draw.whole(1...8)), draw.number(0...90)]
    }
    let prices = rows.map {
      0.8 + 0.021 * $0[0] + 0.15 * $0[1] - 0.01 * $0[2] + 0.3 * draw.normal()
    }
    var lab = TrainDeclaration(.points(inputs: rows, targets: prices))
    lab.task = .regression
    return lab
  }

  private func scaled(_ lab: TrainDeclaration) -> TrainDeclaration {
    var lab = lab
    lab.scales = true
    return lab
  }

  private func table(_ name: String, _ most: Int, _ draw: inout Draw) -> TrainDeclaration {
    let columns = Self.tables[name]!.columns.filter { $0 != "label" }
    let chosen = draw.shuffled(columns).prefix(max(2, min(most, columns.count)))
    var lab = TrainDeclaration(.table(name, inputs: chosen.sorted(), target: "label"))
    lab.task = .classification
    return scaled(lab)
  }
}
