import Testing

@testable import Plots

@Suite struct BarSlotsTests {
  @Test func barsAreAsThickAsFits() {
    let slots = BarSlots(groups: 3, bars: 1, room: 11, thicknesses: [1, 3])
    #expect(slots.thickness == 3 && slots.visible == 3)
    #expect((0..<3).map { slots.start(ofGroup: $0) } == [0, 4, 8])
  }

  @Test func withoutRoomForGapsTheyTouch() {
    let slots = BarSlots(groups: 4, bars: 2, room: 9, thicknesses: [1, 3])
    #expect(slots.thickness == 1 && slots.visible == 4)
    #expect(slots.start(ofGroup: 1) - slots.start(ofGroup: 0) == 2)
    #expect(slots.start(ofGroup: 1, bar: 1) - slots.start(ofGroup: 1, bar: 0) == 1)
  }

  @Test func onlySomeOfManyFit() {
    #expect(BarSlots(groups: 100, bars: 1, room: 7, thicknesses: [1]).visible == 7)
    #expect(BarSlots(groups: 5, bars: 3, room: 2, thicknesses: [1]).visible == 0)
  }

  @Test func allGroupsLieInTheRoom() {
    for groups in 0...6 {
      for bars in 0...3 {
        for room in 0...40 {
          let slots = BarSlots(
            groups: groups, bars: bars, room: room, thicknesses: [1, 2, 4], gap: 2)
          guard slots.visible > 0 else { continue }
          #expect(slots.start(ofGroup: 0) >= 0)
          #expect(slots.start(ofGroup: slots.visible - 1) + slots.groupThickness <= room)
        }
      }
    }
  }
}
