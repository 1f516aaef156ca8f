import Coursework
import ProgressStore

/// Progress as JSON.
struct ProgressListing: Encodable {
  struct ExerciseListing: Encodable {
    let id: String
    let isSolved: Bool
    let answers: Int
    let hints: Int
    let mistakes: [String: Int]
  }

  struct LessonListing: Encodable {
    let id: String
    let solved: Int
    let exercises: [ExerciseListing]
  }

  struct ConceptListing: Encodable {
    let id: String
    let mastery: Double
    let answers: Int
    let right: Double
    let wrong: Double
  }

  struct PredictionsListing: Encodable {
    let count: Int
    let right: Int
    let averageConfidence: Double?
  }

  struct WarmUpListing: Encodable {
    let exercise: String
    let seed: UInt64
    let reason: String
    let concept: String?
  }

  let schema = 1
  let student: String
  let path: String
  let isSaving: Bool
  let lastLesson: String?
  let answers: Int
  let lessons: [LessonListing]
  let concepts: [ConceptListing]
  let predictions: PredictionsListing
  let warmUp: [WarmUpListing]

  init(
    course: Course, progress: Progress, answers events: [RecordedEvent], owner: String,
    path: String, isSaving: Bool, mastery: [String: Mastery], warmUp: [WarmUp.Item]
  ) {
    student = owner
    self.path = path
    self.isSaving = isSaving
    lastLesson = progress.lastPlace?.lesson
    concepts = ConceptOrder.sorted(mastery, course).map { id, found in
      ConceptListing(
        id: id, mastery: found.value, answers: found.answers, right: found.right,
        wrong: found.wrong)
    }
    self.warmUp = warmUp.map { item in
      WarmUpListing(
        exercise: item.reference, seed: item.seed, reason: item.reason.rawValue,
        concept: item.concept)
    }
    let calibration = Calibration(events.map(\.event))
    predictions = PredictionsListing(
      count: calibration.predictions.count, right: calibration.rightCount,
      averageConfidence: calibration.averageConfidence)
    let answered = events.map(\.event).filter { $0.kind == .answered }
    answers = answered.count
    lessons = course.lessons.map { lesson in
      LessonListing(
        id: lesson.id, solved: progress.solved(in: lesson).solved,
        exercises: lesson.exercises.map { exercise in
          let record = progress.exercises[exercise.reference]
          let own = answered.filter { $0.lesson == lesson.id && $0.exercise == exercise.id }
          return ExerciseListing(
            id: exercise.reference, isSolved: record?.isSolved(exercise) ?? false,
            answers: record?.attempts ?? 0, hints: min(record?.hints ?? 0, exercise.hints.count),
            mistakes: Dictionary(own.compactMap(\.mistake).map { ($0, 1) }, uniquingKeysWith: +))
        })
    }
  }
}

/// Concepts in the order in which the course comes to them.
enum ConceptOrder {
  static func sorted(
    _ mastery: [String: Mastery], _ course: Course
  ) -> [(id: String, mastery: Mastery)] {
    var seen: Set<String> = []
    let ids = course.lessons.flatMap { $0.concepts + $0.exercises.flatMap(\.concepts) }
    return ids.filter { seen.insert($0).inserted }.compactMap { id in
      mastery[id].map { (id, $0) }
    }
  }
}
