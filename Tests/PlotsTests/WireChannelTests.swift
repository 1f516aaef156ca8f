import Testing

@testable import Plots

@Suite struct WireChannelTests {
  @Test func aStraightWireNeedsNoTrack() {
    let channel = WireChannel([.init(from: 2, to: [2])])
    #expect(channel.tracks == [nil] && channel.count == 0)
  }

  @Test func wiresApartShareATrack() {
    #expect(WireChannel([.init(from: 0, to: [2]), .init(from: 3, to: [5])]).count == 1)
    #expect(WireChannel([.init(from: 0, to: [3]), .init(from: 2, to: [5])]).count == 2)
  }

  @Test func aWireThatLeavesARowTurnsBeforeOneThatArrivesOnIt() throws {
    let channel = WireChannel([.init(from: 0, to: [4]), .init(from: 4, to: [8])])
    let (first, second) = (try #require(channel.tracks[0]), try #require(channel.tracks[1]))
    #expect(second < first)
  }
}
