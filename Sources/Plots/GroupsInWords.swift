/// Says where groups of points lie: how one class stands to the other, or how y goes with x.
struct GroupsInWords {
  private let groups: [ScatterPlot.Group]
  private let x: Axis
  private let y: Axis
  private let lost: Int

  init(_ groups: [ScatterPlot.Group], x: Axis, y: Axis) {
    let placed = groups.enumerated().map { index, group in
      ScatterPlot.Group(Self.name(of: group, index), group.points.filter(\.isFinite))
    }
    self.groups = placed.filter { !$0.points.isEmpty }
    self.x = x
    self.y = y
    lost = groups.reduce(0) { $0 + $1.points.count } - placed.reduce(0) { $0 + $1.points.count }
  }

  /// What to call a class.
  static func name(of group: ScatterPlot.Group, _ index: Int) -> String {
    group.name.isEmpty ? "class \(index + 1)" : group.name
  }

  var text: String {
    let sentence =
      switch groups.count {
      case 0: "No points yet."
      case 1: alone(groups[0])
      case 2: pair(groups[0], groups[1])
      default: groups.map { "\($0.name) lies \(region(of: $0))." }.joined(separator: " ")
      }
    let losses = lost == 1 ? " 1 point has no place." : " \(lost) points have no place."
    let result = sentence + (lost > 0 ? losses : "")
    return result.prefix(1).uppercased() + result.dropFirst()
  }

  private var xName: String { x.name.isEmpty ? "x" : x.name }
  private var yName: String { y.name.isEmpty ? "y" : y.name }

  // MARK: One class

  private func alone(_ group: ScatterPlot.Group) -> String {
    let (across, up) = (xName, yName)
    guard group.points.count > 2 else {
      let places = group.points.map { "(\(ShortNumber.text($0.x)), \(ShortNumber.text($0.y)))" }
      return places.count == 1
        ? "One point, at \(places[0])." : "Two points, at \(places[0]) and \(places[1])."
    }
    guard let correlation = correlation(of: group.points) else {
      return "\(group.points.count) points lie on a line along an axis."
    }
    let verb = correlation > 0 ? "rises" : "falls"
    let number = ShortNumber.text((correlation * 100).rounded() / 100)
    switch abs(correlation) {
    case 0.9...: return "\(up) \(verb) with \(across), nearly on a line (correlation \(number))."
    case 0.4..<0.9: return "\(up) mostly \(verb) with \(across) (correlation \(number))."
    default: return "No straight line joins \(across) and \(up) (correlation \(number))."
    }
  }

  /// Pearson's correlation of places on the plot; nil when one coordinate stays the same.
  private func correlation(of points: [Point]) -> Double? {
    // A sum of equal numbers is inexact, so that their mean may differ from them.
    guard Set(points.map(\.x)).count > 1, Set(points.map(\.y)).count > 1 else { return nil }
    let places = points.map { Point(x.scale.fraction(of: $0.x), y.scale.fraction(of: $0.y)) }
    let count = Double(places.count)
    let meanX = places.reduce(0) { $0 + $1.x / count }
    let meanY = places.reduce(0) { $0 + $1.y / count }
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for place in places {
      let (dx, dy) = (place.x - meanX, place.y - meanY)
      (xx, xy, yy) = (xx + dx * dx, xy + dx * dy, yy + dy * dy)
    }
    let result = xy / (xx.squareRoot() * yy.squareRoot())
    return result.isFinite ? result : nil
  }

  // MARK: Two classes

  private func pair(_ first: ScatterPlot.Group, _ second: ScatterPlot.Group) -> String {
    let sides = [
      Side(first, second, \.x, ("right of", "left of"), x.scale, xName),
      Side(first, second, \.y, ("above", "below"), y.scale, yName),
    ].compactMap { $0 }
    let parted = sides.filter(\.isParted)
    if let side = parted.first {
      let words = parted.map(\.word).joined(separator: " and ")
      return "\(second.name) lies \(words) \(first.name); \(side.axis) about "
        + "\(side.text(side.lower / 2 + side.upper / 2)) parts them."
    }
    if let side = sides.first {
      let words = sides.map(\.word).joined(separator: " and ")
      return
        "\(second.name) lies mostly \(words) \(first.name); they overlap where \(side.axis) is "
        + "\(side.text(side.lower)) to \(side.text(side.upper))."
    }
    return "\(first.name) and \(second.name) lie among one another: neither "
      + "\(xName) nor \(yName) alone parts them."
  }

  /// How the second class stands to the first along one axis.
  private struct Side {
    let word: String
    let axis: String
    private let scale: AxisScale
    /// Whether all but a few outliers of the two lie apart.
    let isParted: Bool
    /// Where they overlap, or the gap between them.
    let lower: Double
    let upper: Double

    /// Nil when the middle halves of the two classes lie at the same place.
    init?(
      _ first: ScatterPlot.Group, _ second: ScatterPlot.Group, _ value: (Point) -> Double,
      _ words: (more: String, less: String), _ scale: AxisScale, _ axis: String
    ) {
      let (a, b) = (first.points.map(value).sorted(), second.points.map(value).sorted())
      func quantile(_ values: [Double], _ part: Double) -> Double {
        values[Int((Double(values.count - 1) * part).rounded())]
      }
      let distance = quantile(b, 0.5) - quantile(a, 0.5)
      let halves = quantile(a, 0.75) - quantile(a, 0.25) + quantile(b, 0.75) - quantile(b, 0.25)
      guard distance != 0, abs(distance) > halves / 4 else { return nil }
      let (low, high) = distance > 0 ? (a, b) : (b, a)
      let (endOfLow, startOfHigh) = (quantile(low, 0.95), quantile(high, 0.05))
      isParted = startOfHigh > endOfLow
      lower = min(endOfLow, startOfHigh)
      upper = max(endOfLow, startOfHigh)
      word = distance > 0 ? words.more : words.less
      self.axis = axis
      self.scale = scale
    }

    /// A place on the axis, as exactly as one sees it.
    func text(_ value: Double) -> String {
      let step = Ticks.step(of: scale.range, most: 60)
      guard scale.kind == .linear, step > 0 else { return ShortNumber.text(value) }
      return ShortNumber.text((value / step).rounded() * step)
    }
  }

  // MARK: More

  /// Where the middle of a group lies on the plot: `in the upper left`.
  private func region(of group: ScatterPlot.Group) -> String {
    let middle = group.points.count / 2
    return PlotRegion(
      x.scale.fraction(of: group.points.map(\.x).sorted()[middle]),
      y.scale.fraction(of: group.points.map(\.y).sorted()[middle])
    ).text
  }
}

/// A part of a plot in words.
struct PlotRegion {
  let text: String

  /// The part around a place in fractions of the axes.
  init(_ x: Double, _ y: Double) {
    let across = x < 0.4 ? "left" : x > 0.6 ? "right" : ""
    let up = y < 0.4 ? "lower" : y > 0.6 ? "upper" : ""
    text =
      switch (across, up) {
      case ("", ""): "in the middle"
      case ("", "lower"): "at the bottom"
      case ("", _): "at the top"
      case (_, ""): "on the \(across)"
      default: "at the \(up) \(across)"
      }
  }
}
