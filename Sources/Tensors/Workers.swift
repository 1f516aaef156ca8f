private import CKernels

/// A second thread beside the caller's, for kernels that are worth sharing.
///
/// Pieces are the same whether one thread takes them or two, and so are the results.
@safe public final class Workers {
  private let workers: OpaquePointer

  /// Starts the second thread; nil when the system gives none.
  public init?() {
    guard let started = unsafe kernel_workers_start() else { return nil }
    unsafe workers = started
  }

  deinit { unsafe kernel_workers_stop(workers) }

  /// Runs every piece of a kernel on both threads and waits for the last.
  func run(_ entry: Entry) {
    let context = unsafe Unmanaged.passUnretained(entry).toOpaque()
    unsafe kernel_workers_run(
      workers,
      { context, piece in
        guard let context = unsafe context else { return }
        unsafe Unmanaged<Entry>.fromOpaque(context)._withUnsafeGuaranteedRef {
          $0.run(piece: piece)
        }
      }, context, entry.pieces)
  }
}
