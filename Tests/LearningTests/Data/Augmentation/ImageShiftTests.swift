import Learning
import Tensors
import Testing

@Suite struct ImageShiftTests {
  private let image = Tensor([2, 3, 1], [1, 2, 3, 4, 5, 6])

  @Test(
    arguments: [
      (0, 0, [1, 2, 3, 4, 5, 6]), (1, 0, [9, 9, 9, 1, 2, 3]), (0, 1, [9, 1, 2, 9, 4, 5]),
      (-1, -2, [6, 9, 9, 9, 9, 9]), (2, 0, [9, 9, 9, 9, 9, 9]), (0, -3, [9, 9, 9, 9, 9, 9]),
    ] as [(Int, Int, [Float])])
  func movesByWholePixels(_ down: Int, _ right: Int, _ expected: [Float]) {
    let moved = ImageShift.shifted(image, down: down, right: right, fill: 9)
    #expect(moved == Tensor([2, 3, 1], expected))
  }

  @Test func channelsMoveTogether() {
    let image = Tensor([1, 2, 2], [1, 2, 3, 4])
    #expect(ImageShift.shifted(image, down: 0, right: 1).values == [0, 0, 1, 2])
  }

  @Test func everyPlaceWithinReachIsDrawn() throws {
    let shift = try ImageShift(rows: 1, columns: 2)
    var random = RandomStream(seed: 4)
    let dot = ImageShift.shifted(
      Tensor([3, 5, 1], [1] + Array(repeating: 0, count: 14)), down: 1, right: 2)
    let places = (0..<600).compactMap { _ in
      shift.apply(to: dot, random: &random).values.firstIndex(of: 1)
    }
    // The dot starts in the middle, so that all 15 places can be reached and none is lost.
    #expect(places.count == 600 && Set(places).count == 15)
    #expect((0..<15).allSatisfy { place in places.count { $0 == place } > 15 })
  }

  @Test(arguments: [(-1, 0, "rows", "−1"), (0, 1001, "columns", "1001")])
  func refusesOtherSizes(_ rows: Int, _ columns: Int, _ setting: String, _ value: String) {
    let expected = DataSettingError(
      setting: setting, value: value, allowed: "a number from 0 to 1000")
    #expect(throws: expected) { try ImageShift(rows: rows, columns: columns) }
  }
}
