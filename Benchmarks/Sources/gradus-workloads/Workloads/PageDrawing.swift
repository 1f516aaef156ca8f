import Cells
import Coursework
import Foundation
import TerminalUI
import WorkbookApp

/// A step of the experiment and the whole lesson screen drawn into cells.
struct PageDrawing: Workload {
  let name = "lesson-frame"

  func measure(_ settings: Settings) throws -> Figures {
    let lessons = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "lessons")
    let file = lessons.appending(path: "lin/04-gradient-descent-on-a-bowl.md")
    let course = CourseReader.read([
      CourseFile(path: "lin/04.md", text: try String(contentsOf: file, encoding: .utf8))
    ]).course
    var figures: [(String, Double)] = []
    for size in [Size(columns: 80, rows: 24), Size(columns: 160, rows: 50)] {
      var workbook = Workbook(
        course: course, progress: Coursework.Progress(), owner: Owner(name: "bench"), size: size,
        glyphs: .unicode, lesson: "lin-04")
      var count = 0
      let samples = Timing.samples(seconds: settings.seconds / 2) {
        _ = workbook.update(.key(.character(count % 50 == 49 ? "r" : "n")))
        var canvas = Canvas(size: size)
        workbook.view(on: &canvas)
        count += 1
      }
      figures.append(("median_ms_\(size)", Timing.percentile(samples, 0.5)))
      figures.append(("p95_ms_\(size)", Timing.percentile(samples, 0.95)))
    }
    return Figures(values: figures)
  }
}
