import Foundation
import Glibc

/// The processes of the machine at one moment, as `/proc` shows them.
public struct ProcessTree: Sendable {
  /// One process.
  public struct Entry: Hashable, Sendable {
    /// Its process id.
    public let pid: Int32
    /// The id of its parent.
    public let parent: Int32
    /// The id of its process group.
    public let group: Int32
    /// The id of its session.
    public let session: Int32
    /// `R`, `S`, `D`, `T` for stopped, `Z` for dead but not yet waited for.
    public let state: Character
    /// The name of its program, cut to 15 characters by the kernel.
    public let name: String
  }

  /// All processes by their id.
  public let entries: [Int32: Entry]

  /// Looks at `/proc` now.
  public init() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    var found: [Int32: Entry] = [:]
    for pid in names.lazy.compactMap({ Int32($0) }) {
      // A process may end between the listing and the look.
      guard let data = FileManager.default.contents(atPath: "/proc/\(pid)/stat") else { continue }
      found[pid] = Entry(pid: pid, stat: String(decoding: data, as: UTF8.self))
    }
    entries = found
  }

  /// The living processes below `root`, itself left out, the nearest first.
  public func descendants(of root: Int32) -> [Entry] {
    var found: [Entry] = []
    var parents: Set<Int32> = [root]
    while !parents.isEmpty {
      let children = entries.values.filter { parents.contains($0.parent) }
      found += children.sorted { $0.pid < $1.pid }
      parents = Set(children.map(\.pid))
    }
    return found.filter { $0.state != "Z" }
  }

  /// The living processes of a session, its leader among them.
  public func members(ofSession session: Int32) -> [Entry] {
    entries.values.filter { $0.session == session && $0.state != "Z" }
  }
}

extension ProcessTree.Entry {
  /// Reads a line of `/proc/PID/stat`. The name stands in brackets and may itself hold brackets and
  /// spaces.
  init?(pid: Int32, stat: String) {
    guard let open = stat.firstIndex(of: "("), let close = stat.lastIndex(of: ")") else {
      return nil
    }
    let fields = stat[stat.index(after: close)...].split(separator: " ")
    guard fields.count > 3, let state = fields[0].first, let parent = Int32(fields[1]),
      let group = Int32(fields[2]), let session = Int32(fields[3])
    else { return nil }
    let name = String(stat[stat.index(after: open)..<close])
    self.init(
      pid: pid, parent: parent, group: group, session: session, state: state, name: name)
  }
}
