import GradusTesting
import TerminalUI
import Testing

@Suite struct ScrollPositionTests {
  @Test func movingStaysWithinTheContent() {
    var scroll = ScrollPosition()
    scroll.move(by: 3, count: 20, visible: 8)
    #expect(scroll.top == 3)
    scroll.move(by: 100, count: 20, visible: 8)
    #expect(scroll.top == 12)
    scroll.move(by: -100, count: 20, visible: 8)
    #expect(scroll.top == 0)
    scroll.move(by: 5, count: 4, visible: 8)
    #expect(scroll.top == 0, "what fits does not scroll")
  }

  @Test func theFarthestMovesAreTheEnds() {
    var scroll = ScrollPosition(top: 7)
    scroll.move(by: .max, count: 20, visible: 8)
    #expect(scroll.top == 12)
    scroll.move(by: .min, count: 20, visible: 8)
    #expect(scroll.top == 0)
    #expect(ScrollPosition(top: -4).top == 0)
  }

  @Test func revealingMovesAsLittleAsNeeded() {
    var scroll = ScrollPosition(top: 5)
    scroll.reveal(6..<8, count: 30, visible: 8)
    #expect(scroll.top == 5)
    scroll.reveal(12..<15, count: 30, visible: 8)
    #expect(scroll.top == 7)
    scroll.reveal(2..<3, count: 30, visible: 8)
    #expect(scroll.top == 2)
    scroll.reveal(10..<25, count: 30, visible: 8)
    #expect(scroll.top == 10, "of a long range, the start")
  }

  @Test func whatIsRevealedIsInView() {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<1_000 {
      let count = Int.random(in: 1...60, using: &random)
      let visible = Int.random(in: 1...30, using: &random)
      let start = Int.random(in: 0..<count, using: &random)
      let end = min(count, start + .random(in: 1...40, using: &random))
      var scroll = ScrollPosition(top: .random(in: 0...80, using: &random))
      scroll.reveal(start..<end, count: count, visible: visible)
      #expect(scroll.top >= 0 && scroll.top <= max(0, count - visible))
      #expect(scroll.top <= start && start < scroll.top + visible)
      #expect(end - start > visible || end <= scroll.top + visible)
    }
  }

  @Test func aChangedContentStillShowsSomething() {
    let scroll = ScrollPosition(top: 25)
    #expect(scroll.clamped(count: 30, visible: 10) == 20)
    #expect(scroll.clamped(count: 5, visible: 10) == 0)
    #expect(scroll.clamped(count: 100, visible: 10) == 25)
    #expect(scroll.clamped(count: 0, visible: 0) == 0)
  }
}
