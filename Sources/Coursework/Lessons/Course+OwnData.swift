public import Labs

extension Course {
  /// The course with a copy of a lesson whose experiment is another one, such as one on a student's own
  /// data. The copy has an id of its own, so that what is done there is kept apart.
  ///
  /// - Returns: nil where there is no such lesson.
  public func adding(
    _ lab: LabDeclaration, titled title: String, as id: String, likeThatOf lesson: String,
    data: DataCatalog
  ) -> Course? {
    guard var own = self.lesson(lesson) else { return nil }
    (own.id, own.title, own.labs) = (id, title, [lab])
    var course = self
    course.data = data
    course.modules.append(Module(id: "own", title: "Your own data", lessons: [own]))
    return course
  }
}
