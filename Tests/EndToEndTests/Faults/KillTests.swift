import Glibc
import GradusTesting
import Testing

extension EndToEndTests {
  /// Faults F1 and F2: kill -9 at any moment, and once more during the restart.
  @Suite struct KillTests {
    @Test func everyAnswerSeenSurvivesAHundredKills() {
      fourAtATime(Seeded.cases(100)) { seed in
        var random = seed
        let student = try Student()
        let answering = try answerAndDie(student, Double.random(in: 0...0.4, using: &random))
        try checkKept(student, answering)
      }
    }

    @Test func everyAnswerSeenSurvivesASecondKillDuringTheRestart() {
      fourAtATime(Seeded.cases(50)) { seed in
        var random = seed
        let student = try Student()
        let answering = try answerAndDie(student, Double.random(in: 0...0.1, using: &random))
        // The launcher dies with it this time.
        let window = try student.open()
        let delay = Double.random(in: 0...0.05, using: &random)
        let killer = Killer(-window.terminal.pid, after: delay)
        try window.terminal.waitForExit()
        try check(killer.isDone, "it ended by itself after \(delay) s")
        try checkKept(student, answering)
      }
    }
  }
}

/// A session that is killed so long after its first answer. The terminal must be whole again.
private func answerAndDie(_ student: Student, _ delay: Double) throws -> Answering {
  let window = try student.openLesson()
  let answering = try Answering(window)
  try answering.answer()
  let workbook = try window.terminal.descendant(named: "gradus-workbook")
  try answering.answer(until: Killer(workbook, after: delay))
  try check(window.terminal.exitStatus == .signaled(SIGKILL), "the launcher hid the kill")
  try window.terminal.checkRestored()
  return answering
}

/// Everything that was on the screen is kept, and the workbook opens at once where it was.
private func checkKept(_ student: Student, _ answering: Answering) throws {
  let progress = try student.progress()
  try check(
    (answering.seen...answering.sent).contains(progress.answers),
    "\(progress.answers) answers are kept of \(answering.seen) seen and \(answering.sent) sent")
  let mistakes = progress.exercise("lin-04/three-steps")?.mistakes["plus-for-minus"] ?? 0
  try check(
    mistakes >= answering.seenMistakes,
    "\(mistakes) mistakes are kept of \(answering.seenMistakes) seen")
  try check(progress.isSaving && progress.lastLesson == "lin-04", "it is kept as \(progress)")

  try Bars.hold(.seconds(1), "opening it again") {
    let start = ContinuousClock.now
    let window = try student.open()
    try window.see("the question with its mark") { lines in
      lines.contains { $0.contains("step 1") && $0.contains(/[46] +[✓✗] │/) }
        && lines.contains { $0.contains("Descent on f") }
    }
    return ContinuousClock.now - start
  }
}
