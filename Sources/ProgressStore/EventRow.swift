import Foundation

/// One row of the log as it lies in the file: an event, its place in its writer's chain, its hash.
struct EventRow: Hashable, Sendable {
  /// Names the event for ever, in whichever store it ends up.
  var uuid: UUID
  /// The process that wrote it.
  var writer: UUID
  /// Its place in the writer's chain, from 1.
  var sequence: Int64
  /// Milliseconds since 1970.
  var time: Int64
  /// The hash of the writer's event before it.
  var previous: Digest
  /// The `ProgressEvent` as JSON.
  var payload: String
  /// The SHA-256 of all of the above and of the store's origin.
  var hash: Digest

  /// The hash this row must have in a store that began as `origin`.
  func expectedHash(origin: UUID) -> Digest {
    var head = [UInt8]()
    head.reserveCapacity(112)
    // Everything before the payload has a fixed length, so no two rows give the same bytes.
    head.append(contentsOf: "gradus progress\u{1}".utf8)
    head.append(bytesOf: origin)
    head.append(bytesOf: writer)
    head.append(bytesOf: uuid)
    head.append(bytesOf: UInt64(bitPattern: sequence))
    head.append(bytesOf: UInt64(bitPattern: time))
    head.append(bytesOf: previous)
    return Digest(head: head, tail: payload)
  }

  /// The same row with the hash it must have.
  func sealed(origin: UUID) -> EventRow {
    var row = self
    row.hash = expectedHash(origin: origin)
    return row
  }
}

extension [UInt8] {
  mutating func append(bytesOf word: UInt64) {
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }

  mutating func append(bytesOf digest: Digest) {
    append(bytesOf: digest.words.0)
    append(bytesOf: digest.words.1)
    append(bytesOf: digest.words.2)
    append(bytesOf: digest.words.3)
  }

  mutating func append(bytesOf id: UUID) {
    let b = id.uuid
    append(contentsOf: [
      b.0, b.1, b.2, b.3, b.4, b.5, b.6, b.7, b.8, b.9, b.10, b.11, b.12, b.13, b.14, b.15,
    ])
  }
}

extension UUID {
  /// The id stored as `bytes`; nil unless there are exactly 16.
  init?(bytes: some Collection<UInt8>) {
    let b = Array(bytes)
    guard b.count == 16 else { return nil }
    self.init(
      uuid: (
        b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7],
        b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]
      ))
  }
}
