import Labs
import Testing

@testable import Coursework

/// The experiment of a lab block, which must have no fault.
func experiment<Kind: Experiment>(
  _ text: String, as kind: Kind.Type, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Kind {
  let (lesson, diagnostics) = LessonReader.read(lessonText(fenced("lab", text)), file: "a.md")
  #expect(diagnostics.isEmpty, "\(diagnostics)", sourceLocation: sourceLocation)
  return try #require(lesson.lab?.experiment as? Kind, sourceLocation: sourceLocation)
}

/// What is reported about a lab in which a part is replaced.
func labReports(
  _ text: String, _ part: String, _ other: String,
  sourceLocation: SourceLocation = #_sourceLocation
) -> [String] {
  #expect(text.contains(part), sourceLocation: sourceLocation)
  return reports("lab", text.replacing(part, with: other))
}
