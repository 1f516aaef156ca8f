import Coursework
import Foundation
import ProgressStore

/// An exercise in plain lines: each question once, its verdict with the reason below it.
struct LineMode {
  private var session: ExerciseSession
  private let store: ProgressStore
  private var clock = QuestionClock()
  private let start = ContinuousClock.now
  /// Unreadable answers cost nothing, but a script that sends only those must end.
  private static let mostUnreadable = 20

  init(session: ExerciseSession, store: ProgressStore) {
    self.session = session
    self.store = store
  }

  /// Asks every question; true when all were answered rightly.
  mutating func run() -> Bool {
    Talk.result("\(session.exercise.title) (\(session.exercise.reference))")
    Talk.result(session.exercise.ask)
    for line in session.variant.given { Talk.result("  \(line)") }
    let questions = session.variant.questions
    for (index, question) in questions.enumerated() {
      guard ask(question, index) else {
        Talk.say(
          "The answers ended here: \(questions.count - index) of \(questions.count) are missing.")
        return false
      }
    }
    Talk.result("\(session.rightCount) of \(questions.count) right.")
    return session.isSolved
  }

  /// Asks until there is a readable answer; false when the input ends.
  private mutating func ask(_ question: Question, _ index: Int) -> Bool {
    for (sign, text) in question.form.legend { Talk.result("  \(sign)) \(text)") }
    if let example = question.form.example { Talk.result("  (\(example))") }
    clock.isShown(now: passed)
    for _ in 0..<Self.mostUnreadable {
      Talk.prompt("\(index + 1) \(question.label): ")
      guard let line = readLine() else {
        Talk.result("")
        return false
      }
      if isatty(STDIN_FILENO) == 0 { Talk.result(line) }
      if line == "H" || line == "hint" {
        openHint()
        clock.isShown(now: passed)
        continue
      }
      let (verdict, event) = session.answer(line, question: index)
      keep(clock.stamp(event, now: passed))
      say(verdict)
      if verdict.outcome == .right || verdict.outcome == .wrong { return true }
    }
    return false
  }

  private var passed: Double { (ContinuousClock.now - start) / .seconds(1) }

  private func say(_ verdict: Verdict) {
    let word =
      switch verdict.outcome {
      case .right: "Right."
      case .wrong: "Not yet."
      case .moreDigits, .unreadable: ""
      }
    let sentences = verdict.sentences.joined(separator: " ")
    Talk.result("  " + [word, sentences].filter { !$0.isEmpty }.joined(separator: " "))
  }

  private mutating func openHint() {
    let before = session.hintsShown
    keep(session.openHint())
    let lines =
      session.hintsShown > before
      ? ["Hint: " + session.exercise.hints[before]] : session.variant.workedSolution
    for line in lines { Talk.result("  \(line)") }
  }

  private func keep(_ event: ProgressEvent) {
    do {
      try store.append(event)
    } catch {
      Talk.say("Not saved: \(error)")
    }
  }
}
