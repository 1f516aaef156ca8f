import Testing

@testable import Coursework

/// One fault at a time, as authors make them: each is reported once, at its line, with what is wrong
/// and what to write instead, and the rest of the lesson still shows.
struct AuthoringFaultsTests {
  struct Fault: CustomTestStringConvertible {
    /// What is put in place of what, in the page of `SoundCourse`.
    let old: String
    let new: String
    /// Part of the line that is reported.
    let line: String
    /// The column of the report; nil where the line says enough.
    let column: Int?
    let says: String

    init(_ old: String, _ new: String, at line: String, column: Int? = nil, says: String) {
      self.old = old
      self.new = new
      self.line = line
      self.column = column
      self.says = says
    }

    var testDescription: String { "\(old.prefix(30)) → \(new.prefix(30))" }
  }

  static let faults: [Fault] = frontMatter + page + labs + plots + exercises

  static let frontMatter: [Fault] = [
    Fault("id = \"lin-04\"\n", "", at: "title = \"A bowl\"", says: "has no “id”"),
    Fault("title = \"A bowl\"\n", "", at: "id = \"lin-04\"", says: "has no “title”"),
    Fault("\"A bowl\"", "A bowl", at: "title", column: 9, says: "in quotes"),
    Fault("\"lin-04\"", "\"lin-4\"", at: "\"lin-4\"", column: 1, says: "a hyphen and two digits"),
    Fault("minutes = 20", "minutes = \"20\"", at: "minutes", column: 1, says: "must be a number"),
    Fault("minutes = 20", "minuts = 20", at: "minuts", column: 1, says: "Did you mean “minutes”?"),
    Fault("\"lin-03\", \"epoch\"", "\"lin-03\" \"epoch\"", at: "needs", says: "not valid TOML"),
    Fault("\"epoch\"]", "\"epoc\"]", at: "needs", column: 20, says: "Did you mean “epoch”?"),
    Fault("\"lin-03\",", "\"lin-33\",", at: "needs", column: 10, says: "Did you mean “lin-03”?"),
    Fault("\"epoch\"]", "\"lin-04\"]", at: "needs", column: 20, says: "cannot need itself"),
    Fault(
      "\"epoch\"]", "\"gradient\"]", at: "needs", column: 20, says: "is the home of “gradient”"),
    Fault("[\"lin-03\", \"epoch\"]", "\"lin-03\"", at: "needs", says: "must be a list of texts"),
    Fault("\"epoch\"]", "7]", at: "needs", says: "where a text must stand"),
    Fault(
      "[\"gradient\"]", "[\"gradient\", \"epoch\"]", at: "concepts", column: 25, says: "lin-06"),
    Fault("concepts = [\"gradient\"]\n", "", at: "id = \"lin-04\"", says: "the home of “gradient”"),
    Fault("minutes = 20", "minutes = 20\nminutes = 21", at: "minutes = 21", says: "not valid TOML"),
  ]

  static let page: [Fault] = [
    Fault(
      "(#gradient)", "(#gradiant)", at: "gradiant", column: 5, says: "Did you mean “gradient”?"),
    Fault("(lin-03)", "(lin-05)", at: "lin-05", column: 45, says: "no lesson “lin-05”"),
    Fault("(lin-03)", "(lin-06)", at: "lin-06", column: 45, says: "is not written yet"),
    Fault("(lin-03)", "(03-slopes.md)", at: "03-slopes", column: 45, says: "leads nowhere"),
    Fault("[slopes]", "![slopes]", at: "![slopes]", says: "shows no picture"),
    Fault("```formula", "```formla", at: "```formla", says: "Did you mean “formula”?"),
    Fault("```note", "```notes", at: "```notes", says: "Did you mean “note”?"),
    Fault("g1 = 2*x1", "g1 = 2x1", at: "g1 =", column: 7, says: "with a star"),
    Fault("g2 = 2*x2", "g2 2*x2", at: "g2 2", says: "An = is missing"),
    Fault("g2 = 2*x2", "g2 = (2*x2", at: "g2 =", says: ")"),
    Fault("g2 = 2*x2", "2g = x2", at: "2g =", column: 1, says: "is not a name"),
  ]

