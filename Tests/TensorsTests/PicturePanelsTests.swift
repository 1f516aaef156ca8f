import Tensors
import Testing

@Suite struct PicturePanelsTests {
  @Test(arguments: [1, 2, 7, 8, 9, 64, 127], [0, 199_999, 600_000, 1_000_000, 1_000_000_000])
  func everyPictureIsInOnePiece(_ pictures: Int, _ work: Int) {
    let panels = PicturePanels(pictures: pictures, work: work)
    var next = 0
    for piece in 0..<panels.count {
      let panel = panels[piece]
      #expect(panel.lowerBound == next)
      #expect((1...panels.size).contains(panel.count))
      next = panel.upperBound
    }
    #expect(next == pictures)
    #expect(panels.count <= max(1, min(8, work / 200_000)))
  }

  @Test func muchWorkHasEightPieces() {
    #expect(PicturePanels(pictures: 64, work: .max).count == 8)
    #expect(PicturePanels(pictures: 64, work: .max, most: 3).count == 3)
    #expect(PicturePanels(pictures: 64, work: 10).count == 1)
  }
}
