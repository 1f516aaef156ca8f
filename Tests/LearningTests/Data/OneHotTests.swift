import Learning
import Tensors
import Testing

@Suite struct OneHotTests {
  @Test func writesAOneInTheColumnOfTheClass() throws {
    #expect(
      try OneHot.encoded([1, 0, 2], classes: 3)
        == Tensor(rows: [[0, 1, 0], [1, 0, 0], [0, 0, 1]]))
    #expect(try OneHot.encoded([], classes: 3).shape == [0, 3])
    #expect(try OneHot.encoded([0, 0], classes: 1) == Tensor(rows: [[1], [1]]))
  }

  @Test(arguments: UInt64(0)..<10)
  func comesBackAsItWas(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed)
    let classes = 1 + random.integer(below: 12)
    let numbers = (0..<random.integer(below: 30)).map { _ in random.integer(below: classes) }
    #expect(try OneHot.decoded(try OneHot.encoded(numbers, classes: classes)) == numbers)
  }

  @Test(arguments: [-1, 3, 1000])
  func refusesAClassWithoutAColumn(_ number: Int) {
    #expect(throws: DataError.classNumber(row: 1, value: Float(number), classes: 3)) {
      try OneHot.encoded([0, number], classes: 3)
    }
  }

  @Test func refusesAnyClassWhereThereAreNone() throws {
    #expect(throws: DataError.classNumber(row: 0, value: 0, classes: 0)) {
      try OneHot.encoded([0], classes: 0)
    }
    #expect(throws: DataError.classNumber(row: 0, value: 0, classes: -4)) {
      try OneHot.encoded([0], classes: -4)
    }
  }

  @Test(arguments: [
    [Float](), [0, 0], [1, 1], [0.5, 0.5], [1, .nan], [2, 0], [1, -1],
  ])
  func refusesRowsThatAreNotOneHot(_ row: [Float]) {
    #expect(throws: DataError.notOneHot(row: 0)) { try OneHot.decoded(Tensor(rows: [row])) }
  }

  @Test func refusesWhatIsNoMatrix() {
    #expect(
      throws: DataError.axes(of: "One-hot rows", expected: "examples × classes", got: [2])
    ) { try OneHot.decoded(Tensor([2], [1, 0])) }
  }
}