  static let labs: [Fault] = [
    Fault("\"descend\"", "\"decsend\"", at: "decsend", column: 1, says: "Write: descend"),
    Fault("f = \"x1^2 + x2^2\"", "f = \"x1^2 + \"", at: "f = ", says: "In “f”"),
    Fault("f = \"x1^2 + x2^2\"", "f = \"x1^2\"", at: "f = ", column: 1, says: "1 unknowns (x1)"),
    Fault("f = \"x1^2 + x2^2\"\n", "", at: "kind = \"descend\"", says: "has no “f”"),
    Fault("rate = 0.1", "rate = 0.1.2", at: "rate = 0.1.2", says: "0.1.2"),
    Fault("rate = 0.1", "rate = -1", at: "rate = -1", column: 1, says: "between 0 and 10"),
    Fault(
      "rate = 0.1", "rate = 0.1\nrats = 1", at: "rats = 1", column: 1, says: "Did you mean “rate”?"),
    Fault("x1 = 5, x2 = 5", "x1 = 5", at: "start =", column: 1, says: "has no x2"),
    Fault(
      "x1 = 5, x2 = 5", "x1 = 5, x2 = \"5\"", at: "start =", column: 1, says: "must be a number"),
  ]

  static let plots: [Fault] = [
    Fault("kind = \"line\"", "kind = \"lines\"", at: "lines", column: 1, says: "Write: line"),
    Fault("\"a*x^2\"", "\"a*x^2 + b\"", at: "curve =", column: 1, says: "2 unknowns (x, b)"),
    Fault("\"a*x^2\"", "\"2x\"", at: "curve =", column: 11, says: "with a star"),
    Fault("\"a*x^2\"", "\"ln(x - 100)\"", at: "curve =", says: "no number at any"),
    Fault("range = [-3, 3]", "range = [3, -3]", at: "range = [3", says: "lower and the upper end"),
    Fault("range = [-3, 3]\n", "", at: "curve =", says: "needs “range”"),
    Fault(
      "given = { a = 2 }", "given = { a = true }", at: "given = { a = t", says: "must be a number"),
    Fault("y = [4, 8, 14, 13]", "y = [4, 8, 14]", at: "y = [4", says: "4 numbers and “y” has 3"),
    Fault("y = [4, 8, 14, 13]\n", "", at: "kind = \"scatter\"", says: "has no “y” beside it"),
    Fault(
      "x = [1, 3, 6, 5]", "x = [1, \"3\", 6, 5]", at: "x = [1", says: "must be a list of numbers"),
    Fault("y = [0.9, 0.8]", "y = [0.9]", at: "y = [0.9", says: "2 names and “y” has 1"),
    Fault("y = [0.9, 0.8]\n", "", at: "kind = \"bars\"", says: "has no “y”"),
    Fault("[3, 4]]", "[3]]", at: "z = ", says: "have 1 and 2 entries"),
    Fault("z = [[1, 2], [3, 4]]", "z = \"x*y\"", at: "z = ", says: "needs its places"),
    Fault("z = [[1, 2], [3, 4]]", "z = [[1, 2], [3, 4]]\nzz = 1", at: "zz = 1", says: "“zz”"),
    Fault(
      "z = [[1, 2], [3, 4]]", "z = [[1, 2], [3, 4]]\nrows = [\"a\"]", at: "rows = ",
      says: "1 names for 2 rows"),
  ]

