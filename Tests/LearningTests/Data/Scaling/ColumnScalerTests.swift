import Learning
import Tensors
import Testing

/// What holds for every scaler.
@Suite struct ColumnScalerTests {
  @Test(arguments: 0..<3, UInt64(0)..<8)
  func theInverseGivesTheInputBack(_ kind: Int, _ seed: UInt64) throws {
    var random = RandomStream(seed: seed)
    let columns = 1 + random.integer(below: 5)
    let sizes = (0..<columns).map { _ in random.uniform(in: 0.001...1000) }
    let means = (0..<columns).map { _ in random.uniform(in: -100...100) }
    let rows = (0..<1 + random.integer(below: 20)).map { _ in
      (0..<columns).map { random.normal(mean: means[$0], standardDeviation: sizes[$0]) }
    }
    let tensor = Tensor(rows: rows)
    let scaler = try ScalerSamples.kinds[kind].fit(tensor)
    let back = try scaler.inverse(try scaler.apply(tensor))
    #expect(back.shape == tensor.shape)
    for row in 0..<rows.count {
      for column in 0..<columns {
        let scale = Double(abs(tensor[row, column])) + scaler.scales[column]
        #expect(Double(abs(back[row, column] - tensor[row, column])) <= 2e-6 * scale)
      }
    }
  }

  @Test(arguments: 0..<3)
  func oneRowAndEqualNumbersBecomeZeroAndComeBack(_ kind: Int) throws {
    for tensor in [
      Tensor(rows: [[3, -7e8, 0]]), Tensor([40, 1], filledWith: 0.1),
      Tensor([3, 2], filledWith: -1e-30),
    ] {
      let scaler = try ScalerSamples.kinds[kind].fit(tensor)
      #expect(scaler.scales.allSatisfy { $0 == 1 })
      #expect(try scaler.apply(tensor).values.allSatisfy { $0 == 0 })
      #expect(try scaler.inverse(try scaler.apply(tensor)) == tensor)
    }
  }

  @Test(arguments: 0..<3)
  func channelsOfImagesAreColumns(_ kind: Int) throws {
    let images = Tensor([2, 1, 2, 2], [1, 10, 2, 20, 3, 30, 4, 50])
    let flat = images.reshaped(to: [4, 2])
    let scaler = try ScalerSamples.kinds[kind].fit(images)
    #expect(scaler.shifts == (try ScalerSamples.kinds[kind].fit(flat)).shifts)
    #expect(try scaler.apply(images).values == scaler.apply(flat).values)
    #expect(try scaler.apply(images).shape == images.shape)
    #expect(try scaler.apply(Tensor([2], [1, 10])).shape == [2])
  }

  @Test(arguments: 0..<3)
  func refusesWhatCannotBeFitted(_ kind: Int) {
    let scaler = ScalerSamples.kinds[kind]
    for shape: Shape in [[0, 3], [3, 0]] {
      #expect(throws: DataError.tooFewRows(for: "Fitting a scaler", needed: 1, got: 0)) {
        _ = try scaler.fit(Tensor(shape))
      }
    }
    #expect(throws: DataError.notFinite(column: 1, row: 2)) {
      _ = try scaler.fit(Tensor([3, 2], [1, 2, 3, 4, 5, .nan]))
    }
    #expect(throws: DataError.notFinite(column: 0, row: 0)) {
      _ = try scaler.fit(Tensor([1, 2], [-.infinity, 2]))
    }
    let expected = DataError.axes(
      of: "The training part", expected: "examples × columns", got: [4])
    #expect(throws: expected) { _ = try scaler.fit(Tensor([4])) }
  }

  @Test(arguments: 0..<3)
  func refusesOtherColumns(_ kind: Int) throws {
    let scaler = try ScalerSamples.kinds[kind].fit(ScalerSamples.training)
    for shape: Shape in [[2, 2], [2, 4], [4]] {
      let expected = DataError.columns(of: "The scaler", expected: 3, got: shape.last)
      #expect(throws: expected) { _ = try scaler.apply(Tensor(shape)) }
      #expect(throws: expected) { _ = try scaler.inverse(Tensor(shape)) }
    }
  }

  @Test(arguments: 0..<3)
  func aSingleNumberIsNoRowOfOneColumn(_ kind: Int) throws {
    let scaler = try ScalerSamples.kinds[kind].fit(Tensor([2, 1], [1, 2]))
    let expected = DataError.axes(
      of: "Values to scale", expected: "examples × columns", got: [])
    #expect(throws: expected) { _ = try scaler.apply(Tensor([], [1])) }
  }

  @Test(arguments: 0..<3)
  func aMissingNumberStaysMissing(_ kind: Int) throws {
    let scaler = try ScalerSamples.kinds[kind].fit(ScalerSamples.training)
    let result = try scaler.apply(Tensor(rows: [[.nan, 1, 1]]))
    #expect(result.values[0].isNaN && result.values[1].isFinite)
  }
}
