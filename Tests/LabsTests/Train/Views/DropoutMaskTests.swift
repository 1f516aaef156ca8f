import Learning
import Testing

@testable import Labs

struct DropoutMaskTests {
  private var lab: TrainDeclaration {
    var lab = Experiments.train()
    lab.layers = [8, .dropout(0.5), 6, .dropout(0.25)]
    return lab
  }

  @Test func aMaskForEachDropout() throws {
    let state = try Trainings.state(lab)
    let masks = state.dropoutMasks(ofExamples: 5)
    #expect(
      masks.map(\.title) == ["dropout 1", "dropout 2"] && masks.map(\.factor) == [2, 4.0 / 3])
    #expect(masks.map { $0.kept.map(\.count) } == [[8, 8, 8, 8, 8], [6, 6, 6, 6, 6]])
    #expect(masks[0].step == 3 && masks[0].count == 40)
    #expect(masks[0].dropped == masks[0].kept.joined().count { !$0 })
    // What was put out is 0 exactly where the mask says so.
    let outputs = state.lookAtStep { work in
      (work.trainer.lastRows, work.trainer.numbers(of: "dropout1")?.values ?? [])
    }
    let (rows, values) = try #require(outputs)
    #expect(masks[0].examples == Array(rows.prefix(5)))
    #expect(masks[0].kept.flatMap { $0 } == values.prefix(40).map { $0 != 0 })
  }

  @Test func everyStepDrawsAnewAndTheWayBackGivesTheSame() throws {
    var run = try ExperimentRun(lab)
    func masks() -> [DropoutMask] {
      (run.state as? TrainState)?.dropoutMasks(ofExamples: 4) ?? []
    }
    let toCome = masks()
    run.advance()
    let first = masks()
    #expect(toCome == first && first.first?.step == 1)
    run.advance()
    #expect(masks() != first)
    run.goBack()
    #expect(masks() == first)
  }

  @Test func aRateOfZeroHasNone() throws {
    #expect(try !Trainings.xor().hasDropout && Trainings.xor().dropoutMasks(ofExamples: 3).isEmpty)
    var none = Experiments.train()
    none.dropout = 0
    let state = try Trainings.state(none)
    #expect(state.hasDropout && state.dropoutMasks(ofExamples: 3).isEmpty)
    #expect(try Trainings.state(lab).dropoutMasks(ofExamples: -1).first?.kept.isEmpty == true)
  }
}
