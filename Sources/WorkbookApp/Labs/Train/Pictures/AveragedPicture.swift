internal import Cells
internal import Formulas
internal import Labs
internal import Plots

/// What one thinned network says, the mean of many, and the network at inference.
struct AveragedPicture: TrainPicture {
  let name = TrainPictureName.averaged
  let awaits = "With a dropout of 0 all networks are the same."

  /// The numbers of networks, in the order of the key for layers.
  private static let counts = [100, 1, 10]
  /// As many multiplications as a picture may take.
  private static let mostWork = 60_000_000

  func title(of scene: TrainScene) -> String {
    let count = count(scene)
    return count == 1 ? "a thinned network" : "the mean of \(count) thinned networks"
  }

  func applies(to state: TrainState) -> Bool {
    state.hasDropout && (1...2).contains(state.plainInputNames.count)
      && (state.classCount ?? 2) == 2
  }

  private func count(_ scene: TrainScene) -> Int {
    let wanted = Self.counts[scene.context.layer % Self.counts.count]
    // Of a large network fewer are drawn, at fewer places.
    return max(1, min(wanted, Self.mostWork / (Self.leastPlaces * max(1, scene.state.weightCount))))
  }

  private static let leastPlaces = 60

  func plot(of scene: TrainScene) -> (any Plot)? {
    let state = scene.state
    guard !state.dropoutMasks(ofExamples: 0).isEmpty else { return nil }
    let count = count(scene)
    let places = Self.mostWork / max(1, count * state.weightCount)
    return state.plainInputNames.count == 1
      ? curves(scene, count, places: places) : maps(scene, count, places: places)
  }

  private func maps(_ scene: TrainScene, _ count: Int, places: Int) -> (any Plot)? {
    let state = scene.state
    // Three maps beside each other, two samples a row of cells.
    let columns = min(40, max(8, (scene.context.room.columns - 4) / 3))
    let rows = min(40, max(6, (scene.context.room.rows - 4) * 2))
    let scale = min(1, (Double(places) / Double(columns * rows)).squareRoot())
    let grid = ExampleGroups.grid(
      state, columns: max(8, Int(Double(columns) * scale)), rows: max(6, Int(Double(rows) * scale)))
    guard let nets = state.averagedNets(count, over: grid) else { return nil }
    let isClasses = state.classCount != nil
    func panel(_ name: String, _ values: [Double]) -> HeatMapGrid.Panel {
      HeatMapGrid.Panel(
        name,
        rows: (0..<grid.rows).map { row in
          values[row * grid.columns..<(row + 1) * grid.columns].map { isClasses ? $0 - 0.5 : $0 }
        })
    }
    return CaptionedPlot(
      plot: HeatMapGrid(
        panels: [panel("one net", nets.one)]
          + (count > 1 ? [panel("mean of \(count)", nets.mean)] : [])
          + [panel("no mask", nets.whole)], scale: isClasses ? .diverging : .automatic,
        note: isClasses ? "p − ½" : ""), caption: caption(nets))
  }

  private func curves(_ scene: TrainScene, _ count: Int, places: Int) -> (any Plot)? {
    let state = scene.state
    let x = ExampleGroups.axis(state, 0)
    let (low, high) = (x.scale.range.lowerBound, x.scale.range.upperBound)
    let last = min(100, max(20, places))
    let along = (0...last).map { low + (high - low) * Double($0) / Double(last) }
    guard let nets = state.averagedNets(count, along: along) else { return nil }
    let all =
      [("one net", nets.one)] + (count > 1 ? [("mean of \(count)", nets.mean)] : [])
      + [("no mask", nets.whole)]
    return CaptionedPlot(
      plot: LineChart(
        x: x,
        y: Axis(
          state.classCount == nil ? "y" : "probability",
          ExplorePlots.range(of: all.flatMap(\.1).filter(\.isFinite))),
        series: all.map { name, values in
          LineChart.Series(name, points: zip(along, values).map { Point($0, $1) })
        }), caption: caption(nets))
  }

  private func caption(_ nets: AveragedNets) -> String {
    let (one, mean) = nets.differences
    let words = "one net off by \(NumberText.written(one, digits: 2))"
    guard nets.nets > 1 else { return words }
    return words + ", mean by \(NumberText.written(mean, digits: 2))"
  }
}
