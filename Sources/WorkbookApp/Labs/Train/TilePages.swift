internal import Cells
internal import Labs
internal import Plots

/// Tiles of several groups, as many at a time as are seen whole; the key for layers goes through all.
struct TilePages {
  let title: String
  private let tiles: ArraySlice<PictureTile>
  private let count: Int

  /// Larger tiles are seen well enough with every other number.
  private static let largest = 16
  /// Smaller tiles are drawn twice as large.
  private static let smallest = 7
  private static let gap = 2

  /// The page of groups that a scene has chosen; nil where there are no tiles.
  init?(_ groups: [TileGroup], of scene: TrainScene) {
    let pages = groups.flatMap { group -> [(TileGroup, Range<Int>)] in
      guard let first = group.tiles.first else { return [] }
      let most = Self.most(first, in: scene.context.room)
      return stride(from: 0, to: group.tiles.count, by: most).map {
        (group, $0..<min(group.tiles.count, $0 + most))
      }
    }
    guard let (group, range) = scene.chosen(pages) else { return nil }
    (title, tiles, count) = (group.title, group.tiles[range], group.tiles.count)
  }

  /// How many tiles are seen whole in a room, with their names, a title and a foot.
  private static func most(_ tile: PictureTile, in room: Size) -> Int {
    func shown(_ count: Int) -> Int {
      count < smallest ? count * 2 : count > largest ? (count + 1) / 2 : count
    }
    let columns = max(5, shown(tile.width))
    let rows = (shown(tile.height) + 1) / 2 + 1
    let across = max(1, (room.columns + gap) / (columns + gap))
    return across * max(1, (room.rows - 2) / rows)
  }

  /// The tiles, with words for those that wait.
  func grid(scaling: HeatMapGrid.Scaling) -> HeatMapGrid {
    let rest = tiles.count < count ? "\(tiles.count) of \(count) shown, m for more" : ""
    return HeatMapGrid(
      panels: tiles.map { HeatMapGrid.Panel($0.name, rows: $0.rows) }, scaling: scaling,
      scale: .diverging, note: rest)
  }
}
