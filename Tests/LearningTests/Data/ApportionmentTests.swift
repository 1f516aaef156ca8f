import Tensors
import Testing

@testable import Learning

@Suite struct ApportionmentTests {
  @Test(arguments: [
    (10, [0.1, 0.2, 0.7], [1, 2, 7]),
    (10, [1, 1, 1], [4, 3, 3]),
    (1, [1, 1], [1, 0]),
    (7, [3, 2, 2, 0], [3, 2, 2, 0]),
    (0, [1, 2], [0, 0]),
    (0, [], []),
    (5, [2], [5]),
    (11, [1000, 1], [11, 0]),
  ])
  func sharesByLargestRemainders(_ total: Int, _ weights: [Double], _ parts: [Int]) {
    #expect(Apportionment.parts(of: total, weights: weights) == parts)
  }

  @Test func fullPartsPassOnWhatTheyCannotTake() {
    #expect(Apportionment.parts(of: 6, weights: [5, 1, 1], limits: [2, 3, 3]) == [2, 2, 2])
    #expect(Apportionment.parts(of: 3, weights: [1, 1, 1], limits: [0, 0, 3]) == [0, 0, 3])
  }

  @Test(arguments: UInt64(0)..<40)
  func noPartIsOffItsShareByOne(_ seed: UInt64) {
    var random = RandomStream(seed: seed)
    let weights = (0..<1 + random.integer(below: 9)).map { _ in Double(random.uniform()) + 0.01 }
    let total = random.integer(below: 500)
    let parts = Apportionment.parts(of: total, weights: weights)
    #expect(parts.reduce(0, +) == total)
    let sum = weights.reduce(0, +)
    for (part, weight) in zip(parts, weights) {
      #expect(abs(Double(part) - Double(total) * weight / sum) < 1)
    }
  }

  @Test func noRoomIsAMistakeOfTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Apportionment.parts(of: 3, weights: [1, 1], limits: [1, 1])
    }
    await #expect(processExitsWith: .failure) {
      _ = Apportionment.parts(of: 3, weights: [0, 0])
    }
  }
}
