import Testing

@testable import Tensors

@Suite struct OffsetsTests {
  @Test func distancesAreKeptAsTheyAre() {
    let arena = Arena()
    let values = [0, -5, 2_147_483_647, -2_147_483_648]
    let offsets = Offsets(values, in: arena.buffer(4))
    #expect(offsets.count == 4)
    #expect((0..<4).map { Int(unsafe offsets.base[$0]) } == values)
    #expect(Offsets([], in: arena.buffer(4).part(from: 0, count: 0)).count == 0)
  }
}
