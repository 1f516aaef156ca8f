import Coursework
import Foundation

/// Notices when a file of the course is saved while the workbook is open. The system tells of it
/// through a file descriptor, so that nothing is asked while nothing happens; which files are meant
/// is told by their times and sizes.
final class LessonWatch {
  /// What a file looked like when it was last read.
  private struct State: Equatable {
    let modified: Date
    let size: Int
  }

  /// Becomes readable when something in the folders of the course changes; nil where the system has
  /// no more of these to give: then changes are found at the next start.
  let descriptor: Int32?
  private let lessons: URL
  private var states: [String: State] = [:]
  private var watched: Set<String> = []

  init(lessons: URL) {
    self.lessons = lessons
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    self.descriptor = descriptor >= 0 ? descriptor : nil
    watchFolders()
    states = Self.states(in: lessons)
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// The files that were saved since it was last asked, as they are now.
  func changes() -> [CourseFile] {
    // The program is also woken by others; then nothing has to be looked at.
    guard drain() else { return [] }
    watchFolders()
    let now = Self.states(in: lessons)
    defer { states = now }
    // A file that is gone stays on the screen: editors remove and write anew.
    return now.keys.sorted().filter { now[$0] != states[$0] }.compactMap { path in
      try? CourseFolder.file(lessons.appending(path: path), path: path)
    }
  }

  private static func states(in lessons: URL) -> [String: State] {
    var states: [String: State] = [:]
    for path in CourseFolder.paths(in: lessons) {
      let file = lessons.appending(path: path).path
      guard let found = try? FileManager.default.attributesOfItem(atPath: file),
        let modified = found[.modificationDate] as? Date, let size = found[.size] as? Int
      else { continue }
      states[path] = State(modified: modified, size: size)
    }
    return states
  }

  /// Watches the folder of the lessons and those of its modules, new ones too.
  private func watchFolders() {
    guard let descriptor else { return }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: lessons.path)) ?? []
    for folder in [lessons] + names.map({ lessons.appending(path: $0) }) {
      var isFolder: ObjCBool = false
      guard !watched.contains(folder.path),
        FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder),
        isFolder.boolValue
      else { continue }
      // A file that is only just created is still empty; a module's folder is not.
      let saved = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO)
      let events = folder == lessons ? saved | UInt32(IN_CREATE) : saved
      if unsafe inotify_add_watch(descriptor, folder.path, events) >= 0 {
        watched.insert(folder.path)
      }
    }
  }

  /// Empties the descriptor; what it says is found out anew. False where it says nothing.
  private func drain() -> Bool {
    guard let descriptor else { return false }
    var buffer = [UInt8](repeating: 0, count: 4096)
    var hasRead = false
    while unsafe read(descriptor, &buffer, buffer.count) > 0 { hasRead = true }
    return hasRead
  }
}
