internal import Cells
internal import Coursework

extension Workbook {
  /// How many faults of a file are told at once.
  private static let mostFaultsTold = 2

  /// Takes a file of the course in place of what was read before. Answers and places stay; what is
  /// wrong with it is told in notices, which go when it is mended.
  mutating func take(_ file: CourseFile) {
    let (course, faults) = context.course.reloading(file)
    let before = name(of: file)
    context.course = course
    let name = name(of: file)
    for lead in [before, name] { removeNotices { $0.hasPrefix("\(lead): line ") } }
    let changed = context
    changeScreens { $0.courseChanged(file: file.path, in: changed) }
    for fault in faults.prefix(Self.mostFaultsTold) {
      addNotice("\(name): line \(fault.line): \(fault.message)")
    }
    let rest = faults.count - Self.mostFaultsTold
    if rest > 0 { addNotice("\(name): line 1 and on: \(rest) more. gradus check names them all.") }
  }

  /// A lesson is told by its id, another file by its own name.
  private func name(of file: CourseFile) -> String {
    context.course.lessons.first { $0.file == file.path }?.id ?? file.path
  }
}
