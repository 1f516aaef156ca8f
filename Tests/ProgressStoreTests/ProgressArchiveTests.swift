import Coursework
import Foundation
import Testing

@testable import ProgressStore

@Suite struct ProgressArchiveTests {
  /// A log of two chains of two stores.
  private func twoChains(_ count: Int = 4) -> VerifiedLog {
    let (mine, theirs) = (sampleLog(count), sampleLog(count))
    var log = VerifiedLog(origin: mine.origin, merged: [theirs.origin])
    for row in mine.rows + theirs.rows { precondition(log.admit(row)) }
    return log
  }

  private func fault(_ text: String) -> ArchiveFault? {
    do throws(ArchiveFault) {
      _ = try ProgressArchive(reading: Data(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func comesBackAsItWas() throws {
    for log in [VerifiedLog(origin: UUID()), sampleLog(5), twoChains()] {
      let archive = ProgressArchive(log)
      #expect(try ProgressArchive(reading: Data(archive.text().utf8)) == archive)
      #expect(archive.count == log.rows.count)
      #expect(Set(archive.lines.map(\.row)) == Set(log.rows))
    }
  }

  @Test func aMailProgramMayChangeTheEndsOfLines() throws {
    let archive = ProgressArchive(twoChains())
    let text = try archive.text().replacingOccurrences(of: "\n", with: "\r\n") + "\r\n\n"
    #expect(try ProgressArchive(reading: Data(text.utf8)) == archive)
  }

  @Test func doesNotDependOnTheOrderInWhichChainsCame() throws {
    let log = twoChains()
    var other = VerifiedLog(origin: UUID(), merged: log.origins)
    for row in log.rows.suffix(4) + log.rows.prefix(4) { precondition(other.admit(row)) }
    #expect(try ProgressArchive(other).text() == ProgressArchive(log).text())
  }

  @Test func whatIsNoExportIsRefused() throws {
    for text in ["", "\n\n", "[]", "{}", #"{"gradus":"progress"}"#, "hello", "PK\u{3}\u{4}"] {
      #expect(fault(text) == .foreign, "\(text)")
    }
    #expect(fault("SQLite format 3\0 and more") == .database)
    #expect(fault("{\"format\":2,\"gradus\":\"progress\"}\n") == .newer(format: 2))
    let deep = String(repeating: "[", count: 100_000)
    #expect(fault(deep) == .foreign)
    let text = try ProgressArchive(sampleLog(1)).text()
    let lines = text.split(separator: "\n")
    #expect(
      fault("\(lines[0])\n\(deep)\n\(lines[2])\n")
        == .lines([.init(number: 2, problem: "is no answer")]))
  }

  @Test func everyCutIsNoticed() throws {
    let bytes = Array(try ProgressArchive(sampleLog(3)).text().utf8)
    // Without the last line's end it is whole.
    for count in 0..<(bytes.count - 1) {
      let text = String(decoding: bytes.prefix(count), as: UTF8.self)
      #expect(fault(text) != nil, "cut after \(count)")
    }
    #expect(fault(String(decoding: bytes.dropLast(), as: UTF8.self)) == nil)
  }

  @Test func everyChangedByteIsNoticed() throws {
    let archive = ProgressArchive(twoChains(2))
    let bytes = Array(try archive.text().utf8)
    var random = Seeded("changed bytes", 11)
    for place in bytes.indices {
      var changed = Data(bytes)
      changed[place] ^= 1 << UInt8.random(in: 0..<7, using: &random)
      // What is read all the same is what was written: the end of the last line, a letter's case.
      if let read = try? ProgressArchive(reading: changed) {
        #expect(read == archive, "byte \(place)")
      }
    }
  }

  @Test func damagedLinesAreNamed() throws {
    var lines = try ProgressArchive(twoChains()).text().split(separator: "\n").map(String.init)
    lines[2] = lines[2].replacingOccurrences(of: "right", with: "wrong")
    lines[5] = "nothing"
    #expect(
      fault(lines.joined(separator: "\n"))
        == .lines([
          .init(number: 3, problem: "is not as it was saved"),
          .init(number: 6, problem: "is no answer"),
        ]))
  }

  @Test func missingRepeatedAndMovedLinesAreNoticed() throws {
    let lines = try ProgressArchive(twoChains()).text().split(separator: "\n").map(String.init)
    for place in 1..<(lines.count - 1) {
      var (without, twice) = (lines, lines)
      without.remove(at: place)
      twice.insert(lines[place], at: place)
      #expect(fault(without.joined(separator: "\n")) != nil)
      #expect(fault(twice.joined(separator: "\n")) != nil)
      if place > 1 {
        var swapped = lines
        swapped.swapAt(place - 1, place)
        #expect(fault(swapped.joined(separator: "\n")) != nil)
      }
    }
    var without = lines
    without.remove(at: lines.count - 2)
    #expect(fault(without.joined(separator: "\n")) == .incomplete)
  }
}
