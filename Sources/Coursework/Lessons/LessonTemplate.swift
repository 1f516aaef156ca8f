/// The file of a new lesson, to be written over: an experiment, an exercise, hints and a note, which
/// run as they stand.
public struct LessonTemplate: Hashable, Sendable {
  /// The id, such as `lin-11`.
  public let id: String
  public let title: String
  /// The ids of the concepts whose home it is, as the glossary says.
  let concepts: [String]

  /// Why there can be no lesson of an id.
  public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    case noID(String)
    case unknownModule(String, known: [String])
    case exists(String, file: String)

    public var description: String {
      switch self {
      case .noID(let id):
        "“\(id)” is no lesson id. Write the module, a hyphen and two digits: lin-11"
      case .unknownModule(let module, let known):
        "The course has no module “\(module)”. It has \(known.joined(separator: ", ")). A new module "
          + "is two lines in lessons/course.toml: [[module]], then id = \"\(module)\" and a title."
      case .exists(let id, let file):
        "There is a lesson \(id) already: \(file). Nothing was written."
      }
    }
  }

  /// A lesson that the course does not have yet; `modules` are those that `course.toml` names.
  public init(
    id: String, title: String? = nil, course: Course, modules: [String]
  ) throws(Refusal) {
    guard FrontMatter.isLessonID(id) else { throw .noID(id) }
    let module = String(id.prefix { $0 != "-" })
    guard modules.contains(module) else { throw .unknownModule(module, known: modules) }
    if let other = course.lesson(id) { throw .exists(id, file: other.place.file) }
    self.id = id
    concepts = course.glossary.concepts.filter { $0.home == id }.map(\.id)
    let words = (title ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.title = words.isEmpty ? "A new lesson" : String(words.prefix(80))
  }

  /// The path below `lessons/`: `lin/11-momentum.md`.
  public var path: String {
    let module = id.prefix { $0 != "-" }
    return "\(module)/\(id.dropFirst(module.count + 1))-\(slug).md"
  }

  /// The title as a part of a file's name.
  private var slug: String {
    let words = title.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let joined = words.joined(separator: "-").prefix(40)
    let slug = joined.last == "-" ? joined.dropLast() : joined
    return slug.isEmpty ? "lesson" : String(slug)
  }

  /// The title as a TOML text.
  private var quotedTitle: String {
    let text = title.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      default: if scalar.value >= 0x20, scalar.value != 0x7f { text.unicodeScalars.append(scalar) }
      }
    }
    return "\"\(text)\""
  }

  /// The file's text.
  public var text: String {
    """
    +++
    id = "\(id)"
    title = \(quotedTitle)
    minutes = 20
    needs = []
    concepts = [\(concepts.map { "\"\($0)\"" }.joined(separator: ", "))]
    +++

    ```lab
    kind = "descend"
    f = "x1^2 + 3*x2^2"
    start = { x1 = 4, x2 = 2 }
    rate = 0.1
    view = { x1 = [-5, 5], x2 = [-5, 5] }
    ```

    Say here what the student will be able to do, in two sentences. The experiment stands beside the
    page.

    # The idea

    Explain one thing. Point at the experiment: press `n` and x₁ goes from 4 to 3.2.

    ```formula
    x' = x - eta*2*x
    ```

    ```exercise
    id = "one-step"
    title = "one step by hand"
    kind = "steps"
    ask = "Take one step down the curve f = x². How large is the slope, and where do you land?"
    given = { x0 = 4, eta = 0.1 }
    vary = { x0 = [2, 3, 4, 5, 6], eta = [0.1, 0.2, 0.3] }
    steps = \"\"\"
    g0 = 2*x0             # the slope at the start
    x1 = x0 - eta*g0      # x after the step
    \"\"\"
    hints = [
      "The slope of x² at a point is 2 times the point.",
      "The step is the rate times the slope. It is subtracted.",
      "x₁ = x₀ − η·g₀, with your own slope for g₀.",
    ]

    [mistakes]
    "x1 = x0 - g0" = "You subtracted the whole slope. The rate η says how much of it."
    ```

    # What to remember

    - One sentence for each thing to remember.

    ```note
    Timing: 5 minutes for the page, 10 for the exercise.
    Say here what to ask the room, and which mistakes to expect.
    ```

    """
  }
}
