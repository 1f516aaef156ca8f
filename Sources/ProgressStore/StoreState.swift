/// Whether answers are being saved.
public enum StoreState: Hashable, Sendable {
  /// They are.
  case saving
  /// They are not, for this reason; they are kept in memory, and saved if the reason goes away.
  case readOnly(reason: StoreError)
  /// They are, in a new file: the old one was damaged, and lies at `path` now.
  case setAside(path: String)
  /// They are not, by wish.
  case guest

  /// What to keep on the screen while answers are not being saved; nil while they are.
  public var banner: String? {
    switch self {
    case .saving, .setAside: nil
    case .readOnly(let reason): "Not saving: \(reason)"
    case .guest: "Not saving: you are a guest."
    }
  }
}

/// A store, and what there is to say about how it was found.
public struct OpenedStore: Sendable {
  /// The store; its `state` says whether it saves.
  public let store: ProgressStore
  /// A sentence or two for the student, if anything was not as it should be.
  public let notice: String?
}
