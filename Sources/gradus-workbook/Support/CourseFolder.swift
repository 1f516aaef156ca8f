import Coursework
import Foundation

/// Finds the folder of the course and reads its files.
enum CourseFolder {
  /// The course that this process is to use, with the faults found in it.
  static func read(
    _ named: String?, depth: ReadingDepth = .asNeeded
  ) throws -> (course: Course, diagnostics: [LessonDiagnostic]) {
    CourseReader.read(
      try files(in: try lessons(named)), data: DataFolder.catalog(named), depth: depth)
  }

  /// The `lessons` folder: of `--course`, of `$GRADUS_HOME`, or of the nearest folder above the
  /// executable that has one, itself or under `share/gradus`.
  static func lessons(_ named: String?) throws -> URL {
    if let named { return try lessons(in: named, from: "--course") }
    if let home = ProcessInfo.processInfo.environment["GRADUS_HOME"], !home.isEmpty {
      return try lessons(in: home, from: "GRADUS_HOME")
    }
    var folder = executable.deletingLastPathComponent()
    while true {
      for candidate in [folder, folder.appending(path: "share/gradus")] where hasLessons(candidate)
      {
        return candidate.appending(path: "lessons")
      }
      let above = folder.deletingLastPathComponent()
      if above.path == folder.path || folder.path == "/" { break }
      folder = above
    }
    throw Failure.noInput(
      "No course is to be found: no folder above \(executable.path) has lessons. Name one with "
        + "--course DIR or GRADUS_HOME.")
  }

  private static var executable: URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
  }

  private static func lessons(in folder: String, from source: String) throws -> URL {
    let url = URL(filePath: folder)
    if hasLessons(url) { return url.appending(path: "lessons") }
    if FileManager.default.fileExists(atPath: url.appending(path: "course.toml").path) {
      return url
    }
    throw Failure.noInput(
      "There is no course in \(folder) (from \(source)): it has no lessons/course.toml.")
  }

  private static func hasLessons(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "lessons/course.toml").path)
  }

  /// `course.toml`, `concepts.toml` and the pages of each module's folder. Files that are too large to be a lesson
  /// are read no further than to say so.
  private static func files(in lessons: URL) throws -> [CourseFile] {
    try paths(in: lessons).map { try file(lessons.appending(path: $0), path: $0) }
  }

  /// The paths of these files below the folder.
  static func paths(in lessons: URL) -> [String] {
    let manager = FileManager.default
    let names = ((try? manager.contentsOfDirectory(atPath: lessons.path)) ?? []).sorted()
    return names.flatMap { name -> [String] in
      if name == CourseReader.coursePath || name == CourseReader.glossaryPath { return [name] }
      let folder = lessons.appending(path: name).path
      let pages = ((try? manager.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      return pages.filter { $0.hasSuffix(".md") }.map { "\(name)/\($0)" }
    }
  }

  /// A file of the course as it is now, no more of it than is read.
  static func file(_ url: URL, path: String) throws -> CourseFile {
    do {
      let handle = try FileHandle(forReadingFrom: url)
      defer { try? handle.close() }
      let largest =
        path == CourseReader.glossaryPath ? GlossaryReader.largest : LessonReader.largest
      let data = try handle.read(upToCount: largest + 1) ?? Data()
      return CourseFile(path: path, text: String(decoding: data, as: UTF8.self))
    } catch {
      throw Failure.noInput("The file \(url.path) cannot be read: \(error.localizedDescription)")
    }
  }
}
