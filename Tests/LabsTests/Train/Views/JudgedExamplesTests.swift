import Testing

@testable import Labs

struct JudgedExamplesTests {
  @Test func twoClassesAreJudgedAsTheRecordDoes() throws {
    let state = try Trainings.xor(steps: 40)
    let judged = state.judged(.heldOut)
    #expect(judged.count == 10 && judged.numbers == 30..<40 && judged.confusion.count == 2)
    let right = judged.targets.indices.count { !judged.isWrong($0) }
    #expect(abs(Double(right) / 10 - (state.record["heldOutAccuracy"] ?? -1)) < 1e-6)
    #expect(judged.confusion[0][0] + judged.confusion[1][1] == right)
    // The loss is binary cross-entropy, so its mean is that of the record.
    let mean = judged.targets.indices.reduce(0) { $0 + judged.loss($1) } / 10
    #expect(abs(mean - (state.record["heldOutLoss"] ?? -1)) < 1e-4)
    #expect(state.judged(.all).count == 40)
  }

  @Test func severalClassesHaveAProbabilityEach() throws {
    let state = try Trainings.pictures(steps: 30)
    let judged = state.judged(.learnedFrom)
    #expect(judged.count == 12 && judged.classCount == 3)
    for place in 0..<12 {
      let sum = (0..<3).reduce(0) { $0 + judged.probability(of: $1, place) }
      #expect(abs(sum - 1) < 1e-9)
      #expect(judged.chosenClass(place) == Int(judged.predicted(place)))
    }
    #expect(judged.probability(of: 3, 0).isNaN)
    let worst = judged.worst(5)
    #expect(worst.count == 5)
    #expect(zip(worst, worst.dropFirst()).allSatisfy { judged.loss($0) >= judged.loss($1) })
  }

  @Test func numbersAreFarOffBySquares() throws {
    let judged = try Trainings.line().judged(.all)
    let distance = judged.predicted(2) - judged.targets[2]
    #expect(abs(judged.loss(2) - distance * distance) < 1e-12)
    #expect(judged.chosenClass(0) == nil && !judged.isWrong(0) && judged.confusion.isEmpty)
  }
}
