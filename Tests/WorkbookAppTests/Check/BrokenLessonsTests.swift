import Coursework
import Testing

@testable import WorkbookApp

/// What `gradus check` promises, each promise broken by one lesson: the fault is named at its place.
@Suite struct BrokenLessonsTests {
  private static let concepts = """
    [[concept]]
    id = "bias"
    term = "bias"
    definition = "A number that is added."
    home = "fnd-01"

    [[concept]]
    id = "slope"
    term = "slope"
    definition = "How steep it is."
    home = "lin-01"

    [[concept]]
    id = "learning-rate"
    term = "learning rate"
    definition = "How far a step goes."
    home = "lin-02"

    """

  private static let page = """
    +++
    id = "lin-01"
    title = "A bowl"
    needs = []
    concepts = ["slope"]
    +++

    ```lab
    id = "bowl"
    kind = "descend"
    f = "x1^2 + x2^2"
    start = { x1 = 5, x2 = 5 }
    rate = 0.1
    ```

    The slope of a bowl.

    ```exercise
    id = "where"
    kind = "choice"
    ask = "Where to?"
    options = [
      { text = "down", right = true, reason = "The step is against the slope." },
      { text = "up", reason = "That is along the slope." },
    ]
    hints = ["Which way is down?"]
    ```

    ```exercise
    id = "step"
    kind = "steps"
    ask = "One step."
    given = { a0 = 5, eta = 0.1 }
    vary = { a0 = [3, 5, 7], eta = [0.1, 0.2] }
    steps = "a1 = a0 - eta*2*a0"
    hints = ["Subtract."]
    ```

    """

  private static let second = """
    +++
    id = "lin-02"
    title = "More"
    concepts = ["learning-rate"]
    +++
    The learning rate.
    """

  private func faults(_ page: String, _ concepts: String = concepts) async -> [LessonDiagnostic] {
    let (course, unreadable) = CourseReader.read([
      CourseFile(path: "concepts.toml", text: concepts), CourseFile(path: "lin/01.md", text: page),
      CourseFile(path: "lin/02.md", text: Self.second),
    ])
    return await unreadable + CourseCheck.faults(in: course)
  }

  @Test func theLessonAsItIsIsSound() async {
    let faults = await faults(Self.page)
    #expect(faults == [])
  }

  struct Broken: CustomTestStringConvertible, Sendable {
    let promise: String
    let old: String
    let new: String
    /// The beginning of the report.
    let report: String
    var testDescription: String { "\(promise): \(new.prefix(40))" }
  }

  private static let long = String(repeating: "word ", count: 400)

  static let broken: [Broken] = [
    Broken(
      promise: "ids unique", old: "\"lin-01\"", new: "\"lin-02\"",
      report: "lin/02.md:2:1: There is a second lesson “lin-02”."),
    Broken(
      promise: "ids unique", old: "id = \"step\"", new: "id = \"where\"",
      report: "lin/01.md:30:1: There is a second exercise “where”."),
    Broken(
      promise: "ids unique", old: "\n```lab\n",
      new: "\n```lab\nid = \"bowl\"\nkind = \"descend\"\nf = \"x1^2 + x2^2\"\n"
        + "start = { x1 = 1, x2 = 1 }\nrate = 0.1\n```\n\n```lab\n",
      report: "lin/01.md:17:1: There is a second lab “bowl”."),
    Broken(
      promise: "solvable", old: "text = \"down\", right = true,", new: "text = \"down\",",
      report: "lin/01.md:19:1: Exactly one option must be right = true; here are 0."),
    Broken(
      promise: "solvable", old: "a0 - eta*2*a0", new: "a0/(eta - eta)",
      report: "lin/01.md:30:1: Step 1 (a1)"),
    Broken(
      promise: "a reason", old: "\"That is along the slope.\"", new: "\" \"",
      report:
        "lin/01.md:18:1: lin-01/where: The answer “b” to question 1 is judged without a reason."),
    Broken(
      promise: "a reason", old: ", reason = \"That is along the slope.\"", new: "",
      report: "lin/01.md:"),
    Broken(
      promise: "labs run", old: "rate = 0.1\n", new: "rate = 9\nstart2 = 1\n",
      report: "lin/01.md:14:1: This lab has a key “start2”"),
    Broken(
      promise: "labs run", old: "f = \"x1^2 + x2^2\"", new: "f = \"x1^4 + x2^2\"",
      report: "lin/01.md:8:1: The experiment “bowl” leaves all numbers"),
    Broken(
      promise: "twins apart", old: "a0 = 5, eta = 0.1", new: "a0 = 5, eta = 1",
      report: "lin/01.md:30:1: With the numbers as written a mistake gives nearly"),
    Broken(
      promise: "screens fit", old: "The slope of a bowl.",
      new: "The slope.\n\n    \(String(repeating: "x", count: 60))",
      report: "lin/01.md:18:1: This line has 60 columns; its pane has 38 at 80x24"),
    Broken(
      promise: "screens fit", old: "2*a0\"\n", new: "2*a0 # \(long)\"\n",
      report: "lin/01.md:29:1: lin-01/step: as it is asked: Question 1 has "),
    Broken(
      promise: "three screens", old: "The slope of a bowl.", new: "First.\n\n" + long + long,
      report: "lin/01.md:18:1: The prose is 51 rows too long"),
    Broken(
      promise: "spelling", old: "The slope of a bowl.", new: "The bowl\nand the Slope.",
      report: "lin/01.md:17:9: “Slope” is spelled “slope” in this course."),
    Broken(
      promise: "homes", old: "concepts = [\"slope\"]", new: "concepts = []",
      report: "lin/01.md:2:1: The glossary calls this lesson the home of “slope”"),
    Broken(
      promise: "homes", old: "concepts = [\"slope\"]", new: "concepts = [\"slope\", \"bias\"]",
      report: "lin/01.md:5:22: The glossary calls fnd-01 the home of “bias”, not lin-01."),
    Broken(
      promise: "no term before its home", old: "The slope of", new: "The learning rate of",
      report: "lin/01.md:16:5: “learning rate” is used before its home lin-02. "),
    Broken(
      promise: "no term before its inset", old: "The slope of", new: "The bias of",
      report: "lin/01.md:16:5: “bias” is used before its home fnd-01, which is not written yet."),
    Broken(
      promise: "no term before its home", old: "text = \"up\"", new: "text = \"the bias\"",
      report: "lin/01.md:24:17: “bias” is used before its home fnd-01"),
  ]

  @Test(arguments: broken)
  func whatIsPromisedIsProven(_ broken: Broken) async {
    let page = Self.page.replacing(broken.old, with: broken.new, maxReplacements: 1)
    #expect(page != Self.page)
    let faults = await faults(page).map(\.description)
    #expect(faults.contains { $0.hasPrefix(broken.report) }, "\(faults)")
  }

  @Test func anInsetIsEnough() async {
    let page = Self.page.replacing("The slope of", with: "The bias and the learning rate of")
      .replacing("needs = []", with: "needs = [\"bias\", \"learning-rate\"]")
    let faults = await faults(page)
    #expect(faults == [])
  }

  @Test func twoConceptsOfOneIDAreNamed() async {
    let faults = await faults(Self.page, Self.concepts.replacing("\"bias\"", with: "\"slope\""))
    #expect(faults.contains { $0.message.contains("second concept “slope”") }, "\(faults)")
  }
}
