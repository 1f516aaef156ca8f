internal import Cells

/// Where the bars of a histogram stand: whole columns for each bin, so that all are as wide.
struct HistogramLayout {
  let frame: Frame
  let bins: Bins
  /// For each group, how many values lie in each bin.
  let counts: [[Int]]
  private let columnsPerBin: Int

  /// The least columns of a bar.
  private static let leastColumns = 2

  init(_ histogram: Histogram, in area: Rect, glyphs: Glyphs) {
    // The labels of the counts take about this many columns.
    let room = max(1, area.columns - 8)
    let barsInBin = histogram.arrangement == .beside ? max(1, histogram.groups.count) : 1
    let least = barsInBin == 1 ? Self.leastColumns : barsInBin + 1
    let bins =
      histogram.bins
      ?? Bins(of: histogram.groups.flatMap(\.values), most: max(1, min(60, room / least)))
    let counts = histogram.groups.map { bins.counts(of: $0.values) }
    let highest = Double(counts.joined().max() ?? 0)
    let y =
      histogram.hasLogarithmicCounts
      ? Axis("count", 0.5...max(10, highest * 1.5), .logarithmic)
      : Axis("count", 0...max(1, highest * 1.05))
    // The width of the plot is known once the counts have their labels.
    let draft = Frame(
      in: area, title: histogram.title, x: Axis("", 0...1), y: y, ends: .edges, glyphs: glyphs)
    columnsPerBin = max(1, (draft.plot.columns - 1) / bins.count)
    let end = bins.start + Double(draft.plot.columns) / Double(columnsPerBin) * bins.width
    frame = Frame(
      in: area, title: histogram.title,
      x: Axis(histogram.name, unit: histogram.unit, bins.start...max(bins.start, end)), y: y,
      ends: .edges, glyphs: glyphs)
    self.bins = bins
    self.counts = counts
  }

  /// The columns of one of several bars in a bin.
  func columns(ofBin bin: Int, bar: Int, of bars: Int) -> Range<Int> {
    let start = frame.plot.column + bin * columnsPerBin
    guard bars > 1 else { return start..<start + columnsPerBin }
    // Neighbouring bins are told apart by a column between them.
    let width = max(1, (columnsPerBin - 1) / bars)
    let margin = max(0, columnsPerBin - width * bars) / 2
    let column = start + margin + min(bar * width, max(0, columnsPerBin - 1))
    return column..<column + width
  }

  /// The height at which a bar ends.
  func top(of count: Int) -> Double { frame.place(x: bins.start, y: Double(count)).y }

  /// The outlines of the bars of a group: one for each run of bins that are not empty, from foot to
  /// foot.
  func outlines(of group: Int) -> [[Place]] {
    let foot = Double(frame.plot.endRow)
    let filled = counts[group].indices.split { counts[group][$0] == 0 }
    return filled.map { run in
      var places = run.flatMap { bin in
        let columns = columns(ofBin: bin, bar: 0, of: 1)
        let top = top(of: counts[group][bin])
        return [Place(Double(columns.lowerBound), top), Place(Double(columns.upperBound), top)]
      }
      if let first = places.first, let last = places.last {
        places = [Place(first.x, foot)] + places + [Place(last.x, foot)]
      }
      return places
    }
  }

  /// The highest bar of each bin.
  private var tops: [Double] {
    (0..<bins.count).map { bin in top(of: counts.map { $0[bin] }.max() ?? 0) }
  }

  /// Whether the top row is free of bars there.
  func isFree(columns: Range<Int>) -> Bool {
    tops.enumerated().allSatisfy { bin, top in
      top >= Double(frame.plot.row + 1)
        || !self.columns(ofBin: bin, bar: 0, of: 1).overlaps(columns)
    }
  }

  /// The places that bars cover, for a legend to keep off.
  var covered: [Place] {
    let plot = frame.plot
    return tops.enumerated().flatMap { bin, top in
      let columns = self.columns(ofBin: bin, bar: 0, of: 1).clamped(
        to: plot.column..<plot.endColumn)
      let first = max(plot.row, Int(max(top, Double(plot.row)).rounded(.down)))
      return columns.flatMap { column in
        (min(first, plot.endRow)..<plot.endRow).map { Place(column: column, row: $0) }
      }
    }
  }
}
