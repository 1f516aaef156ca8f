private import COpenBLAS

/// What linear algebra this process runs on.
public struct BLASBuild: Hashable, Sendable {
  /// Name, version and build options, as the library states them.
  public let configuration: String
  /// The kernels that were chosen for this processor.
  public let core: String
  /// The threads that it uses; more than one would change sums from run to run.
  public let threads: Int

  /// The library that is loaded.
  public static var current: BLASBuild {
    unsafe BLASBuild(
      configuration: String(cString: openblas_get_config()),
      core: String(cString: openblas_get_corename()),
      threads: Int(openblas_get_num_threads()))
  }

  /// Pins the library to one thread, for processes that were not started by the launcher.
  public static func useOneThread() { openblas_set_num_threads(1) }
}
