import Coursework
import Testing

@testable import WorkbookApp

@Suite struct TryThisTrialTests {
  /// The lines of a lesson are done one after another, so a line may build on those before it.
  @Test func aLineBeginsWhereTheLastOneEnded() throws {
    let lesson = try #require(ShippedCourse.course.lesson("lin-04"))
    var trial = TryThisTrial(lesson, data: ShippedTables.catalog)
    func faults(_ words: String, _ moves: [TryThis.Move]) -> [String] {
      trial.faults(of: TryThis(block: 0, text: words, words: words, moves: moves))
    }
    let step = TryThis.Move.press(.character("n"), .times(1))
    #expect(faults("f is 32.", [step]) == [])
    #expect(faults("f is 20.48.", [step]) == [])
    #expect(faults("f is 51.", [step]).count == 1)
    // The run of one line stands still before the next.
    #expect(faults("It runs.", [.press(.character(" "), .times(1))]) == [])
    #expect(faults("It runs again.", [.press(.character("r"), .times(1))]) == [])
    #expect(faults("Nothing to do.", []) == [])
  }

  @Test func whatIsRefusedIsTold() throws {
    let lesson = try #require(ShippedCourse.course.lesson("lin-04"))
    var trial = TryThisTrial(lesson, data: ShippedTables.catalog)
    let line = TryThis(block: 0, text: "", words: "", moves: [.set("rate", to: 99)])
    let faults = trial.faults(of: line)
    #expect(faults.contains { $0.contains("99") || $0.contains("rate") }, "\(faults)")
  }
}
