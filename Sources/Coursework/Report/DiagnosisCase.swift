internal import Formulas

/// A worked answer sheet with a known mistake in it, for measuring how well mistakes are found.
public struct DiagnosisCase: Sendable {
  /// What kind of mistake was made.
  public enum Group: String, Sendable, CaseIterable {
    /// One that the workbook should name.
    case known
    /// One that it cannot name: it must name the step and no cause.
    case unknown
    /// Two in the same step.
    case double
    /// The right number mistyped.
    case slip
    /// Right numbers, rounded.
    case rounded
  }

  /// The exercise, `lin-06/one-epoch`.
  public var exercise: String
  public var seed: UInt64?
  /// The numbers instead of a seed's, under ASCII names.
  var given: [String: Value]?
  public var group: Group
  /// What was typed, by the names of the steps; the others are answered rightly.
  public var answers: [String: String]
  /// The step that first went wrong.
  public var firstWrong: String?
  /// What was done, for people.
  public var mistake: String
  /// The word that names the mistake.
  public var expects: String?

  /// The cases of a text in TOML, and what is wrong with those that cannot be taken.
  public static func read(_ text: String, file: String) -> (
    cases: [DiagnosisCase], faults: [String]
  ) {
    switch TOMLReader.table(text) {
    case .failure(let fault):
      return ([], ["\(file):\(fault.line):\(fault.column): \(fault.message)"])
    case .success(let table):
      guard case .list(let entries)? = table["case"] else {
        return ([], ["\(file): there is no case. Write [[case]], then exercise = \"…\""])
      }
      var cases: [DiagnosisCase] = []
      var faults: [String] = []
      for (index, entry) in entries.enumerated() {
        do throws(CaseFault) {
          cases.append(try DiagnosisCase(entry))
        } catch {
          faults.append("\(file): case \(index + 1): \(error.message)")
        }
      }
      return (cases, faults)
    }
  }

  private struct CaseFault: Error { let message: String }

  private init(_ entry: BlockValue) throws(CaseFault) {
    guard case .table(let values) = entry else { throw CaseFault(message: "it is no table.") }
    let known = [
      "exercise", "seed", "given", "group", "answers", "first_wrong", "mistake", "expects",
    ]
    if let odd = values.keys.sorted().first(where: { !known.contains($0) }) {
      throw CaseFault(
        message: "“\(odd)” means nothing here. Known are \(known.joined(separator: ", ")).")
    }
    func text(_ key: String) -> String? {
      if case .text(let text)? = values[key] { text } else { nil }
    }
    guard let exercise = text("exercise") else {
      throw CaseFault(message: "it needs exercise = \"lin-06/one-epoch\".")
    }
    // A teacher says “single” beside “double”.
    guard let word = text("group"),
      let group = Group(rawValue: word == "single" ? Group.known.rawValue : word)
    else {
      let groups = Group.allCases.map(\.rawValue).joined(separator: ", ")
      throw CaseFault(message: "“group” must be one of \(groups).")
    }
    self.exercise = exercise
    self.group = group
    if case .number(let number)? = values["seed"], number >= 0, number < 1e15 {
      seed = UInt64(number)
    }
    if case .table(let entries)? = values["given"] {
      var given: [String: Value] = [:]
      for (name, entry) in entries.sorted(by: { $0.key < $1.key }) {
        guard let canonical = VariableName.canonical(name), let value = Value(entry) else {
          throw CaseFault(message: "“\(name)” in “given” is no number, vector or matrix.")
        }
        given[canonical] = value
      }
      self.given = given
    }
    answers = [:]
    if case .table(let entries)? = values["answers"] {
      for (name, entry) in entries.sorted(by: { $0.key < $1.key }) {
        guard case .text(let answer) = entry else {
          throw CaseFault(message: "the answer to “\(name)” must be a text, as it was typed.")
        }
        answers[VariableName.canonical(name) ?? name] = answer
      }
    }
    firstWrong = text("first_wrong").map { VariableName.canonical($0) ?? $0 }
    mistake = text("mistake") ?? ""
    expects = text("expects")
    guard group == .rounded || firstWrong != nil else {
      throw CaseFault(message: "it needs first_wrong = \"…\", the step that first went wrong.")
    }
    guard group == .rounded || group == .unknown || expects != nil else {
      throw CaseFault(message: "it needs expects = \"…\", the word for the mistake.")
    }
  }
}
