extension Course {
  /// The course after one of its files was saved, with the faults that are now in that file. A file
  /// that is no part of a course changes nothing.
  public func reloading(_ file: CourseFile) -> (course: Course, diagnostics: [LessonDiagnostic]) {
    var course = self
    var faults: [LessonDiagnostic] = []
    if file.path == CourseReader.glossaryPath {
      (course.glossary, faults) = GlossaryReader.read(file.text, file: file.path)
    } else if file.path == CourseReader.coursePath {
      faults = course.rearrange(file)
    } else if file.isPage {
      faults = course.replace(file)
    } else {
      return (self, [])
    }
    let references = CourseReferences.settle(&course)
    return (course, faults + references.filter { $0.file == file.path })
  }

  private mutating func rearrange(_ file: CourseFile) -> [LessonDiagnostic] {
    let lessons = lessons
    let faults = CourseReader.readHead(of: &self, file)
    for lesson in lessons { add(lesson) }
    modules.removeAll { $0.lessons.isEmpty }
    return faults
  }

  private mutating func replace(_ file: CourseFile) -> [LessonDiagnostic] {
    let (lesson, unreadable) = LessonReader.read(file.text, file: file.path, data: data)
    // Who saves a lesson is its author.
    let faults = unreadable + lesson.exercises.flatMap(\.faults)
    if lessons.contains(where: { $0.id == lesson.id && $0.file != file.path }) {
      return faults + [CourseReader.secondLesson(lesson.id, file)]
    }
    for module in modules.indices { modules[module].lessons.removeAll { $0.file == file.path } }
    add(lesson)
    modules.removeAll { $0.lessons.isEmpty }
    return faults
  }

  /// Puts a lesson into its module, in the order of ids; a module that is new comes last.
  mutating func add(_ lesson: Lesson) {
    let place =
      modules.firstIndex { $0.id == lesson.module }
      ?? {
        modules.append(
          Module(id: lesson.module, title: lesson.module.uppercased(), lessons: []))
        if !moduleIDs.contains(lesson.module) { moduleIDs.append(lesson.module) }
        return modules.count - 1
      }()
    let index = modules[place].lessons.firstIndex { $0.id > lesson.id }
    modules[place].lessons.insert(lesson, at: index ?? modules[place].lessons.count)
  }
}
