internal import Coursework
internal import Labs

/// The experiments of a lesson, one of which stands beside the page. Each is begun when it is first
/// looked at.
struct LabBench: Sendable {
  private struct Place: Sendable {
    let lab: LabDeclaration
    /// Nil until it is begun.
    var panel: (any LabPanel)?
    /// What was done to it, while it is not begun anew yet.
    var log: String?
  }

  private let data: DataCatalog
  private var places: [Place]
  /// The place of the one beside the page.
  private(set) var current = 0

  /// The experiments that can be shown. One whose table is missing is left out, and one that turns out
  /// to be impossible leaves when its turn comes.
  init(_ labs: [LabDeclaration], data: DataCatalog) {
    places = labs.filter { $0.experiment.tableName.map(data.has) ?? true }.map { Place(lab: $0) }
    self.data = data
    show(0)
  }

  var count: Int { places.count }
  /// "2/3" where there are several.
  var tally: String { count > 1 ? "\(current + 1)/\(count)" : "" }

  /// The experiment beside the page; nil for a lesson without one.
  var panel: (any LabPanel)? {
    get { places.indices.contains(current) ? places[current].panel : nil }
    set { if places.indices.contains(current) { places[current].panel = newValue } }
  }

  /// Shows the next experiment; the last one waits as it is.
  mutating func showNext() {
    guard count > 1 else { return }
    show((current + 1) % count)
  }

  /// Shows the experiment before.
  mutating func showPrevious() {
    guard count > 1 else { return }
    show((current + count - 1) % count)
  }

  /// The name of the one beside the page, as runs name it: `lin-04/bowl`.
  func place(in lesson: String) -> String {
    guard places.indices.contains(current) else { return lesson }
    return places[current].lab.id.map { "\(lesson)/\($0)" }
      ?? (current == 0 ? lesson : "\(lesson)/\(current + 1)")
  }

  /// Shows the experiment that a run is of and does the run again; false where there is none.
  mutating func open(_ line: RunLine) -> Bool {
    let name = line.place.split(separator: "/").dropFirst().first.map(String.init)
    let index =
      name.map { name in places.firstIndex { $0.lab.id == name } ?? (Int(name) ?? 0) - 1 } ?? 0
    guard places.indices.contains(index), begin(index) else { return false }
    current = index
    panel?.open(line)
    return true
  }

  /// Shows an experiment, or the next one that can be shown.
  private mutating func show(_ index: Int) {
    current = index
    while places.indices.contains(current), !begin(current) {
      places.remove(at: current)
      if current >= places.count { current = 0 }
    }
  }

  /// Whether an experiment can be shown; if so it is begun now, unless it was before.
  private mutating func begin(_ index: Int) -> Bool {
    guard places[index].panel == nil else { return true }
    places[index].panel = LabPanels.panel(for: places[index].lab, data: data)
    guard places[index].panel != nil else { return false }
    if let log = places[index].log.take() { places[index].panel?.replay(log) }
    return true
  }

  // MARK: Log

  /// Begins the second line of a log of several experiments: a log of one is its own.
  private static let mark = "lab "

  /// What was done to all of them, as a text that `replay` understands.
  var log: String? {
    guard !places.isEmpty else { return nil }
    let all = places.map { $0.panel?.log ?? $0.log ?? "" }
    guard current > 0 || all.dropFirst().contains(where: { !$0.isEmpty }) else { return all[0] }
    return ([Self.mark + "\(current)"] + all).joined(separator: "\n")
  }

  /// Does again what a log says; of an older course, as far as it fits.
  mutating func replay(_ log: String) {
    let lines = log.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.first, first.hasPrefix(Self.mark) else {
      if !places.isEmpty { places[0].panel?.replay(log) }
      return
    }
    for (index, line) in lines.dropFirst().enumerated() where places.indices.contains(index) {
      if places[index].panel != nil {
        places[index].panel?.replay(line)
      } else {
        places[index].log = line
      }
    }
    let wanted = Int(first.dropFirst(Self.mark.count)) ?? 0
    if places.indices.contains(wanted) { show(wanted) }
  }
}
