import Foundation
import Glibc
import GradusTesting

/// Another user than the one who runs the tests, where those are run by root: `nobody`, who may do
/// little.
struct Stranger: Sendable {
  static let canBe = geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0
  static let words = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]

  /// A copy of the programs and the course that everybody can reach.
  let launcher: String
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    chmod(folder.path, 0o755)
    launcher = try folder.copy(Executables.gradus(), to: "bin/gradus")
    try folder.copy(Executables.workbook(), to: "bin/gradus-workbook")
    try FileManager.default.copyItem(
      atPath: try Self.course() + "/lessons", toPath: "\(folder.path)/lessons")
  }

  /// The launcher as this user, on a terminal. The student's folder is opened to all; the caller
  /// keeps it.
  func open(_ student: Student, _ words: [String] = []) throws -> Window {
    chmod(student.folder.path, 0o755)
    return try Window(
      PseudoTerminal(
        Self.words[0], Self.words.dropFirst() + [launcher] + words,
        environment: student.environment, keeping: folder))
  }

  /// The folder above the programs that has the lessons.
  static func course() throws -> String {
    var folder = URL(fileURLWithPath: try Executables.workbook()).deletingLastPathComponent()
    while folder.path != "/" {
      let lessons = folder.appending(path: "lessons").resolvingSymlinksInPath()
      if FileManager.default.fileExists(atPath: lessons.path + "/course.toml") {
        return lessons.deletingLastPathComponent().path
      }
      folder.deleteLastPathComponent()
    }
    throw HarnessError("no folder above the workbook has lessons")
  }
}
