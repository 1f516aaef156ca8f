/// Something for each of some steps, so few of them that they are kept: when there are too many, every
/// other one goes. The last one is always there.
public struct ThinnedSeries<Element: Sendable>: Sendable {
  /// What is kept, in the order of steps.
  public private(set) var entries: [(step: Int, element: Element)] = []
  private let most: Int
  /// The least distance between two that are kept for good.
  private var distance = 1

  /// An empty series of at most so many, at least 4.
  public init(most: Int) { self.most = max(4, most) }

  /// Adds what belongs to a step; what belongs to it and later ones, from before a way back, is gone.
  public mutating func note(_ element: Element, at step: Int) {
    while let last = entries.last, last.step >= step { entries.removeLast() }
    if entries.isEmpty { distance = 1 }
    // The one before was the last; now that there is a later one it has to be far enough.
    if entries.count >= 2,
      entries[entries.count - 1].step - entries[entries.count - 2].step < distance
    {
      entries.removeLast()
    }
    entries.append((step, element))
    guard entries.count > most else { return }
    distance *= 2
    entries = entries.enumerated().filter { index, _ in
      index.isMultiple(of: 2) || index == entries.count - 1
    }.map(\.element)
  }
}
