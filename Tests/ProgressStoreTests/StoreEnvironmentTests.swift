import Foundation
import Testing

@testable import ProgressStore

@Suite struct StoreEnvironmentTests {
  @Test func theRealWorldIsTheDefault() {
    let environment = StoreEnvironment()
    let now = Int64(Date().timeIntervalSince1970 * 1000)
    #expect(abs(environment.milliseconds() - now) < 5000)
    #expect(environment.identifier() != environment.identifier())
    #expect(environment.patience == .seconds(5))
  }

  @Test func timesAndIDsComeFromTheEnvironment() throws {
    let runs = try (0..<2).map { _ in
      let folder = Scratch()
      let store = ProgressStore.open(at: .file(folder.store), environment: countingEnvironment())
        .store
      try store.append(answered(1))
      return try store.events()
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0][0].time > 1_700_000_000_000 && runs[0][0].sequence == 1)
  }
}
