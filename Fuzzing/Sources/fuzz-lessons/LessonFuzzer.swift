import Coursework
import FuzzInput

/// Any text as a lesson, and as the glossary of one: every fault has a place inside the file and says
/// something, and what was read can be worked on.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLessons(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = FuzzInput(start, count).text
  let (lesson, faults) = LessonReader.read(text, file: "a.md")
  check(faults, text)
  check(GlossaryReader.read(text, file: "a.toml").diagnostics, text)
  for exercise in lesson.exercises.prefix(2) {
    _ = exercise.faults
    for seed in [nil, 7] as [UInt64?] {
      var session = ExerciseSession(exercise, seed: seed)
      _ = session.variant.given + session.variant.workedSolution
      for (index, answer) in session.variant.solution.enumerated() {
        _ = session.answer(answer, question: index)
      }
    }
  }
  return 0
}

private func check(_ faults: [LessonDiagnostic], _ text: String) {
  let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
  for fault in faults {
    expect((1...lines + 1).contains(fault.line) && fault.column >= 1, "\(fault) of \(lines) lines")
    expect(!fault.message.isEmpty, "\(fault)")
  }
}
