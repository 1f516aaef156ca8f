import GradusTesting
import Testing

@testable import TerminalUI

@Suite struct FramePlanTests {
  @Test func withoutALimitEveryChangedRowIsSent() {
    var plan = FramePlan()
    let rows = plan.rows(changes: [0, 5, 80, 0, 1], bytes: nil)
    #expect(rows == [1, 2, 4])
  }

  @Test func rowsWithFewChangesGoFirst() {
    var plan = FramePlan()
    let rows = plan.rows(changes: [80, 80, 3, 80], bytes: 60)
    #expect(rows == [2])
  }

  @Test func theNextFrameIsForTheOthers() {
    var plan = FramePlan()
    let first = plan.rows(changes: [80, 80, 3, 80], bytes: 700)
    let second = plan.rows(changes: [80, 80, 3, 80], bytes: 700)
    let third = plan.rows(changes: [80, 80, 3, 80], bytes: 700)
    #expect(first == [2] && second == [0] && third == [2])
  }

  @Test func dearRowsLeaveRoomForFewer() {
    var plan = FramePlan()
    let before = plan.rows(changes: Array(repeating: 20, count: 20), bytes: 900).count
    for _ in 0..<40 {
      _ = plan.rows(changes: Array(repeating: 20, count: 20), bytes: 900)
      plan.learn(bytes: 1800)
    }
    let after = plan.rows(changes: Array(repeating: 20, count: 20), bytes: 900).count
    #expect(after < before)
  }

  @Test func somethingIsAlwaysSent() {
    var plan = FramePlan()
    let one = plan.rows(changes: [0, 400], bytes: 1)
    let none = plan.rows(changes: [0, 0], bytes: 100)
    #expect(one == [1] && none == [])
  }

  @Test func whatWasLeftAloneForLongComesFirst() {
    var plan = FramePlan()
    // Seven rows of a picture move; then a notice of 40 cells appears in the last row.
    for _ in 0..<30 { _ = plan.rows(changes: Array(repeating: 80, count: 7) + [0], bytes: 700) }
    let sent = plan.rows(changes: Array(repeating: 80, count: 7) + [40], bytes: 700)
    #expect(sent == [7])
  }

  @Test func afterAKeyThePictureWaitsForTheText() {
    var plan = FramePlan()
    plan.expectAnswer()
    let changes = [80, 80] + Array(repeating: 3, count: 9)
    let first = plan.rows(changes: changes, bytes: 110)
    let second = plan.rows(changes: changes, bytes: 110)
    let third = plan.rows(changes: changes, bytes: 110)
    let fourth = plan.rows(changes: changes, bytes: 110)
    #expect(first == [2, 3, 4] && second == [5, 6, 7] && third == [8, 9, 10] && fourth == [0])
  }

  @Test func noRowWaitsForEver() {
    var random = SeededGenerator(seed: 3)
    var plan = FramePlan()
    var waiting = Array(repeating: 0, count: 40)
    for _ in 0..<2000 {
      // All rows change in every frame, as a map does while a net learns.
      let changes = waiting.indices.map { _ in Int.random(in: 13...80, using: &random) }
      let sent = Set(plan.rows(changes: changes, bytes: 700))
      for row in waiting.indices { waiting[row] = sent.contains(row) ? 0 : waiting[row] + 1 }
      #expect(waiting.allSatisfy { $0 <= 80 })
    }
  }
}
