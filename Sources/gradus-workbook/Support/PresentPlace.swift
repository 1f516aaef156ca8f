import Foundation

/// Where a presentation can be followed on this machine: a folder that is this user's alone, with a socket
/// and a lock in it. The lock is the system's and goes with the process that holds it, however it ends.
struct PresentPlace {
  let folder: String

  var socket: String { "\(folder)/present.sock" }
  private var lock: String { "\(folder)/present.lock" }

  /// The longest folder whose socket has an address (sun_path, 108 bytes).
  private static let longest = 90

  /// The folders that come into question: of the runtime directory, else of the temporary one.
  static func all(_ environment: [String: String]) -> [PresentPlace] {
    func folder(_ name: String) -> String? {
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let runtime = folder("XDG_RUNTIME_DIR").map { ["\($0)/gradus"] } ?? []
    return (runtime + ["\(folder("TMPDIR") ?? "/tmp")/gradus-\(getuid())"])
      .filter { $0.utf8.count <= longest }.map { PresentPlace(folder: $0) }
  }

  /// The first place that can be made, or is there and is ours.
  static func usable(_ environment: [String: String]) throws(Failure) -> PresentPlace {
    var problems: [String] = []
    for place in all(environment) {
      try? FileManager.default.createDirectory(
        atPath: place.folder, withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])
      if place.isOurs { return place }
      problems.append("\(place.folder) is not a folder of yours alone")
    }
    throw Failure(
      message: "There is no place for the notes to follow: \(problems.joined(separator: ", ")).",
      code: 73)
  }

  /// Whether the folder is this user's and nobody else may enter it.
  var isOurs: Bool {
    guard let found = try? FileManager.default.attributesOfItem(atPath: folder),
      found[.type] as? FileAttributeType == .typeDirectory,
      let owner = found[.ownerAccountID] as? NSNumber,
      let mode = found[.posixPermissions] as? NSNumber
    else { return false }
    return owner.uint32Value == getuid() && mode.intValue & 0o077 == 0
  }

  /// The lock of the one who presents; nil while another process holds it.
  func takeLock() throws(Failure) -> Int32? { try LocalSocket.lock(lock) }
}
