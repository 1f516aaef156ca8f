import Formulas
import Labs
import Testing

@testable import Coursework

@Suite struct RunColumnTests {
  @Test func itIsTheColumnOfTheFinishedRunEachTime() throws {
    let exercise = try #require(
      try CourseworkTests.exercise(KindSamples.value).kind as? PredictExercise)
    let finished = exercise.request.finished(exercise.request.start)
    let column = RunColumn(exercise.quantity, of: exercise.request.start, in: exercise.request)
    #expect(column.values == finished.column(exercise.quantity))
    #expect(column.values.count == exercise.request.steps + 1)
    #expect(column.values == exercise.column)
    #expect(
      RunColumn("g", of: exercise.request.start, in: exercise.request).values.allSatisfy {
        $0 == nil
      })
  }
}
