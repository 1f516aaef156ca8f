import GradusTesting
import Tensors
import Testing

@Suite struct KernelLevelTests {
  @Test func theBestIsInUseUnlessATestChooses() {
    #expect(KernelLevel.current == KernelLevel.best)
    KernelLevelGate.use(.portable) { #expect(KernelLevel.current == .portable) }
    KernelLevelGate.use(.avx512) { #expect(KernelLevel.current == KernelLevel.best) }
  }

  @Test func aKindBeyondThisProcessorIsTheBest() {
    for level in KernelLevel.allCases {
      KernelLevelGate.use(level) {
        #expect(KernelLevel.current.rawValue == min(level.rawValue, KernelLevel.best.rawValue))
      }
    }
  }
}
