import Coursework
import Foundation
import Synchronization
import Testing

@testable import ProgressStore

/// A folder for one test, removed with it.
final class Scratch: Sendable {
  let path: String

  init(in parent: String = NSTemporaryDirectory()) {
    let base = parent.hasSuffix("/") ? parent : parent + "/"
    path = base + "gradus-store-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// The usual file of a store in this folder.
  var store: String { self("gradus/progress.sqlite") }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: self("gradus"))) ?? []).sorted()
  }
}

/// Folders that several tests share: removed when the tests are over.
func shared(_ folder: Scratch) -> Scratch {
  let isFirst = sharedFolders.withLock { folders in
    folders.append(folder.path)
    return folders.count == 1
  }
  if isFirst {
    atexit {
      for path in sharedFolders.withLock({ $0 }) {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
  }
  return folder
}

private let sharedFolders = Mutex<[String]>([])

/// Random numbers that are the same for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  /// The seed of a test: its own, or `GRADUS_SEED`. It is printed, to be able to repeat a run.
  init(_ name: String, _ fallback: UInt64) {
    let seed = ProcessInfo.processInfo.environment["GRADUS_SEED"].flatMap(UInt64.init) ?? fallback
    print("seed of \(name): \(seed) (GRADUS_SEED)")
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

func answered(_ number: Int) -> ProgressEvent {
  ProgressEvent(
    kind: .answered, lesson: "lin-04", exercise: "slope", seed: UInt64(number),
    answer: "\(number)", verdict: "right")
}

/// The numbers of the events that `answered` made, in the order of the store.
func numbers(_ store: ProgressStore) throws -> [Int] {
  try store.events().map { Int($0.event.answer ?? "") ?? -1 }
}

func bytes(_ path: String) -> Data? {
  FileManager.default.contents(atPath: path)
}

func permissions(_ path: String) -> Int? {
  (try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]) as? Int
}

/// A world whose clock and ids can be foretold.
func countingEnvironment(network: Bool = false) -> StoreEnvironment {
  let counter = Counter()
  return StoreEnvironment(
    milliseconds: { 1_700_000_000_000 + counter.next() },
    identifier: {
      let number = UInt64(counter.next())
      return UUID(
        uuid: (
          0, 0, 0, 0, 0, 0, 0, 0, UInt8(truncatingIfNeeded: number >> 56),
          UInt8(truncatingIfNeeded: number >> 48), UInt8(truncatingIfNeeded: number >> 40),
          UInt8(truncatingIfNeeded: number >> 32), UInt8(truncatingIfNeeded: number >> 24),
          UInt8(truncatingIfNeeded: number >> 16), UInt8(truncatingIfNeeded: number >> 8),
          UInt8(truncatingIfNeeded: number)
        ))
    },
    isNetworkFolder: { _ in network }, patience: .milliseconds(300))
}

final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Int64 = 0
  func next() -> Int64 {
    lock.withLock {
      value += 1
      return value
    }
  }
}

let isRoot = geteuid() == 0

/// A log of `count` events of one writer, made in memory.
func sampleLog(_ count: Int, origin: UUID = UUID(), writer: UUID = UUID()) -> VerifiedLog {
  var log = VerifiedLog(origin: origin)
  var head = log.head(of: writer)
  for number in 0..<count {
    let row = head.extend(
      uuid: UUID(), writer: writer, time: 1000 + Int64(number),
      payload: (try? EventCoding.text(answered(number + 1))) ?? "")
    precondition(log.admit(row))
  }
  return log
}
