internal import Labs

/// Reads which controls a lab shows, and which it keeps as they are: `controls = ["rate", "units"]`,
/// `lock = ["layers"]`.
enum ControlChoiceReader {
  /// - Parameter hasRanges: whether `controls` may be a table of ranges, which the kind reads itself.
  static func read(_ table: inout BlockTable, hasRanges: Bool) -> ControlChoice {
    var choice = ControlChoice()
    switch table.value("controls") {
    case nil: break
    case .table? where hasRanges: break
    case .list?: choice.shown = table.texts("controls")
    case .some:
      table.report(
        "“controls” must be a list of names: controls = [\"rate\", \"batch\"]", at: "controls")
    }
    choice.locked = table.texts("lock")
    return choice
  }
}
