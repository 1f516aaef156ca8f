import Testing

@testable import TerminalUI

@Suite struct FlowControlTests {
  @Test func aLineThatKeepsUpIsNotLimited() {
    var flow = FlowControl()
    for frame in 0..<600 {
      let now = Duration.milliseconds(frame * 16)
      #expect(flow.allowance(at: now) == .everything)
      flow.sent(4000, taken: 4000, at: now)
    }
    #expect(flow.bytesPerSecond == nil)
  }

  @Test func aLimitIsHeldOnAverage() {
    var flow = FlowControl(bytesPerSecond: 16_000)
    var total = 0
    for millisecond in 0..<10_000 {
      let now = Duration.milliseconds(millisecond)
      if case .bytes(let count) = flow.allowance(at: now) {
        flow.sent(count, taken: count, at: now)
        total += count
      }
    }
    #expect(total <= 160_000 + 1000 && total > 150_000)
  }

  @Test func nothingIsSentWhileTheSystemTakesNothing() {
    var flow = FlowControl()
    flow.sent(10_000, taken: 4096, at: .zero)
    guard case .later = flow.allowance(at: .milliseconds(50)) else {
      Issue.record("more is allowed")
      return
    }
    flow.took(5904, isAll: true, at: .milliseconds(369))
    let rate = flow.bytesPerSecond ?? 0
    #expect((12_000...16_000).contains(rate), "about 16 KB a second were taken: \(rate)")
  }

  @Test func aLateFenceTellsOfAQueue() {
    var flow = FlowControl()
    // The first answer shows how far away the terminal is.
    flow.sent(2000, taken: 2000, at: .zero)
    #expect(flow.wantsFence)
    flow.sentFence(at: .zero)
    flow.answeredFence(at: .milliseconds(5))
    #expect(flow.bytesPerSecond == nil)
    flow.sent(16_000, taken: 16_000, at: .seconds(1))
    flow.sentFence(at: .seconds(1))
    flow.sent(2000, taken: 2000, at: .milliseconds(1016))
    guard case .later = flow.allowance(at: .milliseconds(1100)) else {
      Issue.record("more is allowed while the answer is late")
      return
    }
    flow.answeredFence(at: .seconds(2))
    #expect((flow.bytesPerSecond ?? 0) < 20_000)
  }

  @Test func aDistantTerminalIsNoSlowOne() {
    var flow = FlowControl()
    for second in 0..<20 {
      flow.sent(4000, taken: 4000, at: .seconds(second))
      if flow.wantsFence { flow.sentFence(at: .seconds(second)) }
      flow.answeredFence(at: .milliseconds(second * 1000 + 600))
    }
    #expect(flow.bytesPerSecond == nil)
  }

  @Test func anAnswerThatNeverComesDoesNotEndThePicture() {
    var flow = FlowControl()
    flow.sent(2000, taken: 2000, at: .zero)
    flow.sentFence(at: .zero)
    flow.answeredFence(at: .milliseconds(1))
    flow.sent(4000, taken: 4000, at: .seconds(1))
    flow.sentFence(at: .seconds(1))
    flow.sent(4000, taken: 4000, at: .seconds(1))
    #expect(flow.allowance(at: .milliseconds(4001)) == .everything)
  }

  @Test func aLineOfUnknownSpeedIsNotFlooded() {
    var flow = FlowControl()
    flow.asked(at: .zero)
    flow.answeredFence(at: .milliseconds(50))
    var sent = 0
    // No further answer comes, as from a line that is filling up.
    for frame in 0..<30 {
      let now = Duration.milliseconds(100 + frame * 16)
      guard case .everything = flow.allowance(at: now) else { continue }
      flow.sent(3000, taken: 3000, at: now)
      sent += 3000
      if flow.wantsFence { flow.sentFence(at: now) }
    }
    #expect(sent <= 9000)
  }

  @Test func promptAnswersOpenTheLine() {
    var flow = FlowControl()
    flow.asked(at: .zero)
    flow.answeredFence(at: .milliseconds(50))
    var held = 0
    for frame in 0..<200 {
      let now = Duration.milliseconds(100 + frame * 60)
      guard case .everything = flow.allowance(at: now) else {
        held += 1
        continue
      }
      flow.sent(6000, taken: 6000, at: now)
      if flow.wantsFence { flow.sentFence(at: now) }
      flow.answeredFence(at: now + .milliseconds(50))
    }
    #expect(held == 0)
  }

  @Test func aLineThatRecoversIsFreedAgain() {
    var flow = FlowControl()
    flow.sent(10_000, taken: 0, at: .zero)
    flow.took(10_000, isAll: true, at: .seconds(1))
    #expect(flow.bytesPerSecond != nil)
    var now = Duration.seconds(2)
    for _ in 0..<400 where flow.bytesPerSecond != nil {
      if flow.wantsFence { flow.sentFence(at: now) }
      now += .milliseconds(250)
      flow.answeredFence(at: now - .milliseconds(249))
      if case .bytes(let count) = flow.allowance(at: now) {
        flow.sent(count, taken: count, at: now)
      }
    }
    #expect(flow.bytesPerSecond == nil)
  }
}
