import Foundation
import GradusTesting
import Testing

extension EndToEndTests {
  /// A lesson that is saved while it is open.
  @Suite struct ReloadTests {
    private static func lesson(_ words: String) -> String {
      "+++\nid = \"lin-01\"\ntitle = \"Lines\"\n+++\n\n\(words)\n"
    }

    /// How editors save: into the file, or a new file in its place.
    enum Way: CaseIterable { case inPlace, byRenaming }

    @Test(arguments: Way.allCases)
    func aSavedLessonIsShownInItsPlace(_ way: Way) throws {
      let student = try Student()
      let path = try student.folder.write(
        "course/lessons/lin/01-lines.md", Self.lesson("The first words."))
      _ = try student.folder.write(
        "course/lessons/course.toml", "title = \"C\"\n[[module]]\nid = \"lin\"\ntitle = \"Lin\"\n")
      let window = try student.open(
        ["open", "lin-01", "--course", "\(student.folder.path)/course"])
      try window.see("The first words.")
      try save(Self.lesson("Other words."), at: path, way)
      try window.see("Other words.")
      try save(Self.lesson("Broken:\n\n```formula\ng = 2x\n```"), at: path, way)
      try window.see("lin-01: line 9: ")
      try save(Self.lesson("Mended."), at: path, way)
      try window.see("Mended.")
      try window.press("q")
      try window.press("q")
      #expect(try window.terminal.waitForExit() == .exited(0))
    }

    private func save(_ text: String, at path: String, _ way: Way) throws {
      try text.write(toFile: path, atomically: way == .byRenaming, encoding: .utf8)
    }
  }
}
