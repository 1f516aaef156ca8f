import Foundation
import GradusTesting

/// Runs scripts with the machine's Python, where it has one with NumPy.
enum Python {
  static let missing: String = "python3 with numpy is not on this machine, so no script is run"

  static let hasNumPy: Bool = {
    guard let ended = try? run(["-c", "import numpy"]) else { return false }
    return ended.status == 0
  }()

  /// Runs a script from a file of its own; what it printed, errors among it, and its exit code.
  static func run(script: String) throws -> (status: Int32, output: String) {
    let folder = try TemporaryFolder()
    return try run([try folder.write("model.py", script)])
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["OPENBLAS_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
