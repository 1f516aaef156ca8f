import Testing

@testable import ProgressStore

@Suite struct StudentNameTests {
  @Test func aNameStaysInItsFolder() throws {
    for typed in ["..", ".", "a.b", "%2e", "~", "-rf", "con", "a b", "naïve", "李雷", "\\"] {
      let name = try StudentName(typed).fileName
      #expect(!name.contains("/") && !name.contains("."), "\(typed) \(name)")
      #expect(!name.isEmpty && name.utf8.count <= 120)
    }
    #expect(try StudentName("ada-1_x").fileName == "ada-1_x")
    #expect(try StudentName("Ada").fileName == "%41da")
  }

  @Test func differentNamesHaveDifferentFilesOnAnyFileSystem() throws {
    let longs = (0..<4).map { String(repeating: "李", count: 60) + "\($0)" }
    let names = ["ada", "Ada", "ADA", "%41da", "a b", "a%20b", "a.b", "ada.backup-1"] + longs
    let files = try Set(names.map { try StudentName($0).fileName.lowercased() })
    #expect(files.count == names.count)
  }

  @Test func spellingsThatLookTheSameAreTheSame() throws {
    #expect(try StudentName("  Zoe\u{301} ") == StudentName("Zo\u{E9}"))
    #expect(try StudentName("Zoe\u{301}").fileName == StudentName("Zo\u{E9}").fileName)
  }

  @Test func whatCannotBeANameIsRefusedWithASentence() {
    #expect(throws: StudentName.Refusal.empty) { try StudentName("  ") }
    #expect(throws: StudentName.Refusal.tooLong(65)) {
      try StudentName(String(repeating: "x", count: 65))
    }
    #expect(throws: StudentName.Refusal.character("a slash")) { try StudentName("../ada") }
    for bad in ["a\0b", "a\u{1B}[2J", "a\nb", "a\u{202E}b", "a\u{2028}b", "a\u{85}b"] {
      #expect(throws: StudentName.Refusal.self) { try StudentName(bad) }
    }
    #expect(
      StudentName.Refusal.character("the control character U+001B").description
        == "A student's name cannot contain the control character U+001B.")
  }
}
