import struct Foundation.UUID

extension VerifiedLog {
  /// Where two files tell the same chain differently.
  struct Conflict: Error, Hashable {
    var writer: UUID
    var sequence: Int64
  }

  /// The union of the chains here and in an export: what is here stays where it is, the rest comes
  /// after it. Throws if an event there contradicts one here.
  ///
  /// A union of sets of events, each named by the hash of all before it in its chain: so any order
  /// of merges, any number of times, ends with the same events.
  func merging(_ archive: ProgressArchive) throws(Conflict) -> VerifiedLog {
    var merged = self
    var chains: [UUID: [Digest]] = [:]
    for row in rows { chains[row.writer, default: []].append(row.hash) }
    for line in archive.lines {
      let row = line.row
      let chain = chains[row.writer] ?? []
      if row.sequence <= chain.count {
        guard chain[Int(row.sequence) - 1] == row.hash else {
          throw Conflict(writer: row.writer, sequence: row.sequence)
        }
        continue
      }
      merged.accept([line.origin])
      guard merged.admit(row) else {
        throw Conflict(writer: row.writer, sequence: row.sequence)
      }
    }
    return merged
  }
}
