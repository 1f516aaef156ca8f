internal import Cells

/// Where the boxes and wires of a graph are, in cells from its own upper left corner.
struct GraphLayout {
  /// A wire with its bends.
  struct Wire: Hashable {
    var source: Int
    var corners: [Place]
    /// Whether it leads to the node that is looked at.
    var isPresent = false

    struct Place: Hashable {
      var column: Int
      var row: Int
    }
  }

  /// Where a wire meets a box: the cell beside it.
  struct Port: Hashable {
    let node: Int
    let place: Wire.Place
    /// Whether a wire of the node that is looked at is there.
    let isPresent: Bool
  }

  /// The box of each node.
  private(set) var boxes: [Rect]
  private(set) var wires: [Wire] = []
  /// Where a wire enters a box: the cell before it.
  private(set) var arrivals: [Port] = []
  /// Where wires leave boxes: the cell after each.
  private(set) var departures: [Port] = []
  private let detail: GraphDetail
  /// The columns that are kept for words on the wires behind each box.
  let lead: Int
  private let isForward: Bool
  /// The pieces of wires that lead to the node that is looked at.
  private let pieces: Set<Piece>

  private struct Piece: Hashable {
    let from: GraphLayers.Entry
    let to: GraphLayers.Entry
  }
  private(set) var size = Size(columns: 0, rows: 0)

  /// Lays boxes of given widths out within so many rows, more where it must be.
  init(
    _ graph: GraphLayers, widths: [Int], _ detail: GraphDetail, lead: Int = 0, rows: Int,
    isForward: Bool, current: Int? = nil
  ) {
    self.detail = detail
    self.lead = lead
    self.isForward = isForward
    pieces = Self.pieces(into: current, graph)
    let boxRows = detail.rows
    boxes = Array(repeating: Rect(column: 0, row: 0, columns: 0, rows: 0), count: widths.count)
    let middles = Self.middles(graph, boxRows: boxRows, gap: detail.gap, rows: rows)
    var column = 0
    var bottom = 0
    for (number, layer) in graph.layers.enumerated() {
      if number > 0 {
        column = route(graph, into: number, middles: middles, from: column)
      }
      let width =
        layer.map { entry in
          if case .node(let node) = entry { widths[node] } else { 1 }
        }.max() ?? 0
      for entry in layer {
        let middle = middles[entry] ?? 0
        switch entry {
        case .node(let node):
          boxes[node] = Rect(
            column: column, row: middle - boxRows / 2, columns: width, rows: boxRows)
          bottom = max(bottom, middle + boxRows / 2 + 1)
        case .passing(let source, _):
          wires.append(
            Wire(
              source: source,
              corners: [
                .init(column: column - 1, row: middle), .init(column: column + width, row: middle),
              ], isPresent: pieces.contains { $0.from == entry }))
          bottom = max(bottom, middle + 1)
        }
      }
      column += width
    }
    size = Size(columns: column, rows: bottom)
  }

  /// The pieces of wires that end at a node, back to the nodes where they begin.
  private static func pieces(into node: Int?, _ graph: GraphLayers) -> Set<Piece> {
    var pieces: Set<Piece> = []
    var waiting = node.map { [GraphLayers.Entry.node($0)] } ?? []
    while let entry = waiting.popLast() {
      for source in graph.sources[entry] ?? [] {
        pieces.insert(Piece(from: source, to: entry))
        if case .passing = source { waiting.append(source) }
      }
    }
    return pieces
  }

