import Foundation
import Testing

@testable import WorkbookApp

@Suite struct PresentStateTests {
  @Test func aStateIsTheSameBehindAMessage() throws {
    var state = PresentState(
      lesson: "lin-04", title: "Bowl", minutes: 25, place: 3, count: 40, heading: "Downhill",
      present: "η is 0.1", notes: ["Ask.", "“Expect.”"])
    state.isFrozen = true
    state.recipe = "→ 3 times"
    let again = try JSONDecoder().decode(
      PresentState.self, from: try JSONEncoder().encode(state))
    #expect(again == state)
  }
}
