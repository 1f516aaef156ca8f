internal import Labs

/// What an exercise may use of the lesson that it stands in.
struct ExerciseContext: Sendable {
  /// The lesson's experiments, wherever on the page they stand.
  var labs: [LabDeclaration] = []
  /// The tables that these may use.
  var data = DataCatalog.empty

  /// The experiment of an id; nil when there is none.
  func lab(_ id: String) -> LabDeclaration? { labs.first { $0.id == id } }

  /// Whether the value of a key `lab` means the lesson's first experiment, which stands beside the
  /// page; left out it does.
  func isFirst(_ value: BlockValue?) -> Bool {
    switch value {
    case nil: true
    case .text(let id)?: id == labs.first?.id
    default: false
    }
  }
}
