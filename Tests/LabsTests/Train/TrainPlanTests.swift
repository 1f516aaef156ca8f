import Learning
import Testing

@testable import Labs

struct TrainPlanTests {
  private func fault(_ change: (inout TrainDeclaration) -> Void) throws -> String? {
    var lab = Experiments.train()
    change(&lab)
    let examples = try TrainExamples(Experiments.train(), data: .empty)
    do {
      _ = try TrainPlan(lab, examples)
      return nil
    } catch {
      return error.key
    }
  }

  @Test func everyFaultHasItsKey() throws {
    #expect(try fault { _ in } == nil)
    #expect(try fault { $0.layers = [600] } == "layers")
    #expect(try fault { $0.layers = [512, 512, 512] } == "layers")
    #expect(try fault { $0.layers = Array(repeating: 2, count: 49) } == "layers")
    #expect(try fault { $0.activation = "softmax" } == "activation")
    #expect(try fault { $0.activation = "tan" } == "activation")
    #expect(try fault { $0.loss = "SparseCategoricalCrossEntropy" } == "loss")
    #expect(try fault { $0.optimizer = "adem" } == "optimizer")
    #expect(try fault { $0.rate = 0 } == "rate")
    #expect(try fault { $0.momentum = 1 } == "momentum")
    #expect(try fault { $0.share = 0 } == "share")
    #expect(try fault { $0.l2 = -1 } == "l2")
    #expect(try fault { $0.batch = 0 } == "batch")
  }

  @Test func everyLossAndOptimizerTakesAStep() throws {
    for (kind, classes) in [("plane", nil), ("xor", 2), ("blobs", 3)] as [(String, Int?)] {
      for loss in TrainPlan.losses(classes: classes) {
        for optimizer in TrainPlan.optimizers {
          var lab = Experiments.train(kind)
          (lab.loss, lab.optimizer) = (type(of: loss).kind, optimizer)
          var state = try TrainState(lab)
          state.advance()
          #expect(state.step == 1, "\(kind) \(type(of: loss).kind) \(optimizer)")
        }
      }
    }
  }
}
