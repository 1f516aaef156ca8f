import Cells
import Labs

@testable import Coursework
@testable import WorkbookApp

/// Courses and exercises for the checks.
enum Samples {
  /// A course of one lesson, whose page begins at line 5.
  static func course(_ page: String, front: String = "") -> Course {
    CourseReader.read([file("lin-01", page, front: front)]).course
  }

  static func file(_ id: String, _ page: String, front: String = "") -> CourseFile {
    let path = id.replacing("-", with: "/") + ".md"
    return CourseFile(
      path: path, text: "+++\nid = \"\(id)\"\ntitle = \"T\"\n\(front)+++\n\(page)\n")
  }

  /// A lesson with one exercise of a kind of our own.
  static func course(_ kind: any ExerciseKind, hints: [String] = ["Think."]) -> Course {
    var exercise = Exercise(
      id: "one", lesson: "lin-01", title: "one", ask: "Answer.", hints: hints, kind: kind)
    exercise.place = LessonPlace(file: "lin/01.md", line: 7)
    var lesson = course("").lessons[0]
    lesson.blocks = [.exercise(exercise)]
    return Course(title: "C", modules: [Module(id: "lin", title: "L", lessons: [lesson])])
  }

  static func reports(_ checker: some CourseChecker, _ course: Course) -> [String] {
    checker.faults(in: course, CheckOptions()).map(\.description)
  }
}

/// An exercise of one question, judged by a function.
struct JudgedKind: ExerciseKind {
  var form = Question.Form.number
  var solution = ["4"]
  var given: [String] = []
  var label = "x"
  var judge: @Sendable (_ answer: String, _ seed: UInt64?) -> Verdict

  func variant(seed: UInt64?) -> any ExerciseVariant { JudgedVariant(kind: self, seed: seed) }
  func faults() -> [String] { [] }
}

struct JudgedVariant: ExerciseVariant {
  let kind: JudgedKind
  let seed: UInt64?
  var given: [String] { kind.given }
  var questions: [Question] { [Question(name: "x", label: kind.label, form: kind.form)] }
  var solution: [String] { kind.solution }
  var workedSolution: [String] { [] }
  func judge(_ answer: String, question index: Int, earlier: [String?]) -> Verdict {
    kind.judge(answer, seed)
  }
}
