import Learning
import Testing

@testable import Labs

@Suite struct LongCheckpointTests {
  private static func checkpoint() throws -> LongCheckpoint {
    let training = try LongSamples.training()
    for _ in 0..<6 { _ = training.advance() }
    return training.checkpoint
  }

  private static func read(
    _ notes: [String: String], _ of: LongCheckpoint
  ) throws(LabError) -> LongCheckpoint {
    try LongCheckpoint(
      notes: notes, weights: of.training.weights, first: of.training.first,
      second: of.training.second)
  }

  @Test func notesAndNumbersGiveTheSameBack() throws {
    let checkpoint = try Self.checkpoint()
    #expect(checkpoint.history.count == 1 && checkpoint.sums.images == 32)
    let again = try Self.read(checkpoint.notes, checkpoint)
    #expect(again == checkpoint)
    let start = try LongSamples.training().checkpoint
    let read = try Self.read(start.notes, start)
    // The loss before the first step is no number, which equals nothing.
    #expect(read.training.loss.isNaN && read.training.weights == start.training.weights)
  }

  @Test func everyDamageIsSeen() throws {
    let checkpoint = try Self.checkpoint()
    let notes = checkpoint.notes
    for name in notes.keys {
      var broken = notes
      broken[name] = nil
      #expect(throws: LabError.self, "without \(name)") { _ = try Self.read(broken, checkpoint) }
      broken[name] = (notes[name] ?? "") + "1"
      #expect(throws: LabError.self, "another \(name)") { _ = try Self.read(broken, checkpoint) }
    }
    for place in [0, 7, checkpoint.training.weights.count - 1] {
      var weights = checkpoint.training.weights
      weights[place] = Float(bitPattern: weights[place].bitPattern ^ 1)
      #expect(throws: LabError.self) {
        _ = try LongCheckpoint(
          notes: notes, weights: weights, first: checkpoint.training.first,
          second: checkpoint.training.second)
      }
    }
    #expect(throws: LabError.self) {
      _ = try LongCheckpoint(
        notes: notes, weights: checkpoint.training.weights, first: checkpoint.training.second,
        second: checkpoint.training.first)
    }
  }

  @Test func anotherFileIsNoCheckpoint() {
    let error = #expect(throws: LabError.self) {
      _ = try LongCheckpoint(notes: ["program": "gradus"], weights: [1], first: [], second: [])
    }
    #expect(error?.message.contains("is no checkpoint") == true)
  }

  @Test func twoLinesAreToldApartByTheirFirstDifference() {
    #expect(LongCheckpoint.difference(of: "a; b 1", from: "a; b 1") == nil)
    #expect(
      LongCheckpoint.difference(of: "a; b 1; c", from: "a; b 2; d")?.contains("“b 1”") == true)
    #expect(LongCheckpoint.difference(of: "a", from: "a; b")?.contains("“a; b”") == true)
  }
}
