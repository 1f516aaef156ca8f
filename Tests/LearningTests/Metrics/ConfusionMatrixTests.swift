import Learning
import Tensors
import Testing

/// Numbers quoted from `Fixtures/classical_reference.py`, “ConfusionMatrix”.
@Suite struct ConfusionMatrixTests {
  private let truth = [0, 1, 2, 2, 1, 0, 3, 3, 3, 2, 1, 0]
  private let predicted = [0, 2, 2, 2, 1, 0, 0, 0, 1, 1, 1, 1]

  @Test func countsAsScikitLearn() throws {
    let matrix = try ConfusionMatrix(truth: truth, predicted: predicted, classes: 5)
    #expect(
      matrix.counts == [
        [2, 1, 0, 0, 0], [0, 2, 1, 0, 0], [0, 1, 2, 0, 0], [2, 1, 0, 0, 0], [0, 0, 0, 0, 0],
      ])
    #expect(matrix.classes == 5 && matrix.total == 12)
    #expect(matrix[truth: 3, predicted: 0] == 2 && matrix[truth: 0, predicted: 3] == 0)
  }

  @Test(arguments: UInt64(0)..<10)
  func everyExampleIsOneOfFourForEachClass(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed)
    let truth = (0..<40).map { _ in random.integer(below: 3) }
    let predicted = (0..<40).map { _ in random.integer(below: 3) }
    let matrix = try ConfusionMatrix(truth: truth, predicted: predicted, classes: 3)
    for number in 0..<3 {
      let pairs = zip(truth, predicted).map { ($0 == number, $1 == number) }
      #expect(matrix.truePositives(number) == pairs.count { $0 == (true, true) })
      #expect(matrix.falseNegatives(number) == pairs.count { $0 == (true, false) })
      #expect(matrix.falsePositives(number) == pairs.count { $0 == (false, true) })
      #expect(matrix.trueNegatives(number) == pairs.count { $0 == (false, false) })
      #expect(matrix.support(number) == truth.count { $0 == number })
    }
  }

  @Test func mayBeEmptyOrOfOneClass() throws {
    let empty = try ConfusionMatrix(truth: [], predicted: [], classes: 2)
    #expect(empty.counts == [[0, 0], [0, 0]] && empty.total == 0 && empty.accuracy == 0)
    let one = try ConfusionMatrix(truth: [0, 0], predicted: [0, 0], classes: 1)
    #expect(one.counts == [[2]] && one.trueNegatives(0) == 0)
    #expect(try ConfusionMatrix(truth: [], predicted: [], classes: -1).classes == 0)
  }

  @Test func refusesWhatIsNoClass() {
    #expect(throws: MetricError.classNumber(row: 1, value: 2, classes: 2)) {
      try ConfusionMatrix(truth: [0, 2], predicted: [0, 0], classes: 2)
    }
    #expect(throws: MetricError.classNumber(row: 0, value: -1, classes: 2)) {
      try ConfusionMatrix(truth: [0, 1], predicted: [-1, 0], classes: 2)
    }
    #expect(throws: MetricError.rowCounts(truth: 2, predicted: 1)) {
      try ConfusionMatrix(truth: [0, 1], predicted: [0], classes: 2)
    }
  }
}
