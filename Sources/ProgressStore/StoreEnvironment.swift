import Glibc
public import struct Foundation.UUID

/// What the store takes from the world around it, so that a test can give it another.
public struct StoreEnvironment: Sendable {
  /// The wall clock, in milliseconds since 1970.
  public var milliseconds: @Sendable () -> Int64
  /// A new id, for a writer, an event or a store.
  public var identifier: @Sendable () -> UUID
  /// Whether a folder is on a network, where a write-ahead log cannot be shared safely.
  public var isNetworkFolder: @Sendable (String) -> Bool
  /// How long to wait for another workbook that is saving.
  public var patience: Duration

  /// Describes a world; what is left out is the real one.
  public init(
    milliseconds: @escaping @Sendable () -> Int64 = StoreEnvironment.wallClock,
    identifier: @escaping @Sendable () -> UUID = { UUID() },
    isNetworkFolder: @escaping @Sendable (String) -> Bool = FileSystem.isNetwork,
    patience: Duration = .seconds(5)
  ) {
    self.milliseconds = milliseconds
    self.identifier = identifier
    self.isNetworkFolder = isNetworkFolder
    self.patience = patience
  }

  /// The machine's clock, in milliseconds since 1970.
  public static let wallClock: @Sendable () -> Int64 = {
    var now = timespec()
    guard unsafe clock_gettime(CLOCK_REALTIME, &now) == 0 else { return 0 }
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }
}
