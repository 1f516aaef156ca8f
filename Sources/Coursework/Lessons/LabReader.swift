internal import Labs

/// Reads a lab block: an experiment, its runs side by side and its sweep.
enum LabReader {
  /// The kinds of experiment. A new kind is one entry here.
  static let kinds: [String: @Sendable (inout BlockTable) -> (any Experiment)?] = [
    DescendDeclaration.kind: DescendLabReader.read,
    TrainDeclaration.kind: TrainLabReader.read,
    ExploreDeclaration.kind: ExploreLabReader.read,
    GraphDeclaration.kind: GraphLabReader.read,
    GridDeclaration.kind: GridLabReader.read,
    RuleDeclaration.kind: RuleLabReader.read,
  ]

  /// The experiment that is declared; nil, with the reasons reported, when there is none. When the
  /// whole is to be read, it is set up once, so that what the engine says against it is reported.
  static func read(_ table: inout BlockTable, depth: ReadingDepth = .whole) -> LabDeclaration? {
    guard table.isReadable, let kind = table.text("kind", example: "\"descend\"") else {
      return nil
    }
    guard let read = kinds[kind] else {
      let known = kinds.keys.sorted()
      let hint = NearestWord.to(kind, among: known) ?? known.joined(separator: ", ")
      table.report("There is no experiment of the kind “\(kind)”. Write: \(hint)", at: "kind")
      return nil
    }
    let faults = table.diagnostics.count
    let id = table.optionalText("id")
    let ailment = ailment(&table)
    let experiment = read(&table)
    let variants = VariantReader.variants(&table)
    let sweep = VariantReader.sweep(&table)
    let shows = experiment is TrainDeclaration ? shows(&table) : []
    let choice = ControlChoiceReader.read(&table, hasRanges: kind == RuleDeclaration.kind)
    // A reader that stopped at a fault has not asked for every key.
    guard let experiment else { return nil }
    table.reportUnknownKeys()
    var lab = LabDeclaration(experiment, id: id, variants: variants, sweep: sweep, choice: choice)
    (lab.shows, lab.ailment) = (shows, ailment)
    // A table of the program's is not here while a lesson is read.
    guard depth == .whole, table.diagnostics.count == faults, !experiment.needsTable else {
      return lab
    }
    do throws(LabError) {
      _ = try lab.group()
    } catch {
      table.report(error)
      return nil
    }
    return lab
  }

  /// `shows = ["map", "loss"]`: the pictures of a training that are seen first.
  private static func shows(_ table: inout BlockTable) -> [TrainPictureName] {
    var shows: [TrainPictureName] = []
    for word in table.texts("shows") {
      guard let name = TrainPictureName(rawValue: word) else {
        let known = TrainPictureName.allCases.map(\.rawValue)
        let hint =
          NearestWord.to(word, among: known).map { "Did you mean “\($0)”?" }
          ?? "There are \(known.joined(separator: ", "))."
        table.report("There is no picture “\(word)” of a training. \(hint)", at: "shows")
        continue
      }
      if shows.contains(name) {
        table.report("“\(word)” stands twice in “shows”.", at: "shows")
      } else {
        shows.append(name)
      }
    }
    return shows
  }

  /// `ailment = "rate-too-high"`: what the doctor is to find, because the lesson is about that.
  private static func ailment(_ table: inout BlockTable) -> CauseName? {
    guard let word = table.optionalText("ailment") else { return nil }
    let ailment = CauseName(rawValue: word)
    if ailment == nil {
      let known = CauseName.allCases.map(\.rawValue)
      let hint = NearestWord.to(word, among: known) ?? known.joined(separator: ", ")
      table.report("The doctor knows no “\(word)”. Write: \(hint)", at: "ailment")
    }
    return ailment
  }
}
