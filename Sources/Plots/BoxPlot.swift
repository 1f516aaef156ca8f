public import Cells

/// Samples side by side as boxes (Tukey 1977): the middle half with its median, whiskers to the most
/// extreme values within 1.5 times its length, and a mark for each value beyond.
public struct BoxPlot: Plot {
  /// One sample.
  public struct Group: Hashable, Sendable {
    public var name: String
    /// The values; those that are not finite are left out.
    public var values: [Double]

    public init(_ name: String, values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  public var title: String
  /// What the values are.
  public var valueName: String
  /// The unit of the values; empty for none.
  public var unit: String
  public var groups: [Group]

  public init(
    _ title: String = "", values valueName: String = "", unit: String = "", groups: [Group]
  ) {
    self.title = title
    self.valueName = valueName
    self.unit = unit
    self.groups = groups
  }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    let boxes = groups.map { BoxSummary($0.values) }
    let axis = Axis(valueName, unit: unit, SteadyRange.rounded(Self.range(of: boxes)))
    let frame = LevelFrame(
      in: area, title: title, names: groups.map(\.name), rows: groups.count, label: axis.label,
      glyphs: surface.glyphs)
    guard !frame.isTooSmall else { return surface.writeTooSmall(in: area) }
    let plot = frame.plot
    // The ends of the axis are the middles of the outermost cells.
    func place(_ value: Double) -> Double {
      Double(plot.column) + 0.5 + axis.scale.fraction(of: value) * Double(plot.columns - 1)
    }
    let ticks = axis.scale.ticks(most: frame.mostTicks)
    frame.draw(on: &surface, ticks: ticks.values.map { (place($0), ticks.label($0)) })
    let slots = BarSlots(groups: groups.count, bars: 1, room: plot.rows, thicknesses: [1, 3])
    for (index, box) in boxes.prefix(slots.visible).enumerated() {
      let row = plot.row + slots.start(ofGroup: index)
      let middle = row + (slots.thickness - 1) / 2
      frame.write(groups[index].name, row: middle, on: &surface)
      guard let box else { continue }
      let drawing = BoxDrawing(
        row: middle, isTall: slots.thickness == 3, style: Style(.category(number: index)),
        clip: plot)
      drawing.draw(box, on: &surface, place: place)
    }
  }

  private static func range(of boxes: [BoxSummary?]) -> ClosedRange<Double> {
    let extremes = boxes.compactMap { $0?.extremes }
    guard let least = extremes.map(\.lowerBound).min(),
      let greatest = extremes.map(\.upperBound).max()
    else { return 0...1 }
    return least...greatest
  }

  /// How the medians stand to each other, and what lies far out.
  public var description: String {
    let boxes = groups.compactMap { group in
      BoxSummary(group.values).map { (name: group.name, box: $0) }
    }.sorted { $0.box.median > $1.box.median }
    let number = { (value: Double) in
      ShortNumber.text(value) + (unit.isEmpty ? "" : " \(unit)")
    }
    guard let first = boxes.first, let last = boxes.last else { return "No values yet." }
    let lost = groups.reduce(0) { $0 + $1.values.filter { !$0.isFinite }.count }
    let outliers = boxes.filter { !$0.box.outliers.isEmpty }.map {
      "\($0.name) has \($0.box.outliers.count == 1 ? "1 outlier" : "\($0.box.outliers.count) outliers")."
    }
    var sentences: [String]
    if boxes.count == 1 {
      sentences = [
        "The median of \(first.name) is \(number(first.box.median)); half of the values lie between "
          + "\(ShortNumber.text(first.box.box.lowerBound)) and \(number(first.box.box.upperBound))."
      ]
    } else if first.box.median == last.box.median {
      sentences = ["All medians are \(number(first.box.median))."]
    } else {
      sentences = [
        "\(first.name) has the highest median, \(number(first.box.median)), \(last.name) the lowest, "
          + "\(number(last.box.median))."
      ]
      if first.box.box.lowerBound > last.box.box.upperBound {
        sentences.append("The boxes of the two do not overlap.")
      }
    }
    sentences += outliers
    if lost > 0 { sentences.append(lost == 1 ? "1 is no number." : "\(lost) are no numbers.") }
    return sentences.joined(separator: " ")
  }
}
