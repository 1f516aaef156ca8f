import Testing

@testable import Learning

@Suite struct StepKeyTests {
  @Test func itFollowsFromSeedNodeAndStep() {
    func key(_ name: String, _ seed: UInt64, _ step: Int) -> UInt64 {
      let key = StepKey(name: name)
      key.set(seed: seed, step: step)
      return key.value
    }
    #expect(key("dropout1", 1, 1) == key("dropout1", 1, 1))
    let all = [
      key("dropout1", 1, 1), key("dropout1", 1, 2), key("dropout1", 2, 1), key("dropout2", 1, 1),
    ]
    #expect(Set(all).count == 4)
  }
}
