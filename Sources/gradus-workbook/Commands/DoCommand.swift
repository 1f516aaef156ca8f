import ArgumentParser
import Coursework
import Foundation
import ProgressStore

/// `gradus do`: an exercise line by line; answers come from standard input.
struct DoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "do",
    abstract:
      "Do an exercise, or all of a lesson, line by line. Ends with 0 when all is right, with 1 otherwise.",
    discussion: """
      Examples:
        gradus do lin-04/three-steps
        gradus do lin-04/three-steps --seed 7
        gradus do lin-04
        printf '4\\n32\\n3.2\\n20.48\\n2.56\\n13.1072\\n' | gradus do lin-04/three-steps
      """)

  @Argument(
    help: "Lesson and exercise, such as lin-04/three-steps, or a lesson with all of its own.")
  var exercise: String

  @Option(help: "Draw other numbers from this seed.")
  var seed: UInt64?

  @OptionGroup var student: StudentOptions

  func run() throws {
    let found = try ExerciseName.findAll(exercise, in: try student.readCourse())
    let opened = try student.openStore()
    if let notice = opened.notice { Talk.say(notice) }
    defer { opened.store.close() }
    var isSolved = true
    for (index, exercise) in found.enumerated() {
      if index > 0 { Talk.result("") }
      var mode = LineMode(session: ExerciseSession(exercise, seed: seed), store: opened.store)
      let ending = mode.run()
      isSolved = isSolved && ending == .solved
      // Who has no more answers has none for the next exercise.
      if ending == .inputEnded { break }
    }
    guard isSolved else { throw Failure.answeredWrong }
  }
}
