import Coursework
import Testing

struct LessonDiagnosticTests {
  @Test func readsAsEditorsUnderstandIt() {
    let diagnostic = LessonDiagnostic(file: "lin/04.md", line: 7, column: 3, message: "No.")
    #expect(diagnostic.description == "lin/04.md:7:3: No.")
    #expect(LessonDiagnostic(file: "a", line: 1, message: "b").description == "a:1:1: b")
  }
}
