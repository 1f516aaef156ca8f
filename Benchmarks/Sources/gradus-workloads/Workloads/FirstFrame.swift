import Foundation
import GradusTesting

/// From starting the release to the first painted frame (more than 400 bytes), as a student sees it:
/// launcher, course, store, screen.
struct FirstFrame: Workload {
  let name = "first-frame"

  func measure(_ settings: Settings) throws -> Figures {
    var samples: [Double] = []
    for start in 0...9 {
      let home = try TemporaryFolder()
      let environment = [
        "HOME": home.path, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
      ]
      var terminal: PseudoTerminal?
      let took = try Timing.milliseconds {
        let opened = try PseudoTerminal(settings.gradus, environment: environment, keeping: home)
        try opened.read(awaiting: "the first frame") { $0.count > 400 }
        terminal = opened
      }
      terminal?.close()
      // The first start reads the program from the disk.
      if start > 0 { samples.append(took) }
    }
    return Figures(values: [
      ("median_ms", Timing.percentile(samples, 0.5)), ("max_ms", samples.max() ?? .nan),
    ])
  }
}
