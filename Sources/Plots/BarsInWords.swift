/// What a bar chart shows, in a sentence or two.
struct BarsInWords {
  private let chart: BarChart

  init(_ chart: BarChart) { self.chart = chart }

  var text: String {
    let sentences = chart.series.indices.map { sentence(of: $0) }
    return sentences.isEmpty ? "No bars yet." : sentences.joined(separator: " ")
  }

  private struct Bar {
    var name: String
    var value: Double
    var error: Double
  }

  private func sentence(of series: Int) -> String {
    let name = chart.series[series].name
    let bars = chart.names.indices.compactMap { index in
      chart.bar(index, of: series).map {
        Bar(name: chart.names[index], value: $0.value, error: $0.error)
      }
    }.sorted { $0.value > $1.value }
    let lead = name.isEmpty || chart.series.count == 1 ? "" : "\(name): "
    guard let first = bars.first, let last = bars.last else { return "\(lead)no bars yet." }
    let missing = chart.names.count - bars.count
    let gap = missing == 0 ? "" : missing == 1 ? " 1 has no value." : " \(missing) have no value."
    if bars.count == 1 { return "\(lead)\(first.name) has \(number(first.value)).\(gap)" }
    if first.value == last.value {
      return "\(lead)all \(bars.count) have \(number(first.value)).\(gap)"
    }
    let ends =
      "\(lead)\(first.name) is highest with \(number(first.value)), \(last.name) lowest with "
      + "\(number(last.value))."
    return ends + doubt(first, bars[1]) + gap
  }

  /// Error bars that overlap leave the order open.
  private func doubt(_ first: Bar, _ second: Bar) -> String {
    guard first.error > 0 || second.error > 0 else { return "" }
    return first.value - first.error <= second.value + second.error
      ? " The error bars of \(first.name) and \(second.name) overlap."
      : " Its error bar is clear of all others."
  }

  private func number(_ value: Double) -> String {
    ShortNumber.text(value) + (chart.unit.isEmpty ? "" : " \(chart.unit)")
  }
}
