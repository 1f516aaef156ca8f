import Learning
import Tensors
import Testing

@Suite struct ClassBalanceTests {
  /// Each example's input is its row number.
  private func dataset(_ classes: [Float], names: [String] = ["a", "b", "c"]) throws -> Dataset {
    try Dataset(
      inputs: Tensor([classes.count, 1], classes.indices.map(Float.init)),
      targets: Tensor([classes.count, 1], classes), classNames: names)
  }

  @Test func countsClassesAlsoThoseWithoutExamples() throws {
    #expect(try dataset([2, 0, 2, 2]).classCounts() == [1, 0, 3])
    #expect(try dataset([]).classCounts() == [0, 0, 0])
  }

  @Test(arguments: UInt64(0)..<10)
  func oversamplingKeepsAllAndRepeatsTheRare(_ seed: UInt64) throws {
    let data = try dataset([0, 0, 0, 0, 0, 2, 2])
    let sampled = try data.oversampled(seed: seed)
    #expect(try sampled.classCounts() == [5, 0, 5])
    #expect(sampled.rows(Array(0..<7)) == data)
    // Only rows of class 2 are repeated, each with its own input.
    #expect(sampled.inputs.values[7...].allSatisfy { $0 == 5 || $0 == 6 })
    #expect(try data.oversampled(seed: seed) == sampled)
  }

  @Test(arguments: UInt64(0)..<10)
  func undersamplingDrawsEachAtMostOnce(_ seed: UInt64) throws {
    let data = try dataset([0, 2, 0, 0, 2, 0, 0, 0, 2])
    let sampled = try data.undersampled(seed: seed)
    #expect(try sampled.classCounts() == [3, 0, 3])
    let rows = sampled.inputs.values
    #expect(rows == Set(rows).sorted())
    for (row, target) in zip(rows, sampled.targets.values) {
      #expect(data.targets.values[Int(row)] == target)
    }
    #expect(try data.undersampled(seed: seed) == sampled)
  }

  @Test func samplesDifferBetweenSeeds() throws {
    let data = try dataset((0..<60).map { $0 < 50 ? 0 : 1 })
    let over = try Set((0..<5).map { try data.oversampled(seed: $0).inputs.values })
    let under = try Set((0..<5).map { try data.undersampled(seed: $0).inputs.values })
    #expect(over.count == 5 && under.count == 5)
  }

  @Test func oneClassAndNoRowsStayAsTheyAre() throws {
    for classes: [Float] in [[], [1], [1, 1, 1]] {
      let data = try dataset(classes)
      #expect(try data.oversampled(seed: 1) == data)
      #expect(try data.undersampled(seed: 1) == data)
    }
  }

  @Test func refusesTargetsWithoutClasses() throws {
    let data = try dataset([0, 1], names: [])
    #expect(throws: DataError.noClasses) { try data.classCounts() }
    #expect(throws: DataError.noClasses) { try data.oversampled(seed: 0) }
    #expect(throws: DataError.noClasses) { try data.undersampled(seed: 0) }
  }
}
