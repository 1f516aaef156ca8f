internal import Labs

/// Reads what every kind of experiment may have: runs side by side, and a sweep.
enum VariantReader {
  /// `vary = { rate = [0.01, 0.1, 1] }`, or a table a run: `variants = [{ name = "…", rate = 1 }]`.
  static func variants(_ table: inout BlockTable) -> [Variant] {
    let example = "{ rate = [0.01, 0.1, 1] }"
    let varied = table.entries("vary", example: example)
    guard let listed = table.value("variants") else {
      guard !varied.isEmpty else { return [] }
      guard varied.count == 1, let (control, values) = varied.first,
        let texts = texts(values), !texts.isEmpty
      else {
        table.report(
          "“vary” must have one control and a list of its values: vary = \(example)", at: "vary")
        return []
      }
      return texts.map { Variant("\(control) \($0)", [Variant.Setting(control, $0)]) }
    }
    if !varied.isEmpty {
      table.report("Write “vary” or “variants”, not both.", at: "variants")
    }
    guard case .list(let items) = listed else {
      reportVariants(&table)
      return []
    }
    var variants: [Variant] = []
    for item in items {
      guard case .table(let entries) = item, case .text(let name)? = entries["name"] else {
        reportVariants(&table)
        return []
      }
      var settings: [Variant.Setting] = []
      for (control, value) in entries.sorted(by: { $0.key < $1.key }) where control != "name" {
        guard let text = value.controlText else {
          reportVariants(&table)
          return []
        }
        settings.append(Variant.Setting(control, text))
      }
      variants.append(Variant(name, settings))
    }
    return variants
  }

  /// `sweep = { rate = [0.01, 0.1, 1], steps = 100, shows = "loss" }`
  static func sweep(_ table: inout BlockTable) -> Sweep? {
    let example = "{ rate = [0.01, 0.1, 1], steps = 100 }"
    var entries = table.entries("sweep", example: example)
    guard !entries.isEmpty else { return nil }
    let steps = entries.removeValue(forKey: "steps")
    let shows = entries.removeValue(forKey: "shows")?.texts?.first
    guard case .number(let number)? = steps, let count = Int(exactly: number),
      entries.count == 1, let (control, values) = entries.first, let texts = texts(values)
    else {
      table.report(
        "“sweep” must have one control with a list of its values, and “steps”: sweep = \(example)",
        at: "sweep")
      return nil
    }
    return Sweep(control: control, values: texts, steps: count, shows: shows)
  }

  private static func texts(_ value: BlockValue) -> [String]? {
    guard case .list(let items) = value else { return nil }
    let texts = items.compactMap(\.controlText)
    return texts.count == items.count ? texts : nil
  }

  private static func reportVariants(_ table: inout BlockTable) {
    table.report(
      "“variants” must be a list of runs with a name and what is different: "
        + "variants = [{ name = \"fast\", rate = 1 }]", at: "variants")
  }
}
