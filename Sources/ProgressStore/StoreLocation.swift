/// Where a student's answers are kept.
public enum StoreLocation: Hashable, Sendable {
  /// In the SQLite file at this absolute path.
  case file(String)
  /// Nowhere, by wish (`--guest`): in memory until the program ends.
  case guest
  /// Nowhere, since the environment names no folder.
  case noHome

  /// The usual place: `gradus/progress.sqlite` in `$XDG_DATA_HOME`, by default `~/.local/share`;
  /// with a student's name a file of their own in `gradus/students`. Values that are not absolute
  /// paths count as unset, as the XDG specification asks.
  public static func standard(
    student: StudentName? = nil, environment: [String: String]
  ) -> StoreLocation {
    func folder(_ name: String) -> String? {
      guard var path = environment[name], path.hasPrefix("/") else { return nil }
      while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
      return path == "/" ? "" : path
    }
    guard let data = folder("XDG_DATA_HOME") ?? folder("HOME").map({ $0 + "/.local/share" }) else {
      return .noHome
    }
    guard let student else { return .file(data + "/gradus/progress.sqlite") }
    return .file(data + "/gradus/students/\(student.fileName).sqlite")
  }
}
