import Foundation
import Testing

@testable import ProgressStore

@Suite struct ArchiveLineTests {
  private func line(payload: String = #"{"kind":"sang","answer":"½ \"π\"\n"}"#, time: Int64 = 7)
    -> ArchiveLine
  {
    let origin = UUID()
    let row = EventRow(
      uuid: UUID(), writer: UUID(), sequence: 1, time: time, previous: .zero, payload: payload,
      hash: .zero
    ).sealed(origin: origin)
    return ArchiveLine(origin: origin, row: row)
  }

  @Test(arguments: ["", "{}", "\u{0}\u{1b}[2J", "a\nb\r\u{2028}", "😀\u{202e}", "\\\"/"])
  func comesBackAsItWas(_ payload: String) throws {
    let line = line(payload: payload, time: -5)
    let json = try line.json(JSONEncoder())
    #expect(!json.contains("\n"))
    #expect(ArchiveLine(json: Data(json.utf8)) == line)
    #expect(line.problem == nil)
  }

  @Test func everyChangedFieldShows() {
    let good = line()
    let changes: [(inout ArchiveLine) -> Void] = [
      { $0.origin = UUID() }, { $0.row.uuid = UUID() }, { $0.row.writer = UUID() },
      { $0.row.sequence += 1 }, { $0.row.time += 1 }, { $0.row.payload += " " },
      { $0.row.previous = $0.row.hash }, { $0.row.hash = .zero },
    ]
    for change in changes {
      var line = good
      change(&line)
      #expect(line.problem == "is not as it was saved")
    }
  }

  @Test(arguments: [Int64.min, .max, 253_402_300_800_000, -253_402_300_800_000])
  func timesThatNoClockShowsAreRefused(_ time: Int64) {
    #expect(line(time: time).problem == "has a time that no clock shows")
  }

  @Test func hexadecimalDigitsAreReadStrictly() {
    let digest = Digest(head: [1, 2], tail: "x")
    #expect(digest.hexadecimal.count == 64)
    #expect(Digest(hexadecimal: digest.hexadecimal) == digest)
    #expect(Digest(hexadecimal: digest.hexadecimal.uppercased()) == nil)
    #expect(Digest(hexadecimal: String(digest.hexadecimal.dropLast())) == nil)
    #expect(Digest(hexadecimal: String(repeating: "é", count: 32)) == nil)
  }
}