  /// Routes the wires into a layer and returns the column where its boxes start.
  private mutating func route(
    _ graph: GraphLayers, into number: Int, middles: [GraphLayers.Entry: Int], from start: Int
  ) -> Int {
    let left = graph.layers[number - 1]
    var targets: [GraphLayers.Entry: [(row: Int, isPresent: Bool)]] = [:]
    var ports: [(node: Int, row: Int, isPresent: Bool)] = []
    for entry in graph.layers[number] {
      let middle = middles[entry] ?? 0
      let sources = (graph.sources[entry] ?? []).sorted { (middles[$0] ?? 0) < (middles[$1] ?? 0) }
      for (index, source) in sources.enumerated() {
        let row = middle + Self.port(index, of: sources.count, boxRows: detail.rows)
        let isPresent = pieces.contains(Piece(from: source, to: entry))
        targets[source, default: []].append((row, isPresent))
        if case .node(let node) = entry { ports.append((node, row, isPresent)) }
      }
    }
    let sources = left.filter { targets[$0] != nil }
    let nets = sources.map {
      WireChannel.Net(from: middles[$0] ?? 0, to: (targets[$0] ?? []).map(\.row))
    }
    let channel = WireChannel(nets)
    let isTight = detail.isTight
    let end = start + lead + (isTight ? max(2, channel.count + 1) : max(3, channel.count + 2))
    // The wire joins the frames where there is no cell between.
    let (first, last) = isTight && detail.isFramed ? (start - 1, end) : (start, end - 1)
    let turnStart = start + lead + (isTight && isForward ? 0 : 1)
    for ((source, net), track) in zip(zip(sources, nets), channel.tracks) {
      let isPresent = targets[source]?.contains { $0.isPresent } ?? false
      if case .node(let node) = source {
        departures.append(
          Port(node: node, place: .init(column: start, row: net.from), isPresent: isPresent))
      }
      for (row, isPresent) in targets[source] ?? [] {
        let turn = turnStart + (track ?? 0)
        let corners: [(Int, Int)] =
          row == net.from
          ? [(first, row), (last, row)]
          : [(first, net.from), (turn, net.from), (turn, row), (last, row)]
        wires.append(
          Wire(
            source: source.source, corners: corners.map { .init(column: $0.0, row: $0.1) },
            isPresent: isPresent))
      }
    }
    arrivals += ports.map {
      Port(node: $0.node, place: .init(column: end - 1, row: $0.row), isPresent: $0.isPresent)
    }
    return end
  }

  /// The row of one of several inputs, counted from the middle of a box.
  private static func port(_ index: Int, of count: Int, boxRows: Int) -> Int {
    let reach = max(0, (boxRows - 3) / 2)
    return count > 1 ? (2 * reach * index + (count - 1) / 2) / (count - 1) - reach : 0
  }

  /// The middle row of each entry: as near as can be to what it is connected with.
  private static func middles(_ graph: GraphLayers, boxRows: Int, gap: Int, rows: Int)
    -> [GraphLayers.Entry: Int]
  {
    func half(_ entry: GraphLayers.Entry) -> Int {
      if case .node = entry { boxRows / 2 } else { 0 }
    }
    // The least distance of each entry from the top of its layer.
    let offsets = graph.layers.map { layer in
      var next = 0
      return layer.map { entry in
        let middle = next + half(entry)
        next = middle + half(entry) + 1 + gap
        return middle
      }
    }
    let heights = zip(graph.layers, offsets).map { layer, offsets in
      (offsets.last ?? 0) + (layer.last.map(half) ?? 0) + 1
    }
    let limit = max(rows, heights.max() ?? 0)
    var middles: [GraphLayers.Entry: Double] = [:]
    for (number, layer) in graph.layers.enumerated() {
      for (entry, offset) in zip(layer, offsets[number]) {
        middles[entry] = Double(offset) + Double(limit - heights[number]) / 2
      }
    }
    let users = graph.users
    for round in 0..<10 {
      let order = round % 2 == 0 ? Array(graph.layers.indices) : graph.layers.indices.reversed()
      for number in order {
        let layer = graph.layers[number]
        let wanted = zip(layer, offsets[number]).map { entry, offset in
          let sources = graph.sources[entry] ?? []
          let near = round % 2 == 0 && !sources.isEmpty ? sources : users[entry] ?? sources
          let places = near.compactMap { middles[$0] }
          let middle =
            places.isEmpty ? middles[entry] ?? 0 : places.reduce(0, +) / Double(places.count)
          return middle - Double(offset)
        }
        let slack = Double(limit - heights[number])
        for ((entry, offset), shift) in zip(zip(layer, offsets[number]), inOrder(wanted)) {
          middles[entry] = Double(offset) + min(max(0, shift), slack).rounded()
        }
      }
    }
    let top = middles.map { $1 - Double(half($0)) }.min() ?? 0
    return middles.mapValues { Int($0 - top) }
  }

  /// The nondecreasing numbers nearest to given ones (pool adjacent violators, Ayer et al. 1955).
  private static func inOrder(_ values: [Double]) -> [Double] {
    var pools: [(sum: Double, count: Int)] = []
    for value in values {
      pools.append((value, 1))
      while pools.count > 1 {
        let (last, before) = (pools[pools.count - 1], pools[pools.count - 2])
        guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
        pools.removeLast(2)
        pools.append((before.sum + last.sum, before.count + last.count))
      }
    }
    return pools.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
  }
}
