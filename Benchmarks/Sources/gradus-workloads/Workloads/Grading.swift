import Coursework

/// A wrong answer judged: every wrong rule run on the student's numbers.
struct Grading: Workload {
  let name = "verdict"

  func measure(_ settings: Settings) throws -> Figures {
    let text = """
      +++
      id = "lin-99"
      title = "Benchmark"
      +++
      ```exercise
      id = "steps"
      kind = "steps"
      ask = "Three steps."
      given = { a0 = 5, eta = 0.1 }
      steps = \"\"\"
      a1 = a0 - eta*2*a0
      f1 = a1^2 + a1^2
      a2 = a1 - eta*2*a1
      f2 = a2^2 + a2^2
      \"\"\"
      ```
      """
    let lesson = LessonReader.read(text, file: "benchmark.md").lesson
    guard let exercise = lesson.exercises.first else { return Figures(values: []) }
    let samples = Timing.samples(seconds: settings.seconds) {
      var session = ExerciseSession(exercise)
      for (index, answer) in ["6", "50.1", "7.77", "1"].enumerated() {
        _ = session.answer(answer, question: index)
      }
    }
    return Figures(values: [("median_ms", Timing.percentile(samples, 0.5) / 4)])
  }
}
