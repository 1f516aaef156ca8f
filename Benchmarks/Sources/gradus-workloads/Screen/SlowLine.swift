import Cells
import Foundation
import GradusTesting

/// Keys on a line that takes 16 KB a second, while the picture would send more.
enum SlowLine {
  private static let bytesPerSecond = 16_000
  private static let keys = 20

  static func measure() throws -> [(name: String, value: Double)] {
    let unsaid = try answers(bandwidth: nil)
    let said = try answers(bandwidth: bytesPerSecond)
    return [
      ("slow_line_key_p95_ms", Timing.percentile(unsaid.milliseconds, 0.95)),
      ("slow_line_bandwidth_key_p95_ms", Timing.percentile(said.milliseconds, 0.95)),
      ("bandwidth_16k_bytes_per_second", said.rate),
    ]
  }

  /// How long the answer to each key takes to arrive, and the bytes a second meanwhile.
  private static func answers(bandwidth: Int?) throws -> (milliseconds: [Double], rate: Double) {
    let session = try ScreenSession(
      .all, Size(columns: 120, rows: 40), bandwidth: bandwidth)
    let line = session.terminal
    // The question that came with the first frame.
    try line.send("\u{1b}[0n")
    try line.send("p")
    try read(line, seconds: 3)
    let start = (count: line.output.count, at: ContinuousClock.now)
    var times: [Double] = []
    for index in 0..<keys {
      let key = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(index % 12)))
      let wanted = Array("\(key)\(key)\(key)".utf8)
      let from = line.output.count
      let typed = ContinuousClock.now
      try line.send(String(key))
      while line.output[from...].firstRange(of: wanted) == nil {
        guard ContinuousClock.now - typed < .seconds(5) else {
          throw HarnessError("no answer to \(key)")
        }
        try read(line, seconds: 0.005)
      }
      times.append((ContinuousClock.now - typed) / .milliseconds(1))
      try read(line, seconds: 0.25)
    }
    let seconds = (ContinuousClock.now - start.at) / .seconds(1)
    return (times, Double(line.output.count - start.count) / seconds)
  }

  /// Reads at the line's speed, and answers as terminals do: after what came before the question.
  private static func read(_ line: PseudoTerminal, seconds: Double) throws {
    let question = Array("\u{1b}[5n".utf8)
    let slice = 0.005
    var left = seconds
    while left > 0 {
      let due = ContinuousClock.now + .seconds(slice)
      let before = max(0, line.output.count - (question.count - 1))
      line.wait(.zero, most: Int(Double(bytesPerSecond) * slice))
      var rest = line.output[before...]
      while let found = rest.firstRange(of: question) {
        try line.send("\u{1b}[0n")
        rest = rest[found.upperBound...]
      }
      while ContinuousClock.now < due { usleep(500) }
      left -= slice
    }
  }
}
