import Coursework
import Foundation

/// Finds the folder of the course and reads its files.
enum CourseFolder {
  /// The course that this process is to use, with the faults found in it.
  static func read(_ named: String?) throws -> (course: Course, diagnostics: [LessonDiagnostic]) {
    CourseReader.read(try files(in: try lessons(named)))
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

  /// `course.toml` and the pages of each module's folder. Files that are too large to be a lesson
  /// are read no further than to say so.
  private static func files(in lessons: URL) throws -> [CourseFile] {
    let manager = FileManager.default
    var files: [CourseFile] = []
    let names = ((try? manager.contentsOfDirectory(atPath: lessons.path)) ?? []).sorted()
    for name in names {
      let url = lessons.appending(path: name)
      if name == "course.toml" {
        files.append(try file(url, path: name))
      } else {
        let pages = ((try? manager.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
        for page in pages where page.hasSuffix(".md") {
          files.append(try file(url.appending(path: page), path: "\(name)/\(page)"))
        }
      }
    }
    return files
  }

  private static func file(_ url: URL, path: String) throws -> CourseFile {
    do {
      let handle = try FileHandle(forReadingFrom: url)
      defer { try? handle.close() }
      let data = try handle.read(upToCount: LessonReader.largest + 1) ?? Data()
      return CourseFile(path: path, text: String(decoding: data, as: UTF8.self))
    } catch {
      throw Failure.noInput("The file \(url.path) cannot be read: \(error.localizedDescription)")
    }
  }
}
