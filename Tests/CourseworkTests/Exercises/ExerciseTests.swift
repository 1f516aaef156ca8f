import Testing

@testable import Coursework

/// What holds for every exercise of the shipped lessons, whatever is answered.
struct ExerciseTests {
  @Test func aReferenceNamesLessonAndExercise() throws {
    #expect(try Shipped.exercise("three-steps").reference == "lin-04/three-steps")
  }

  @Test(arguments: 0..<12)
  func noMessageIsABareWrong(_ seed: UInt64) throws {
    for exercise in try Shipped.exercises(hand: seed, of: 12) {
      var answers = WrongAnswers(seed: seed)
      for variantSeed in [nil, seed] as [UInt64?] {
        var session = ExerciseSession(exercise, seed: variantSeed)
        for _ in 0..<30 {
          for index in session.variant.questions.indices {
            let text = answers.next()
            let verdict = session.answer(text, question: index).verdict
            check(verdict, on: text, of: session.variant.questions[index])
          }
        }
      }
    }
  }

  /// A message is of whole sentences and names the rule, the mistake, or what to write.
  private func check(_ verdict: Verdict, on text: String, of question: Question) {
    let message = verdict.sentences.joined(separator: " ")
    for sentence in verdict.sentences {
      #expect(sentence.count >= 12 && sentence.contains(" "), "\(text): \(message)")
      #expect(!sentence.lowercased().contains("try again"), "\(text): \(message)")
    }
    switch verdict.outcome {
    case .right: break
    case .noted: #expect(message.contains("How sure"))
    case .wrong where question.form == .number:
      #expect(
        message.contains("The rule is ") || message.contains("The run gives "),
        "\(text): \(message)")
      #expect(verdict.sentences.count >= 2, "\(text): \(message)")
    case .wrong:
      #expect(!verdict.sentences.isEmpty, "\(text): \(message)")
      // A formula can be wrong in ways that nobody knows; then an example shows it.
      let isShown = ["yours gives", "Yours gives", "The rule is "].contains {
        message.contains($0)
      }
      #expect(verdict.mistake != nil || isShown, "\(text): \(message)")
    case .moreDigits: #expect(message.contains("One more digit"))
    case .unreadable:
      let remedies = [
        "write ", "answer with ", "too large", "you may", "can be", "is missing", "take it away",
        "read the solution", "make your prediction",
      ]
      #expect(
        remedies.contains { message.lowercased().contains($0) }, "\(text): \(message)")
    }
  }

  @Test func everySolutionIsRightForEverySeed() throws {
    let course = CourseReader.read(try Shipped.files(), data: ShippedTables.catalog).course
    for exercise in course.lessons.flatMap(\.exercises) {
      for seed in [nil] + (0..<8).map(UInt64?.some) {
        var session = ExerciseSession(exercise, seed: seed)
        let solution = session.variant.solution
        #expect(solution.count == session.variant.questions.count)
        for (index, answer) in solution.enumerated() {
          let verdict = session.answer(answer, question: index).verdict
          let isTaken = verdict.outcome == .right || verdict.outcome == .noted
          #expect(isTaken, "\(exercise.id) \(seed ?? 0): \(verdict)")
        }
        #expect(session.isSolved)
      }
    }
  }
}
