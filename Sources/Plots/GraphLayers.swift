/// The nodes of a directed graph in layers, ordered so that few edges cross (Sugiyama, Tagawa and
/// Toda 1981). An edge over several layers passes one place in each layer between.
struct GraphLayers {
  /// A place in a layer: a node, or an edge that passes from a node.
  enum Entry: Hashable {
    case node(Int)
    case passing(source: Int, layer: Int)

    /// The node whose value is here.
    var source: Int {
      switch self {
      case .node(let index): index
      case .passing(let source, _): source
      }
    }
  }

  /// From the inputs; each from the top.
  private(set) var layers: [[Entry]]
  /// What leads to each entry of the next layer, in the order of the node's inputs.
  private(set) var sources: [Entry: [Entry]] = [:]
  /// The layer of each node.
  let depths: [Int]
  /// The inputs of each node that exist and lead forward.
  let inputs: [[Int]]

  /// Takes the inputs of each node; one that would close a cycle is left out.
  init(_ given: [[Int]]) {
    inputs = Self.acyclic(given)
    depths = Self.depths(inputs)
    layers = Array(repeating: [], count: (depths.max() ?? -1) + 1)
    for (node, depth) in depths.enumerated() { layers[depth].append(.node(node)) }
    for (node, sources) in inputs.enumerated() {
      self.sources[.node(node)] = sources.map { source in
        var before = Entry.node(source)
        for layer in depths[source] + 1..<max(depths[source] + 1, depths[node]) {
          let entry = Entry.passing(source: source, layer: layer)
          // Edges from one node go together as far as they can.
          if self.sources[entry] == nil {
            self.sources[entry] = [before]
            layers[layer].append(entry)
          }
          before = entry
        }
        return before
      }
    }
    order()
  }

  private static func acyclic(_ given: [[Int]]) -> [[Int]] {
    var kept = given.map { $0.filter { given.indices.contains($0) } }
    var states = Array(repeating: 0, count: given.count)
    for root in given.indices where states[root] == 0 {
      var stack = [(node: root, next: 0)]
      states[root] = 1
      while let (node, next) = stack.last {
        guard next < kept[node].count else {
          states[node] = 2
          stack.removeLast()
          continue
        }
        let input = kept[node][next]
        if states[input] == 1 {
          kept[node].remove(at: next)
          continue
        }
        stack[stack.count - 1].next += 1
        if states[input] == 0 {
          states[input] = 1
          stack.append((input, 0))
        }
      }
    }
    return kept
  }

  /// The longest path from the inputs of the graph; an input itself stands just before its first use.
  private static func depths(_ inputs: [[Int]]) -> [Int] {
    var depths = Array(repeating: 0, count: inputs.count)
    var waiting = inputs.map(\.count)
    var users = Array(repeating: [Int](), count: inputs.count)
    for (node, sources) in inputs.enumerated() {
      for source in sources { users[source].append(node) }
    }
    var ready = inputs.indices.filter { waiting[$0] == 0 }
    while let node = ready.popLast() {
      for user in users[node] {
        depths[user] = max(depths[user], depths[node] + 1)
        waiting[user] -= 1
        if waiting[user] == 0 { ready.append(user) }
      }
    }
    for node in inputs.indices where inputs[node].isEmpty {
      depths[node] = max(0, (users[node].map { depths[$0] }.min() ?? 1) - 1)
    }
    return depths
  }

  private mutating func order() {
    var best = (crossings: crossings(), layers: layers)
    let users = self.users
    for round in 0..<12 where best.crossings > 0 && layers.count > 1 {
      if round % 2 == 0 {
        for layer in 1..<layers.count { sort(layer, toward: layer - 1, by: sources) }
      } else {
        for layer in (0..<layers.count - 1).reversed() {
          sort(layer, toward: layer + 1, by: users)
        }
      }
      let now = crossings()
      if now < best.crossings { best = (now, layers) }
    }
    layers = best.layers
  }

  /// What each entry leads to.
  var users: [Entry: [Entry]] {
    var users: [Entry: [Entry]] = [:]
    for layer in layers {
      for entry in layer {
        for source in sources[entry] ?? [] { users[source, default: []].append(entry) }
      }
    }
    return users
  }

  /// Sorts a layer by the barycentres of its neighbours in another.
  private mutating func sort(_ layer: Int, toward other: Int, by neighbours: [Entry: [Entry]]) {
    let places = places(of: other)
    let keyed = layers[layer].enumerated().map { index, entry in
      let near = neighbours[entry, default: []].compactMap { places[$0] }
      let centre = near.isEmpty ? Double(index) : Double(near.reduce(0, +)) / Double(near.count)
      return (centre: centre, index: index, entry: entry)
    }
    layers[layer] = keyed.sorted { ($0.centre, $0.index) < ($1.centre, $1.index) }.map(\.entry)
  }

  private func places(of layer: Int) -> [Entry: Int] {
    Dictionary(uniqueKeysWithValues: layers[layer].enumerated().map { ($1, $0) })
  }

  /// How many pairs of edges cross.
  func crossings() -> Int {
    var count = 0
    for layer in layers.indices.dropFirst() {
      let places = places(of: layer - 1)
      var seen: [Int] = []
      for entry in layers[layer] {
        let here = (sources[entry] ?? []).compactMap { places[$0] }
        for place in here { count += seen.count { $0 > place } }
        seen += here
      }
    }
    return count
  }
}
