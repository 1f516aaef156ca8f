public import Labs

/// A course: its modules and lessons in their order.
public struct Course: Sendable {
  public var title: String
  public var modules: [Module]
  /// The ids of all modules that the course names, in their order; some may have no lesson yet.
  public var moduleIDs: [String] = []
  /// What the terms of the course mean.
  public var glossary: Glossary
  /// The tables that its experiments may use.
  public var data = DataCatalog.empty

  public init(title: String, modules: [Module], glossary: Glossary = .empty) {
    self.title = title
    self.modules = modules
    self.glossary = glossary
  }

  /// All lessons in order.
  public var lessons: [Lesson] { modules.flatMap(\.lessons) }

  /// The lesson of an id, whatever its case.
  public func lesson(_ id: String) -> Lesson? {
    lessons.first { $0.id.lowercased() == id.lowercased() }
  }

  /// The nearest lesson id to one that does not exist.
  public func nearestLesson(to id: String) -> String? {
    NearestWord.to(id, among: lessons.map(\.id))
  }
}

/// A part of a course.
public struct Module: Sendable {
  public var id: String
  public var title: String
  public var lessons: [Lesson]

  public init(id: String, title: String, lessons: [Lesson]) {
    self.id = id
    self.title = title
    self.lessons = lessons
  }
}
