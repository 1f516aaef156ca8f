import Cells
import Foundation
import GradusTesting

/// Bytes a frame at the pseudo-terminal, with the marks and colours that the program picks by
/// itself, and the time to draw into cells.
struct ScreenBytes: Workload {
  let name = "screen"
  private static let frames = 120

  func measure(_ settings: Settings) throws -> Figures {
    var values: [(name: String, value: Double)] = []
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
      for content in SpiralScreen.Content.allCases {
        let (bytes, idle) = try Self.bytes(content, size)
        let key = "\(content.rawValue)_\(size.columns)x\(size.rows)"
        values.append(("\(key)_bytes_median", Timing.percentile(bytes, 0.5)))
        values.append(("\(key)_bytes_p95", Timing.percentile(bytes, 0.95)))
        values.append(("\(key)_bytes_max", bytes.max() ?? .nan))
        values.append(("\(key)_idle_bytes", idle))
      }
    }
    values.append(("draw_120x40_sextants_median_ms", try Self.drawing(seconds: settings.seconds)))
    values += try SlowLine.measure()
    return Figures(values: values)
  }

  /// The bytes of each frame after the first, and those of a second in which nothing happens.
  private static func bytes(_ content: SpiralScreen.Content, _ size: Size) throws -> (
    [Double], Double
  ) {
    let session = try ScreenSession(content, size)
    var counts: [Double] = []
    for frame in 0..<frames {
      let before = session.terminal.output.count
      try session.terminal.send("n")
      try session.waitForFrame(frame + 2)
      counts.append(Double(session.terminal.output.count - before))
    }
    let before = session.terminal.output.count
    let end = ContinuousClock.now + .seconds(1)
    while ContinuousClock.now < end { session.terminal.wait(.milliseconds(50)) }
    return (counts, Double(session.terminal.output.count - before))
  }

  /// Milliseconds to draw map, curve and weights on 120x40 cells at the finest usual marks.
  private static func drawing(seconds: Double) throws -> Double {
    var screen = try SpiralScreen()
    for _ in 0..<60 { try screen.advance() }
    var canvas = Canvas(size: Size(columns: 120, rows: 40), glyphs: Glyphs(.sextants))
    return Timing.percentile(
      Timing.samples(seconds: seconds) {
        canvas = Canvas(size: canvas.size, glyphs: canvas.glyphs)
        screen.view(.all, on: &canvas)
      }, 0.5)
  }
}

/// The measured program on its terminal.
final class ScreenSession {
  let terminal: PseudoTerminal
  private let folder: TemporaryFolder
  private let ready: String

  init(_ content: SpiralScreen.Content, _ size: Size, bandwidth: Int? = nil) throws {
    folder = try TemporaryFolder()
    ready = folder.path + "/ready"
    FileManager.default.createFile(atPath: ready, contents: nil)
    var arguments = ["--screen-child", content.rawValue, "--ready", ready]
    if let bandwidth { arguments += ["--bandwidth", "\(bandwidth)"] }
    terminal = try PseudoTerminal(
      CommandLine.arguments[0], arguments,
      environment: [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1",
        "HOME": folder.path,
      ], columns: size.columns, rows: size.rows)
    try waitForFrame(1)
  }

  /// Waits until the program has drawn so many frames, and reads all of them.
  func waitForFrame(_ count: Int) throws {
    try terminal.read(within: .seconds(10), awaiting: "frame \(count)") { [ready] _ in
      let size =
        try FileManager.default.attributesOfItem(atPath: ready)[.size] as? Int ?? 0
      return size >= count
    }
    while terminal.wait(.milliseconds(3)) {}
  }
}
