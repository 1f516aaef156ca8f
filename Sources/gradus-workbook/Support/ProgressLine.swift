import Cells
import CursesTerminal
import Foundation
import Labs

/// How far a long training is, on standard error: a line that is written over on a terminal, else a
/// line an epoch.
struct ProgressLine {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let columns = (CanvasPrinter.terminalSize?.columns ?? 80) - 1
  private let epochs: Int
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant?
  private var width = 0
  private(set) var progress: LongProgress

  /// The beginning of a run, or of what is left of it.
  init(_ training: LongTraining) {
    epochs = training.epochs
    start = clock.now
    progress = LongProgress(all: training.allImages, images: training.images, seconds: 0)
  }

  /// Seconds since it began.
  var seconds: Double { Self.seconds(start.duration(to: clock.now)) }

  /// Tells of a step, ten times a second at the most.
  mutating func note(_ training: LongTraining) {
    let now = clock.now
    if let shown, shown.duration(to: now) < .milliseconds(100) { return }
    shown = now
    progress.note(images: training.images, seconds: seconds)
    guard isTerminal else { return }
    let epoch = min(training.history.count + 1, epochs)
    show(progress.line(epoch: epoch, of: epochs, columns: columns))
  }

  /// Tells of an epoch that has ended.
  mutating func noteEpoch(_ training: LongTraining) {
    progress.note(images: training.images, seconds: seconds)
    guard !isTerminal else { return }
    Talk.say("epoch \(training.history.count) of \(epochs): \(progress.text)")
  }

  /// Takes the line away, for others to write.
  mutating func clear() {
    guard isTerminal, width > 0 else { return }
    show("")
    write("\r")
  }

  private mutating func show(_ line: String) {
    write("\r" + line + String(repeating: " ", count: max(0, width - line.count)))
    width = line.count
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  private static func seconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }
}
