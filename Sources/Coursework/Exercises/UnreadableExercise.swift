/// What stands in the place of an exercise that turns out not to be readable when it is first asked
/// for: it says why, and nothing can be answered.
struct UnreadableExercise: ExerciseKind, ExerciseVariant {
  /// What was found when it was read.
  let diagnostics: [LessonDiagnostic]

  var seed: UInt64? { nil }
  var given: [String] { ["This exercise cannot be read:"] + faults() }
  var questions: [Question] {
    [Question(name: "unreadable", label: "nothing can be answered", form: .number)]
  }
  var solution: [String] { ["0"] }
  var workedSolution: [String] { ["Its lesson file has to be mended: `gradus check` shows where."] }
  var twinNumbers: [TwinNumber] { [] }

  func variant(seed: UInt64?) -> any ExerciseVariant { self }

  func faults() -> [String] { diagnostics.map(\.description) }

  func judge(_ answer: String, question index: Int, earlier: [String?]) -> Verdict {
    Verdict(
      .unreadable, ["The exercise itself cannot be read, so no answer to it can be judged."])
  }
}
