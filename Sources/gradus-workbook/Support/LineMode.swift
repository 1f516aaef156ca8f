import Coursework
import Foundation
import ProgressStore
import WorkbookApp

/// An exercise in plain lines: each question once, its verdict with the reason below it.
struct LineMode {
  /// How an exercise was left.
  enum Ending { case solved, answeredWrong, skipped, inputEnded }

  private var session: ExerciseSession
  private let store: ProgressStore
  private var clock = QuestionClock()
  private var calculator = Calculator()
  private let start = ContinuousClock.now
  /// Unreadable answers cost nothing, but a script that sends only those must end.
  private static let mostUnreadable = 20

  init(session: ExerciseSession, store: ProgressStore) {
    self.session = session
    self.store = store
  }

  /// Asks every question that is not answered rightly yet.
  mutating func run() -> Ending {
    Talk.result("\(session.exercise.title) (\(session.exercise.reference))")
    Talk.result(session.exercise.ask)
    for line in session.variant.given { Talk.result("  \(line)") }
    let questions = session.variant.questions
    for (index, question) in questions.enumerated() {
      if session.isRight(index) {
        Talk.result(
          "\(index + 1) \(question.label): \(session.answers[index] ?? "")  Right before.")
        continue
      }
      switch ask(question, index) {
      case .judged: continue
      case .skipped: return .skipped
      case .none:
        Talk.say(
          "The answers ended here: \(questions.count - index) of \(questions.count) are missing.")
        return .inputEnded
      }
    }
    Talk.result("\(session.rightCount) of \(questions.count) right.")
    return session.isSolved ? .solved : .answeredWrong
  }

  private enum Reply { case judged, skipped, none }

  /// Asks until there is a readable answer.
  private mutating func ask(_ question: Question, _ index: Int) -> Reply {
    for line in ExerciseText.legend(of: question) { Talk.result("  \(line)") }
    clock.isShown(now: passed)
    var unreadable = 0
    while unreadable < Self.mostUnreadable {
      guard let line = read(question, index) else {
        Talk.result("")
        return .none
      }
      switch line {
      case "H" where !question.form.takesLetters, "hint":
        openHint()
        unreadable += 1
        clock.isShown(now: passed)
        continue
      case "skip": return .skipped
      case let line where line.hasPrefix("=") && session.exercise.hasCalculator:
        workOut(line.dropFirst())
        continue
      default: break
      }
      let held = session.verdicts.indices.filter { session.verdicts[$0]?.outcome == .noted }
      let (verdict, event) = session.answer(line, question: index)
      keep(clock.stamp(event, now: passed))
      // A prediction is judged when the student has said how sure they are.
      for place in held {
        if let told = session.verdicts[place], told.outcome != .noted { say(told) }
      }
      say(verdict, isPlain: question.confidenceIn != nil)
      switch verdict.outcome {
      case .right, .noted: return .judged
      case .wrong where session.triesLeft(index) ?? 0 > 0: clock.isShown(now: passed)
      case .wrong:
        if session.isOutOfTries(index) { sayWay() }
        return .judged
      case .moreDigits, .unreadable: unreadable += 1
      }
    }
    return .none
  }

  /// An answer: a line, for a matrix a line each row. Nil when the input ends.
  private func read(_ question: Question, _ index: Int) -> String? {
    let lead = "\(index + 1) \(question.label)"
    guard case .matrix(let rowCount, let columns) = question.form else {
      return line(after: "\(lead): ")
    }
    var rows: [String] = []
    while rows.count < rowCount {
      let place = rows.isEmpty ? lead : String(repeating: " ", count: "\(index + 1) ".count)
      guard let line = line(after: "\(place)\(rows.isEmpty ? ", " : "")row \(rows.count + 1): ")
      else { return nil }
      let parts = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      rows += parts
      // A word, or a row that is too long or too short, is told at once.
      let isRow = parts.allSatisfy { $0.split(whereSeparator: \.isWhitespace).count == columns }
      if !isRow { break }
    }
    return rows.joined(separator: "; ")
  }

  private func line(after prompt: String) -> String? {
    Talk.prompt(prompt)
    guard let line = readLine() else { return nil }
    // What comes from a script is seen beside its question, as it would be on a terminal.
    if isatty(STDIN_FILENO) == 0 { Talk.result(line) }
    return line
  }

  private var passed: Double { (ContinuousClock.now - start) / .seconds(1) }

  /// The verdict in words; `isPlain` is for answers that are neither right nor wrong.
  private func say(_ verdict: Verdict, isPlain: Bool = false) {
    let word =
      switch verdict.outcome {
      case .right where isPlain: ""
      // Some say it themselves: “Right, marked with your own 6 from step 1.”
      case .right: verdict.sentences.first?.hasPrefix("Right") == true ? "" : "Right."
      case .wrong: "Not yet."
      case .moreDigits, .unreadable, .noted: ""
      }
    let sentences = verdict.sentences.joined(separator: " ")
    Talk.result("  " + [word, sentences].filter { !$0.isEmpty }.joined(separator: " "))
  }

  private mutating func workOut(_ formula: Substring) {
    let line = calculator.work(out: String(formula), with: session.namedNumbers)
    Talk.result("  " + (line?.text ?? "Write a formula behind =, such as = 2*3."))
  }

  private func sayWay() {
    Talk.result("  The solution:")
    for line in session.variant.workedSolution { Talk.result("    \(line)") }
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
