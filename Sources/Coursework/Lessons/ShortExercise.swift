/// A block that is an exercise with less to write: what its author leaves out is filled in.
enum ShortExercise {
  /// A `predict` block, the so-manieth exercise of its page.
  case predict(number: Int)

  /// What it is called in messages.
  var name: String {
    switch self {
    case .predict: "This prediction"
    }
  }

  /// Fills in what is left out.
  func supply(_ table: inout BlockTable) {
    switch self {
    case .predict(let number):
      table.supply("kind", .text("predict"))
      table.supply("id", .text("predict-\(number)"))
      table.supply("title", .text("say it first"))
      table.supply("ask", .text(Self.question(&table)))
    }
  }

  private static func question(_ table: inout BlockTable) -> String {
    var steps = ""
    if case .number(let count)? = table.value("steps"), let whole = Int(exactly: count) {
      steps = whole == 1 ? " after a step" : " after \(whole) steps"
    }
    let lead = "Say it before you run it"
    if case .text(let name)? = table.value("value") { return "\(lead): what is \(name)\(steps)?" }
    if case .text(let name)? = table.value("direction") {
      return "\(lead): is \(name) larger, smaller or the same\(steps)?"
    }
    if case .text(let name)? = table.value("curve") { return "\(lead): how does \(name) go?" }
    if case .text(let name)? = table.value("which") {
      return "\(lead): which run is it, by \(name)?"
    }
    return "\(lead)."
  }
}
