public import DataFiles
public import Plots

/// A kind of plot that draws tables. A new one is a file that conforms, its test, and a line in
/// `TablePlots.all`.
protocol TablePlotKind {
  /// What a user calls it.
  static var name: String { get }
  /// What it shows, in a few words.
  static var summary: String { get }
  /// How well it suits a table about which nothing is said, from 0 for not at all.
  static func fit(_ columns: TableColumns) -> Int
  /// The plot, and what was taken for what in a few words.
  static func plot(_ columns: TableColumns, _ request: PlotRequest) throws(TablePlotError)
    -> (plot: any Plot, choice: String)
}

/// All kinds of plots that draw tables.
public enum TablePlots {
  static let all: [any TablePlotKind.Type] = [
    LinePlotKind.self, ScatterPlotKind.self, HistogramKind.self, BarsKind.self, BoxesKind.self,
    HeatMapKind.self, StemsKind.self, ResidualsKind.self, ConfusionKind.self, ROCKind.self,
    PrecisionRecallKind.self, SparklineKind.self, TableKind.self,
  ]

  /// The kinds by name, with what they show.
  public static var kinds: [(name: String, summary: String)] { all.map { ($0.name, $0.summary) } }

  /// The plot of a table, and a sentence about what was chosen.
  ///
  /// - Throws: `TablePlotError` when the table and the request do not fit together.
  public static func plot(_ table: Table, _ request: PlotRequest) throws(TablePlotError) -> (
    plot: any Plot, choice: String
  ) {
    let columns = TableColumns(table)
    guard table.rowCount > 0 else {
      throw TablePlotError(
        .data, "\(table.name) has a header and no rows, so there is nothing to draw.")
    }
    let kind: any TablePlotKind.Type
    if let name = request.kind {
      guard let found = all.first(where: { $0.name == name }) else {
        throw TablePlotError(
          .request,
          "There is no kind of plot “\(name)”. Choose one of: "
            + "\(all.map { $0.name }.joined(separator: ", ")).")
      }
      kind = found
    } else {
      kind = guess(columns, request)
    }
    let made = try kind.plot(columns, request)
    return (made.plot, "\(kind.name): \(made.choice)")
  }

  private static func guess(_ columns: TableColumns, _ request: PlotRequest)
    -> any TablePlotKind.Type
  {
    if request.x != nil || !request.y.isEmpty {
      if request.group != nil, request.x == nil { return BoxesKind.self }
      let x = request.x.flatMap { try? columns.numbers($0) }
      if request.x != nil, x == nil { return BarsKind.self }
      if let x { return x.isRising ? LinePlotKind.self : ScatterPlotKind.self }
      return request.y.count == 1 ? HistogramKind.self : LinePlotKind.self
    }
    return all.max { $0.fit(columns) < $1.fit(columns) } ?? TableKind.self
  }
}

extension [Double] {
  /// Whether each number is greater than the one before it.
  var isRising: Bool {
    count > 1 && zip(self, dropFirst()).allSatisfy { $0 < $1 }
  }

  /// The least and the greatest of the finite numbers.
  var finiteRange: ClosedRange<Double>? {
    let finite = filter(\.isFinite)
    guard let least = finite.min(), let most = finite.max() else { return nil }
    return least...most
  }
}
