import Learning
import Testing

@testable import Labs

@Suite struct TrainWorkTests {
  private static func xor() throws -> TrainState {
    var declaration = TrainDeclaration(.generated("xor", settings: ["count": .number(40)]))
    declaration.layers = [3]
    declaration.batch = 8
    return try TrainState(declaration)
  }

  @Test func theLastStepCanBeLookedAtAgainAndIsTheSame() throws {
    var state = try Self.xor()
    for _ in 0..<7 { state.advance() }
    let (before, after) = (state.origin?.state.weights, state.training.weights)
    let again = state.lookAtStep { $0.trainer.state.weights }
    #expect(again == after)
    #expect(again != before)
    #expect(state.lookAtStep { $0.trainer.numbers(of: "loss") } != nil)
  }

  @Test func lookingChangesNothing() throws {
    var (one, other) = (try Self.xor(), try Self.xor())
    for _ in 0..<5 {
      one.advance()
      other.advance()
      _ = one.lookAtStep { $0.trainer.weightGradient("dense1.kernel") }
      _ = one.look { $0.trainer.weightReports.count }
    }
    #expect(one.training == other.training)
  }

  @Test func atTheStartTheStepToComeIsLookedAt() throws {
    let state = try Self.xor()
    let weights = state.lookAtStep { $0.trainer.state }
    var next = state
    next.advance()
    #expect(weights == next.training)
    #expect(state.look { $0.trainer.state.step } == 0)
  }
}
