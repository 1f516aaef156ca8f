import Coursework
import GradusTesting
import ProgressStore

/// An answer made durable, and a log of 5,000 answers opened and verified.
struct Saving: Workload {
  let name = "store"

  func measure(_ settings: Settings) throws -> Figures {
    let folder = try TemporaryFolder()
    let location = StoreLocation.file(folder.path + "/progress.sqlite")
    let event = ProgressEvent(
      kind: .answered, lesson: "lin-04", exercise: "three-steps", step: "a1", answer: "4",
      verdict: "right", hints: 0)
    let store = ProgressStore.open(at: location).store
    var samples: [Double] = []
    for _ in 0..<5000 { samples.append(try Timing.milliseconds { try store.append(event) }) }
    store.close()
    let opening = try Timing.samples(seconds: settings.seconds) {
      let opened = ProgressStore.open(at: location).store
      _ = try opened.events()
      opened.close()
    }
    return Figures(values: [
      ("append_median_ms", Timing.percentile(samples, 0.5)),
      ("append_p99_ms", Timing.percentile(samples, 0.99)),
      ("open_5000_median_ms", Timing.percentile(opening, 0.5)),
    ])
  }
}
