import Testing

@testable import Labs

@Suite struct LongProgressTests {
  @Test func theRateIsThatOfTheLastSeconds() {
    var progress = LongProgress(all: 100_000, images: 0, seconds: 0)
    #expect(progress.rate == nil && progress.text.isEmpty && progress.secondsLeft == nil)
    for second in 1...100 { progress.note(images: second * 10, seconds: Double(second)) }
    #expect(abs((progress.rate ?? 0) - 10) < 1e-9)
    // It becomes faster: after the window only the new pace counts.
    for second in 1...40 {
      progress.note(images: 1000 + second * 500, seconds: 100 + Double(second))
    }
    #expect(abs((progress.rate ?? 0) - 500) < 1e-9)
    #expect(abs((progress.secondsLeft ?? 0) - 79_000 / 500) < 1e-9)
    #expect(progress.text == "500 images/s, 2:38 left")
    #expect(abs(progress.share - 0.21) < 1e-12)
  }

  /// A note a millisecond must not fill the memory, and changes nothing of the rate.
  @Test func manyNotesKeepTheRate() {
    var progress = LongProgress(all: 1_000_000, images: 0, seconds: 0)
    for step in 1...50_000 { progress.note(images: step * 7, seconds: Double(step) / 1000) }
    #expect(abs((progress.rate ?? 0) - 7000) < 1)
  }

  @Test func aRunThatIsTakenUpCountsFromThere() {
    var progress = LongProgress(all: 1000, images: 600, seconds: 5)
    progress.note(images: 700, seconds: 15)
    #expect(progress.rate == 10 && progress.secondsLeft == 30 && progress.share == 0.7)
  }

  @Test(arguments: [
    (0.0, "0:00"), (0.2, "0:01"), (59.5, "1:00"), (61, "1:01"), (3599, "59:59"), (3600, "1:00:00"),
    (7325, "2:02:05"), (.infinity, "days"), (1e9, "days"),
  ])
  func timesReadAsClocksDo(_ seconds: Double, _ text: String) {
    #expect(LongProgress.time(seconds) == text)
  }

  @Test func theLineFitsItsColumns() {
    var progress = LongProgress(all: 720_000, images: 0, seconds: 0)
    progress.note(images: 270_000, seconds: 30)
    #expect(
      progress.line(epoch: 5, of: 12, columns: 100)
        == "epoch 5 of 12  [###############-------------------------]  37%  9000 images/s, 0:50 left"
    )
    for columns in 0...120 {
      let line = progress.line(epoch: 5, of: 12, columns: columns)
      #expect(line.count <= columns)
    }
    #expect(progress.line(epoch: 5, of: 12, columns: 60).contains("0:50 left"))
    #expect(progress.line(epoch: 5, of: 12, columns: 60).contains("[##"))
    let empty = LongProgress(all: 0, images: 0, seconds: 0)
    #expect(empty.line(epoch: 1, of: 1, columns: 40).contains("100%"))
  }
}
