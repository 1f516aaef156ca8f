internal import Formulas
internal import Labs

/// A run to be predicted before it is seen: a number, a direction, which of several, or a curve.
/// Judged on the run itself.
public struct PredictExercise: ExerciseKind {
  /// A run to choose.
  struct Curve: Sendable {
    let text: String
    let settings: [LabRequest.Setting]
    let run: RunColumn

    var column: [Double?] { run.values }

    /// The last number of the run; nil where it came to no end.
    func end(_ steps: Int) -> Double? { column.count == steps + 1 ? column[steps] : nil }
  }

  /// What is asked.
  enum Asked: Sendable {
    case value(Nearness)
    case direction
    /// Which run this one is.
    case same([Curve])
    /// Which run ends lowest.
    case lowest([Curve])
    /// The numbers at these steps.
    case curve([Int])
  }

  let request: LabRequest
  /// What it is about, by its name in the records.
  let quantity: String
  let asked: Asked
  /// What there is to see in the run.
  let says: String?
  let asksConfidence: Bool
  private let run: RunColumn

  /// What the run gives at each step from 0 on.
  var column: [Double?] { run.values }

  private static let words = ["value", "direction", "which", "curve"]

  init?(reading table: inout BlockTable, context: ExerciseContext) {
    let request = LabRequest(reading: &table, context: context)
    says = table.optionalText("says")
    asksConfidence = table.value("confidence") == nil || table.truth("confidence")
    let present = Self.words.filter { table.value($0) != nil }
    let within = table.value("within")
    let nearness = within.map { Nearness($0) } ?? .standard
    if nearness == nil {
      table.report(
        "“within” is a distance or a part: within = 0.05, or within = \"10 %\"", at: "within")
    }
    let places = table.value("at")
    let curves = table.value("curves")
    guard present.count == 1, let word = present.first else {
      table.report(
        "This exercise asks for one thing: value = \"f\", direction = \"f\", which = \"f\" or curve = "
          + "\"f\"", at: present.last)
      return nil
    }
    guard let request, let nearness, let name = table.text(word, example: "\"f\"") else {
      return nil
    }
    let known = request.start.columnNames
    let quantity = known.contains(name) ? name : VariableName.canonical(name) ?? name
    guard known.contains(quantity) else {
      let near =
        NearestWord.to(name, among: known).map { "Did you mean “\($0)”?" }
        ?? "It has \(known.prefix(12).joined(separator: ", "))."
      table.report("The run has no number “\(name.prefix(40))”. \(near)", at: word)
      return nil
    }
    (self.request, self.quantity) = (request, quantity)
    run = RunColumn(quantity, of: request.start, in: request)
    switch word {
    case "value": asked = .value(nearness)
    case "direction": asked = .direction
    case "curve":
      guard let places = Self.places(places, steps: request.steps, &table) else { return nil }
      asked = .curve(places)
    default:
      guard let curves = Self.curves(curves, request, quantity, &table) else { return nil }
      asked = table.value("set") == nil ? .lowest(curves) : .same(curves)
    }
    if word != "value", within != nil {
      table.report("“within” belongs to value = \"…\" alone.", at: "within")
    }
    if word != "curve", places != nil {
      table.report("“at” belongs to curve = \"…\" alone.", at: "at")
    }
  }

  private static func places(
    _ value: BlockValue?, steps: Int, _ table: inout BlockTable
  ) -> [Int]? {
    let numbers = value?.numbers?.compactMap { Int(exactly: $0) } ?? []
    guard (2...24).contains(numbers.count), numbers.count == value?.numbers?.count,
      zip(numbers, numbers.dropFirst()).allSatisfy(<),
      numbers.allSatisfy({ (0...steps).contains($0) })
    else {
      table.report(
        "“at” must be 2 to 24 steps in rising order, from 0 to \(steps): at = [0, \(steps)]",
        at: "at")
      return nil
    }
    return numbers
  }

  private static func curves(
    _ value: BlockValue?, _ request: LabRequest, _ quantity: String, _ table: inout BlockTable
  ) -> [Curve]? {
    let example = "curves = [{ set = { rate = 0.01 }, text = \"…\" }, …]"
    guard case .list(let items)? = value, (2...6).contains(items.count) else {
      table.report("“which” needs two to six runs: \(example)", at: "curves")
      return nil
    }
    var curves: [Curve] = []
    for (index, item) in items.enumerated() {
      guard case .table(let entries) = item, case .table(let set)? = entries["set"] else {
        table.report("Run \(index + 1) of “curves” needs its settings: \(example)", at: "curves")
        return nil
      }
      table.reportUnknownKeys(
        entries.keys, known: ["set", "text"], in: "Run \(index + 1)", at: "curves")
      guard let settings = LabRequest.settings(set, in: "curves", &table) else { return nil }
      do throws(ControlError) {
        let run = RunColumn(quantity, of: try request.run(setting: settings), in: request)
        var text = SettingsText.text(settings)
        if case .text(let own)? = entries["text"] { text = own }
        curves.append(Curve(text: text, settings: settings, run: run))
      } catch {
        table.report("Run \(index + 1) of “curves”: \(error)", at: "curves")
        return nil
      }
    }
    return curves
  }

  public func variant(seed: UInt64?) -> any ExerciseVariant {
    PredictVariant(exercise: self, seed: seed)
  }

  public func faults() -> [String] {
    let end = column.count == request.steps + 1 ? column[request.steps] : nil
    let stops = request.finished(request.start).status.sentence
    switch asked {
    case .value:
      return end == nil
        ? ["The run has no number \(quantity) after \(request.steps) steps. \(stops)"] : []
    case .curve(let places):
      let missing = places.first { $0 >= column.count || column[$0] == nil }
      return missing.map { ["The run has no number \(quantity) at step \($0). \(stops)"] } ?? []
    case .direction:
      return column.compactMap { $0 }.count < 2
        ? ["The run has no two numbers \(quantity) to compare. \(stops)"] : []
    case .lowest(let curves):
      let ends = curves.map { $0.end(request.steps) ?? .infinity }.sorted()
      guard ends[0].isFinite else { return ["No run of “curves” comes to its end. \(stops)"] }
      return ends[1] - ends[0] <= 0.01 * max(ends[0].magnitude, ends[1].magnitude)
        ? ["Two runs of “curves” end equally low. Take other settings or steps."] : []
    case .same(let curves):
      let count = curves.filter { $0.column == column }.count
      return count == 1
        ? [] : ["Exactly one run of “curves” must be the run of “set”; here are \(count)."]
    }
  }
}
