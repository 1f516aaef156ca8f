import Cells
import Coursework
import GradusTesting
import Plots
import Testing

@testable import WorkbookApp

@Suite struct RunReplayTests {
  private func overlay(steps: Int = 10, _ predicted: Double = 30) -> RunOverlay {
    RunOverlay(
      quantity: "f", steps: steps,
      runs: [RunOverlay.Run("the run", path: (0...steps).map { 50 / Double($0 + 1) })],
      line: RunOverlay.Line(
        "you",
        [RunOverlay.Mark(step: 0, value: 50), RunOverlay.Mark(step: steps, value: predicted)]),
      compared: [0, steps])
  }

  private func drawn(_ replay: RunReplay, _ columns: Int, _ rows: Int) -> String {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    replay.view(on: &canvas, in: canvas.bounds)
    return canvas.text
  }

  @Test func theRunGrowsStepByStepUnderThePrediction() {
    var replay = RunReplay(exercise: 0, name: "f", overlay: overlay())
    #expect(replay.plot.series.map(\.name) == ["the run", "you"])
    #expect(replay.plot.series[0].points == [Point(0, 50)])
    #expect(replay.plot.series[1].points == [Point(0, 50), Point(10, 30)])
    let axes = (replay.plot.x, replay.plot.y)
    replay.advance()
    #expect(replay.plot.series[0].points == [Point(0, 50), Point(1, 25)] && replay.isPlaying)
    #expect(drawn(replay, 39, 18).contains("step 1 of 10: any key shows the end"))
    replay.finish()
    #expect(replay.plot.series[0].points.count == 11 && replay.tick == nil)
    #expect((replay.plot.x, replay.plot.y) == axes)
  }

  @Test func numbersOfTheRunAreToldWhenItIsThere() {
    var replay = RunReplay(exercise: 0, name: "f", overlay: overlay())
    #expect(drawn(replay, 39, 18).contains("the run  50    …"), "\(drawn(replay, 39, 18))")
    replay.finish()
    let text = drawn(replay, 39, 18)
    #expect(text.contains("you      50   30") && text.contains("the run  50 4.55"), "\(text)")
  }

  @Test func aLongRunIsOverInAFewFrames() {
    var replay = RunReplay(exercise: 0, name: "f", overlay: overlay(steps: 1000))
    var frames = 0
    while replay.isPlaying, frames < 100 {
      replay.advance()
      frames += 1
    }
    #expect(frames <= 26)
  }

  @Test func aWildPredictionDoesNotFlattenTheRun() {
    let replay = RunReplay(exercise: 0, name: "f", overlay: overlay(1e12), isFinished: true)
    #expect(replay.plot.y.scale.range.upperBound < 500)
  }

  @Test func everySizeDraws() {
    for predicted in [30, 1e300, -1e300, 0] {
      let replay = RunReplay(
        exercise: 0, name: "a long name", overlay: overlay(predicted), isFinished: true)
      for columns in [0, 1, 5, 20, 39, 80] {
        for rows in [0, 1, 2, 3, 8, 20, 50] { _ = drawn(replay, columns, rows) }
        #expect(replay.title(columns: columns).count <= max(columns, 7))
      }
    }
  }
}
