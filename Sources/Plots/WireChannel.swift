/// The upright tracks between two layers of boxes, on which wires change rows without running over
/// each other (left-edge channel routing, Hashimoto and Stevens 1971).
struct WireChannel {
  /// A wire from one row on the left to rows on the right.
  struct Net: Hashable {
    var from: Int
    var to: [Int]

    /// Whether it stays on its row.
    var isStraight: Bool { to.allSatisfy { $0 == from } }
    var rows: ClosedRange<Int> {
      let all = to + [from]
      return (all.min() ?? from)...(all.max() ?? from)
    }
  }

  /// The track of each net, from the left; nil for one that stays on its row.
  let tracks: [Int?]
  /// How many tracks there are.
  let count: Int

  init(_ nets: [Net]) {
    var tracks = [Int?](repeating: nil, count: nets.count)
    var used: [[ClosedRange<Int>]] = []
    var waiting = nets.indices.filter { !nets[$0].isStraight }
    waiting.sort { nets[$0].rows.lowerBound < nets[$1].rows.lowerBound }
    while !waiting.isEmpty {
      // A net that leaves a row comes before one that arrives on it. Where that goes round in a
      // circle two wires touch.
      let free = waiting.firstIndex { candidate in
        !waiting.contains { $0 != candidate && nets[candidate].to.contains(nets[$0].from) }
      }
      let index = waiting.remove(at: free ?? 0)
      let net = nets[index]
      let before = nets.indices.filter { $0 != index && net.to.contains(nets[$0].from) }
      var track = (before.compactMap { tracks[$0] }.max() ?? -1) + 1
      while track < used.count, used[track].contains(where: { $0.overlaps(net.rows) }) {
        track += 1
      }
      while used.count <= track { used.append([]) }
      used[track].append(net.rows)
      tracks[index] = track
    }
    self.tracks = tracks
    count = used.count
  }
}
