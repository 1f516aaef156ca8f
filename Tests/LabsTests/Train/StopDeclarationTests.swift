import Testing

@testable import Labs

struct StopDeclarationTests {
  @Test func faultsHaveTheirKey() throws {
    func fault(_ change: (inout TrainDeclaration) -> Void) -> String? {
      var lab = Experiments.train()
      lab.stop = StopDeclaration(patience: 3)
      change(&lab)
      do {
        _ = try TrainState(lab)
        return nil
      } catch {
        return error.key
      }
    }
    #expect(fault { _ in } == nil)
    #expect(fault { $0.share = 1 } == "stop")
    #expect(fault { $0.stop?.patience = -1 } == "stop")
    #expect(fault { $0.stop?.every = 0 } == "stop")
    #expect(fault { $0.stop?.change = .nan } == "stop")
  }
}
