import Testing

@testable import Labs

struct PictureTileTests {
  @Test func rowsStandBelowEachOther() {
    let tile = PictureTile("a", width: 2, height: 2, values: [1, 2, 3, 4])
    #expect(tile.rows == [[1, 2], [3, 4]])
    #expect(PictureTile("b", width: 2, height: 2, values: [1]).rows == [[1, 0], [0, 0]])
    #expect(PictureTile("c", width: -1, height: 3, values: [1]).rows == [[], [], []])
    let channel = PictureTile(
      "d", width: 2, height: 1, channels: 2, channel: 1, numbers: [1, 2, 3, 4])
    #expect(channel.rows == [[2, 4]])
  }
}
