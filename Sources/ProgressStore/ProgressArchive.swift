public import Foundation

/// All events of a store as one file: lines of JSON, a first line that says what it is, and a last
/// one with a hash of all before it.
///
/// The lines stand in an order that depends on the events alone, so that stores with the same events
/// have the same export, byte for byte. A line can be verified by itself and as a part of its chain.
public struct ProgressArchive: Hashable, Sendable {
  /// The format that is written; files of later ones are refused.
  static let format = 1
  /// The most bytes that a file may have: a student who answers every 20 seconds, every working day
  /// of five years, needs half of it.
  public static let limit = 512 << 20

  /// Every chain from its beginning, each in its order.
  let lines: [ArchiveLine]

  /// How many events there are.
  public var count: Int { lines.count }

  private struct Header: Codable {
    var format: Int
    var gradus: String
  }

  private struct Footer: Codable {
    var events: Int
    var sha256: String
  }

  init(_ log: VerifiedLog) {
    lines = Salvage.inOrder(log.rows).map { row in
      ArchiveLine(origin: log.head(of: row.writer).origin, row: row)
    }
  }

  /// The whole file.
  public func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func line(_ value: some Encodable) throws -> String {
      String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
    var text = try line(Header(format: Self.format, gradus: "progress"))
    for archived in lines { text += try archived.json(encoder) + "\n" }
    let hash = Digest(head: [], tail: text).hexadecimal
    return try text + line(Footer(events: lines.count, sha256: hash))
  }

  /// Reads and verifies a file. Throws what is wrong with it, naming every line that is not as it
  /// was saved; a file that is taken has every event that it was written with.
  public init(reading data: Data) throws(ArchiveFault) {
    guard data.count <= Self.limit else { throw .tooLarge(limit: Self.limit) }
    if data.starts(with: Data("SQLite format 3\0".utf8)) { throw .database }
    // A mail program may have changed the ends of lines.
    var texts = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
    while texts.last?.isEmpty == true { texts.removeLast() }
    let decoder = JSONDecoder()
    guard let first = texts.first, let header = try? decoder.decode(Header.self, from: first),
      header.gradus == "progress"
    else { throw .foreign }
    guard header.format <= Self.format else { throw .newer(format: header.format) }
    guard texts.count > 1, let last = texts.last,
      let footer = try? decoder.decode(Footer.self, from: last)
    else { throw .cutOff(answers: texts.count - 1) }
    texts.removeLast()
    lines = try Self.verified(texts.dropFirst())
    var hashed: [UInt8] = []
    hashed.reserveCapacity(data.count)
    for text in texts {
      hashed += text
      hashed.append(UInt8(ascii: "\n"))
    }
    guard footer.events == lines.count,
      footer.sha256 == Digest(head: hashed, tail: "").hexadecimal
    else { throw .incomplete }
  }

  private static func verified(_ texts: ArraySlice<Data>) throws(ArchiveFault) -> [ArchiveLine] {
    var lines: [ArchiveLine] = []
    var faults: [ArchiveFault.Line] = []
    var gaps: [ArchiveFault.Line] = []
    var ends: [UUID: ArchiveLine] = [:]
    for (index, text) in texts.enumerated() {
      let number = index + 2
      guard let line = ArchiveLine(json: text) else {
        faults.append(.init(number: number, problem: "is no answer"))
        continue
      }
      if let problem = line.problem {
        faults.append(.init(number: number, problem: problem))
        continue
      }
      let end = ends[line.row.writer]
      let follows =
        line.row.sequence == (end?.row.sequence ?? 0) &+ 1
        && line.row.previous == end?.row.hash ?? .zero && line.origin == end?.origin ?? line.origin
      if !follows {
        gaps.append(.init(number: number, problem: "does not follow the one before it"))
      }
      ends[line.row.writer] = line
      lines.append(line)
    }
    // A damaged line is a gap as well; it is named once.
    if !faults.isEmpty { throw .lines(faults) }
    if !gaps.isEmpty { throw .lines(gaps) }
    return lines
  }
}
