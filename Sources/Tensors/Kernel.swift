/// One piece of recorded work over buffers that were laid out before; it allocates nothing.
public protocol Kernel {
  /// Does the part of the work with this number; parts touch no number that another writes.
  func run(piece: Int)
}

/// Work in the order in which it is to be done, replayed as often as wanted.
@safe public struct Tape {
  @usableFromInline var entries: [Entry] = []
  /// The same, without a count of references: to count them on every run takes as long as a small kernel.
  @usableFromInline var uncounted: [Unmanaged<Entry>] = unsafe []

  public init() {}

  /// How many kernels it holds.
  public var count: Int { entries.count }

  /// Adds a kernel, whose pieces depend on shapes alone.
  ///
  /// - Parameter work: multiplications and additions in all, from which the tape sees whether a
  ///   second thread is worth it.
  @inlinable public mutating func append<K: Kernel>(_ kernel: K, pieces: Int = 1, work: Int = 0) {
    guard pieces > 0 else { return }
    let entry = Recorded(
      kernel, pieces: pieces, isShared: pieces > 1 && work >= Self.worthSharing)
    entries.append(entry)
    unsafe uncounted.append(Unmanaged.passUnretained(entry))
  }

  /// Below about 20 µs of work, waking a second thread costs more than it brings.
  @usableFromInline static let worthSharing = 400_000

  /// Runs every kernel.
  public func run(on workers: Workers?) {
    for index in unsafe uncounted.indices {
      unsafe uncounted[index]._withUnsafeGuaranteedRef { entry in
        if entry.isShared, let workers {
          workers.run(entry)
        } else {
          entry.runAll()
        }
      }
    }
  }
}

/// A kernel of any kind, behind one virtual call.
@usableFromInline class Entry {
  @usableFromInline let pieces: Int
  @usableFromInline let isShared: Bool

  @usableFromInline init(pieces: Int, isShared: Bool) {
    self.pieces = pieces
    self.isShared = isShared
  }

  @usableFromInline func runAll() {}
  @usableFromInline func run(piece: Int) {}
}

@usableFromInline final class Recorded<K: Kernel>: Entry {
  @usableFromInline let kernel: K

  @inlinable init(_ kernel: K, pieces: Int, isShared: Bool) {
    self.kernel = kernel
    super.init(pieces: pieces, isShared: isShared)
  }

  @inlinable override func runAll() {
    for piece in 0..<pieces { kernel.run(piece: piece) }
  }

  @inlinable override func run(piece: Int) { kernel.run(piece: piece) }
}