  static let exercises: [Fault] = [
    Fault("id = \"two-steps\"\n", "", at: "kind = \"steps\"", says: "has no “id”"),
    Fault("\"two-steps\"", "\"Two steps\"", at: "Two steps\"", says: "no exercise id"),
    Fault("\"corner\"", "'the-slip'", at: "'the-slip'", says: "a second exercise"),
    Fault("kind = \"steps\"", "kind = \"step\"", at: "kind = \"step\"", says: "Write: steps"),
    Fault("ask = \"Two steps by hand.\"\n", "", at: "id = \"two-steps\"", says: "has no “ask”"),
    Fault("a1 = a0 - eta*2*a0 ", "a1 = a0 - eta*2a0 ", at: "eta*2a0", says: "with a star"),
    Fault("a2 = a1 - eta*2*a1", "a2 = a1 - etta*2*a1", at: "etta", says: "Did you mean “eta”?"),
    Fault("a2 = a1 - eta*2*a1", "a1 = a1 - eta*2*a1", at: "a1 = a1", says: "a1"),
    Fault("vary = { a0", "vary = { b0", at: "vary = ", says: "“vary” names b0"),
    Fault("\"a2 = a1 - eta*2*a0\" =", "\"a9 = a1 - eta*2*a0\" =", at: "a9 =", says: "no step “a9”"),
    Fault(
      "hints = [\"First.\", \"Second.\"]", "hints = \"First.\"", at: "hints = \"F", says: "a list"),
    Fault("hints = [\"First.\"", "hits = [\"First.\"", at: "hits", says: "Did you mean “hints”?"),
    Fault("fault = \"b1\"", "fault = \"b2\"", at: "fault =", column: 1, says: "no such line"),
    Fault("right = true, ", "", at: "id = \"corner\"", says: "right = true"),
    Fault(", reason = \"A step", ", why = \"A step", at: "options = [", says: "reason = "),
    Fault("\"Try it.\"]", "\"Try it.\"", at: "hints = [\"Try", says: "not valid TOML"),
  ]

  @Test func theCourseWithoutAFaultHasNone() {
    let (course, diagnostics) = CourseReader.read(SoundCourse.files())
    #expect(diagnostics.map(\.description) == [])
    #expect(course.lessons.flatMap(\.exercises).flatMap(\.faults) == [])
    #expect(course.lesson("lin-04")?.exercises.count == 3)
    #expect(Self.faults.count >= 50)
  }

  @Test(arguments: faults)
  func everyFaultIsReportedAtItsPlaceWithARemedy(_ fault: Fault) throws {
    let page = SoundCourse.page.replacing(fault.old, with: fault.new, maxReplacements: 1)
    #expect(page != SoundCourse.page)
    let (course, unreadable) = CourseReader.read(SoundCourse.files(page: page))
    let all = unreadable + course.lessons.flatMap(\.exercises).flatMap(\.faults)
    let reports = all.filter { $0.message.contains(fault.says) }
    #expect(!reports.isEmpty, "\(all)")
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains(fault.line) }) + 1
    let report = try #require(reports.first)
    #expect(report.file == "lin/04-bowl.md" && report.line == line, "\(report)")
    if let column = fault.column { #expect(report.column == column, "\(report)") }
    // What has nothing to do with the fault still shows.
    let lesson = try #require(course.lessons.first { $0.file == "lin/04-bowl.md" })
    #expect(lesson.blocks.count >= 9 && lesson.exercises.count >= 2, "\(all)")
  }

  @Test(arguments: [
    ("[[concept]]\nid = \"epoch\"", "[[concept]]\nid = \"Epoch!\"", 10, "no concept id"),
    ("id = \"epoch\"", "id = \"gradient\"", 10, "the first is on line 3"),
    ("term = \"epoch\"", "term = \"Gradient\"", 11, "stands for “gradient” already"),
    ("term = \"epoch\"\n", "", 9, "has no “term”"),
    ("home = \"lin-06\"", "home = \"lin\"", 13, "no lesson id"),
    ("home = \"lin-06\"", "hom = \"lin-06\"", 13, "Did you mean “home”?"),
    ("\"One pass through all examples.\"", "\"\"", 12, "a sentence of 1 to 300"),
    ("\"One pass through all examples.\"", "\"One pass", 12, "not valid TOML"),
    ("[\"slope vector\"]", "\"slope vector\"", 7, "a list of texts"),
    ("# The glossary.", "title = \"Glossary\"", 1, "Begin each concept with a line [[concept]]."),
    ("[[concept]]\nid = \"loss\"", "[[concpet]]\nid = \"loss\"", 15, "Write: [[concept]]"),
  ])
  func faultsOfTheGlossaryHaveTheirLine(_ old: String, _ new: String, _ line: Int, _ says: String)
    throws
  {
    let text = SoundCourse.concepts.replacing(old, with: new, maxReplacements: 1)
    #expect(text != SoundCourse.concepts)
    let (glossary, faults) = GlossaryReader.read(text, file: "concepts.toml")
    let fault = try #require(faults.first { $0.message.contains(says) }, "\(faults)")
    #expect(fault.line == line && fault.file == "concepts.toml", "\(faults)")
    #expect(glossary.concepts.count >= 2)
  }
}
