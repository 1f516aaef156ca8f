import Foundation
import Testing

@testable import Coursework

struct MasteryTests {
  private let day: Int64 = 86_400_000
  private let now: Int64 = 1_700_000_000_000

  private func answer(
    _ isRight: Bool, daysAgo: Double = 0, number: Int = 0, hints: Int = 0
  ) -> Try {
    Try(
      time: now - Int64(daysAgo * Double(day)), step: "a", seed: nil, isRight: isRight,
      number: number, hints: hints)
  }

  private func mastery(_ tries: [Try], questions: Int = 1, hints: Int = 3) -> Mastery {
    var mastery = Mastery()
    for item in tries { mastery.take(item, questions: questions, hints: hints, now: now) }
    return mastery
  }

  @Test func isTheMeanOfTheBetaDistribution() {
    #expect(mastery([]).value == 0.5)
    #expect(mastery([answer(true)]).value == 0.75)
    #expect(mastery([answer(false)]).value == 0.25)
    #expect(mastery([answer(true), answer(false)]).value == 0.5)
    #expect(mastery([answer(true), answer(true), answer(true)]).value == 0.875)
    #expect(mastery([answer(true), answer(true)], questions: 2).value == 0.75)
  }

  @Test func halfIsForgottenInTheHalfLife() {
    #expect(abs(mastery([answer(true, daysAgo: Mastery.halfLife)]).right - 0.5) < 1e-12)
    #expect(abs(mastery([answer(false, daysAgo: 60)]).wrong - 0.25) < 1e-12)
    for days in stride(from: 0.0, to: 400, by: 13) {
      let expected = pow(2, -days / Mastery.halfLife)
      #expect(abs(mastery([answer(true, daysAgo: days)]).right - expected) < 1e-12)
    }
    // A clock that goes wrong makes nothing count more.
    #expect(mastery([answer(true, daysAgo: -500)]).right == 1)
  }

  @Test func firstTriesCountMoreAndHintsCost() {
    #expect(mastery([answer(true, number: 1)]).right == 0.5)
    #expect(mastery([answer(true, hints: 1)]).right == 0.5)
    #expect(mastery([answer(true, hints: 3)]).right == 0.125)
    #expect(mastery([answer(true, hints: 4)]).right == 0)
    #expect(mastery([answer(false, hints: 4)]).wrong == 1)
    let values = [
      mastery([answer(true)]), mastery([answer(false), answer(true, number: 1)]),
      mastery([answer(false), answer(false, number: 1)]),
    ].map(\.value)
    #expect(values == values.sorted(by: >))
  }

  @Test func anyNumbersGiveANumberFromZeroToOne() {
    for time in [Int64.min, 0, .max] {
      for number in [Int.min, 0, 5, .max] {
        var mastery = Mastery()
        let item = Try(
          time: time, step: "a", seed: nil, isRight: true, number: number, hints: number)
        mastery.take(item, questions: number, hints: 3, now: time == .max ? .min : .max)
        mastery.take(item, questions: number, hints: .max, now: 0)
        #expect((0...1).contains(mastery.value))
      }
    }
  }

  @Test(arguments: 0..<100)
  func rightAnswersNeverLowerAndWrongOnesNeverRaiseIt(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var tries = (0..<Int.random(in: 1...30, using: &random)).map { _ in
      answer(
        Bool.random(using: &random), daysAgo: Double.random(in: 0...300, using: &random),
        number: Int.random(in: 0...4, using: &random), hints: Int.random(in: 0...4, using: &random))
    }
    let before = mastery(tries)
    #expect((0...1).contains(before.value) && before == mastery(tries))
    let more = answer(true, daysAgo: 3, hints: Int.random(in: 0...4, using: &random))
    #expect(mastery(tries + [more]).value >= before.value)
    #expect(mastery(tries + [answer(false, daysAgo: 3)]).value < before.value)
    let place = Int.random(in: tries.indices, using: &random)
    tries[place].isRight = true
    #expect(mastery(tries).value >= before.value)
  }

  @Test func conceptsHaveTheEvidenceOfTheirExercises() throws {
    let lesson = try Shipped.lesson()
    let course = CourseReader.read(try Shipped.files(), data: ShippedTables.catalog).course
    var events: [TimedEvent] = []
    var session = ExerciseSession(lesson.exercises[0])
    for (index, text) in session.variant.solution.enumerated() {
      events.append(TimedEvent(session.answer(text, question: index).event, at: now))
    }
    let found = Mastery.concepts(of: course, in: Progress(events), now: now)
    #expect(Set(found.keys) == Set(lesson.exercises[0].concepts) && !found.isEmpty)
    #expect(lesson.exercises[0].concepts == lesson.concepts)
    for mastery in found.values {
      // The questions of one exercise share the weight of one.
      #expect(abs(mastery.right - 1) < 1e-12 && mastery.wrong == 0)
      #expect(mastery.answers == session.variant.questions.count && mastery.last == now)
    }
    let later = Mastery.concepts(of: course, in: Progress(events), now: now + 90 * day)
    for (concept, mastery) in later { #expect(mastery.value < found[concept]?.value ?? 0) }
    let own = Mastery.of(lesson.exercises[0], in: Progress(events), now: now)
    #expect(found.values.allSatisfy { $0 == own })
  }

  @Test func anExerciseMayNameItsOwnConcepts() throws {
    #expect(try exercise(Samples.choice + "\nconcepts = [\"slope\"]").concepts == ["slope"])
    #expect(try exercise(Samples.choice).concepts == [])
    let page = fenced("exercise", Samples.choice)
    let text =
      "+++\nid = \"lin-04\"\ntitle = \"A bowl\"\nconcepts = [\"gradient\"]\n+++\n" + page
    let lesson = LessonReader.read(text, file: "a.md").lesson
    #expect(lesson.exercises.first?.concepts == ["gradient"])
  }
}
