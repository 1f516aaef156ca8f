/// The nodes of a binary tree in a row, each before what lies below it, and where they are drawn.
struct TreeLayout {
  /// A node with its place in the tree.
  struct Entry: Hashable {
    var node: DecisionTree.Node
    /// The number of the node above; nil for the root.
    var parent: Int?
    /// Whether it is where the answer leads that is yes.
    var isYes: Bool
    var depth: Int
  }

  let entries: [Entry]
  /// The column of the middle of each node, from the left edge of the tree.
  private(set) var middles: [Int] = []
  private(set) var columns = 0

  var depth: Int { entries.map(\.depth).max() ?? 0 }

  init(_ root: DecisionTree.Node) {
    var (entries, waiting) = ([Entry](), [Entry(node: root, isYes: true, depth: 0)])
    while let entry = waiting.popLast() {
      let number = entries.count
      entries.append(entry)
      guard case .split(_, let yes, let no, _, _) = entry.node else { continue }
      waiting.append(Entry(node: no, parent: number, isYes: false, depth: entry.depth + 1))
      waiting.append(Entry(node: yes, parent: number, isYes: true, depth: entry.depth + 1))
    }
    self.entries = entries
  }

  /// Places the middles of nodes of these widths, two columns apart; each above what it splits into.
  mutating func place(widths: [Int]) {
    let gap = 2
    var below = Array(repeating: 0, count: entries.count)
    for index in entries.indices.reversed() {
      below[index] = max(widths[index], below[index] - gap)
      if let parent = entries[index].parent { below[parent] += below[index] + gap }
    }
    var starts = Array(repeating: 0, count: entries.count)
    var next = starts
    middles = starts
    for (index, entry) in entries.enumerated() {
      if let parent = entry.parent {
        starts[index] = next[parent]
        next[parent] += below[index] + gap
      }
      next[index] = starts[index]
      middles[index] = starts[index] + below[index] / 2
    }
    columns = below.first ?? 0
  }
}
