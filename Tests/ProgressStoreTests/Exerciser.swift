import Foundation

/// The helper program that saves numbered events and says which were acknowledged.
final class Exerciser {
  let process = Process()
  private let output = Pipe()
  private var text = Data()

  static let program = Bundle.main.bundleURL.appendingPathComponent("store-exerciser").path

  /// Starts it; `through` is a program that starts it with other rights or limits.
  init(_ arguments: [String], through: [String] = [], program: String = Exerciser.program) throws {
    let words = through + [program] + arguments
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.standardOutput = output
    process.environment = ProcessInfo.processInfo.environment
      .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    try process.run()
  }

  /// Waits until the first event is saved, or the program has ended.
  func waitForFirstLine() {
    while !text.contains(UInt8(ascii: "\n")) {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return }
      text += more
    }
  }

  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
  }

  /// Waits for its end and gives its lines.
  func lines() -> [String] {
    text += output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    // A line cut off by the kill was not acknowledged; it is not a whole number either way.
    let whole = text.last == UInt8(ascii: "\n") ? lines : lines.dropLast()
    return whole.map(String.init)
  }

  static func acknowledged(_ lines: [String]) -> [Int] {
    lines.compactMap { Int($0) }
  }
}
