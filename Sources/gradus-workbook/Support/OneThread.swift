import Foundation

/// Keeps OpenBLAS from making threads, which it does before `main` unless the environment says
/// otherwise. The launcher says so; a workbook that was started by itself says so here, and starts
/// again. A signal that such a thread took would never reach the event loop.
enum OneThread {
  static func startAgainIfNeeded() {
    let name = "OPENBLAS_NUM_THREADS"
    if ProcessInfo.processInfo.environment[name] == "1" { return }
    unsafe setenv(name, "1", 1)
    // The runtime's backtracer would ask questions on the terminal.
    unsafe setenv("SWIFT_BACKTRACE", "enable=no", 0)
    _ = unsafe execv("/proc/self/exe", CommandLine.unsafeArgv)
  }
}
