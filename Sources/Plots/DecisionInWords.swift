/// Says what a decision map shows: where each class is the answer, and how many points lie on the
/// wrong side.
struct DecisionInWords {
  private let map: DecisionMap
  private let grid: ClassGrid

  init(_ map: DecisionMap) {
    self.map = map
    grid =
      switch map.ground {
      case .probability(let field):
        ClassGrid(
          field.values.map { $0.isNaN ? Raster.bare : $0 >= 0.5 ? 1 : 0 }, columns: field.columns,
          rows: field.rows)
      case .classes(let numbers, let columns, let rows):
        ClassGrid(numbers, columns: columns, rows: rows)
      }
  }

  var text: String {
    let regions = self.regions
    let ground =
      switch regions.count {
      case 0: "A map without answers."
      case 1: "The answer is \(regions[0].name) everywhere."
      case 2: pair(regions[0], regions[1])
      default: several(regions)
      }
    return ground.prefix(1).uppercased() + ground.dropFirst() + points
  }

  // MARK: The ground

  /// Where a class is the answer.
  private struct Region {
    let name: String
    let percent: String
    let middle: PlotRegion
    /// Whether it keeps off the edges of the map.
    let isInside: Bool
  }

  private var regions: [Region] {
    let known = grid.classes.lazy.filter { $0 != Raster.bare }.count
    return Set(grid.classes).subtracting([Raster.bare]).sorted().map { number in
      var (count, sumX, sumY, isInside) = (0, 0, 0, true)
      for index in grid.classes.indices where grid.classes[index] == number {
        let (row, column) = index.quotientAndRemainder(dividingBy: grid.columns)
        (count, sumX, sumY) = (count + 1, sumX + column, sumY + row)
        if row == 0 || column == 0 || row == grid.rows - 1 || column == grid.columns - 1 {
          isInside = false
        }
      }
      let (size, across, down) = (
        Double(count), Double(max(1, grid.columns - 1)), Double(max(1, grid.rows - 1))
      )
      return Region(
        name: name(Int(number)), percent: Self.percent(count, of: known),
        middle: PlotRegion(Double(sumX) / size / across, 1 - Double(sumY) / size / down),
        isInside: isInside)
    }
  }

  private static func percent(_ count: Int, of all: Int) -> String {
    let part = Int((Double(count) / Double(all) * 100).rounded())
    return part == 0 ? "under 1 %" : part == 100 ? "over 99 %" : "\(part) %"
  }

  private func name(_ number: Int) -> String {
    map.groups.indices.contains(number)
      ? GroupsInWords.name(of: map.groups[number], number) : "class \(number + 1)"
  }

  private func pair(_ first: Region, _ second: Region) -> String {
    let (inner, outer) = first.isInside ? (first, second) : (second, first)
    if inner.isInside {
      return "\(inner.name) is the answer inside \(inner.percent) of the map, "
        + "\(outer.name) all around."
    }
    return "\(second.name) is the answer \(second.middle.text), on \(second.percent) of the map; "
      + "\(first.name) on the rest."
  }

  private func several(_ regions: [Region]) -> String {
    "The answer is "
      + regions.map { "\($0.name) \($0.middle.text) (\($0.percent))" }.joined(separator: ", ") + "."
  }

  // MARK: The points

  private var points: String {
    var (right, wrong) = (0, 0)
    for (number, group) in map.groups.enumerated() {
      for point in group.points where point.isFinite {
        guard let answer = answer(at: point) else { continue }
        if answer == number { right += 1 } else { wrong += 1 }
      }
    }
    let count = right + wrong
    if count == 0 { return "" }
    if wrong == 0 {
      return count == 1 ? " The point lies on its side." : " All \(count) points lie on their side."
    }
    return " \(wrong) of \(count) \(count == 1 ? "point" : "points") "
      + "\(wrong == 1 ? "lies" : "lie") on the wrong side."
  }

  /// The answer for a point; nil outside the map.
  private func answer(at point: Point) -> Int? {
    guard map.x.scale.range.contains(point.x), map.y.scale.range.contains(point.y) else {
      return nil
    }
    let (x, y) = (map.x.scale.fraction(of: point.x), map.y.scale.fraction(of: point.y))
    if case .probability(let field) = map.ground {
      let value = field.value(atFractions: x, y)
      return value.isNaN ? nil : value >= 0.5 ? 1 : 0
    }
    return grid.answer(atFractions: x, y).map { Int($0) }
  }
}
