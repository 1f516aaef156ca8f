internal import Coursework
internal import Labs

/// The experiments of a lesson, one of which stands beside the page. Each is begun when it is first
/// looked at.
struct LabBench: Sendable {
  private let labs: [LabDeclaration]
  private let data: DataCatalog
  private var panels: [Int: any LabPanel] = [:]
  /// What was done to experiments that are not begun anew yet.
  private var logs: [Int: String] = [:]
  /// The place of the one beside the page.
  private(set) var current = 0

  /// The experiments that can be shown; one whose data is missing is left out.
  init(_ labs: [LabDeclaration], data: DataCatalog) {
    self.labs = labs.filter { lab in
      !lab.experiment.needsTable || LabPanels.panel(for: lab, data: data) != nil
    }
    self.data = data
    begin()
  }

  var count: Int { labs.count }
  /// "2/3" where there are several.
  var tally: String { count > 1 ? "\(current + 1)/\(count)" : "" }

  /// The experiment beside the page; nil for a lesson without one.
  var panel: (any LabPanel)? {
    get { panels[current] }
    set { panels[current] = newValue }
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
    guard labs.indices.contains(current) else { return lesson }
    return labs[current].id.map { "\(lesson)/\($0)" }
      ?? (current == 0 ? lesson : "\(lesson)/\(current + 1)")
  }

  /// Shows the experiment that a run is of and does the run again; false where there is none.
  mutating func open(_ line: RunLine) -> Bool {
    let name = line.place.split(separator: "/").dropFirst().first.map(String.init)
    let index =
      name.map { name in labs.firstIndex { $0.id == name } ?? (Int(name) ?? 0) - 1 } ?? 0
    guard labs.indices.contains(index) else { return false }
    show(index)
    panel?.open(line)
    return panel != nil
  }

  private mutating func show(_ index: Int) {
    current = index
    begin()
  }

  private mutating func begin() {
    guard panels[current] == nil, labs.indices.contains(current) else { return }
    panels[current] = LabPanels.panel(for: labs[current], data: data)
    if let log = logs.removeValue(forKey: current) { panels[current]?.replay(log) }
  }

  // MARK: Log

  /// Begins the second line of a log of several experiments: a log of one is its own.
  private static let mark = "lab "

  /// What was done to all of them, as a text that `replay` understands.
  var log: String? {
    guard !labs.isEmpty else { return nil }
    let all = labs.indices.map { panels[$0]?.log ?? logs[$0] ?? "" }
    guard current > 0 || all.dropFirst().contains(where: { !$0.isEmpty }) else { return all[0] }
    return ([Self.mark + "\(current)"] + all).joined(separator: "\n")
  }

  /// Does again what a log says; of an older course, as far as it fits.
  mutating func replay(_ log: String) {
    let lines = log.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.first, first.hasPrefix(Self.mark) else {
      panels[0]?.replay(log)
      return
    }
    for (index, line) in lines.dropFirst().enumerated() where labs.indices.contains(index) {
      if panels[index] != nil { panels[index]?.replay(line) } else { logs[index] = line }
    }
    let wanted = Int(first.dropFirst(Self.mark.count)) ?? 0
    if labs.indices.contains(wanted) { show(wanted) }
  }
}
