internal import Coursework
internal import Labs

/// Every experiment runs, and runs the same way again: what it does follows from its seed.
struct LabCheck: LessonChecker {
  static let steps = 8

  func faults(in lesson: Lesson, _ options: CheckOptions) -> [LessonDiagnostic] {
    lesson.labs.enumerated().flatMap { index, lab -> [LessonDiagnostic] in
      let place = lesson.labPlaces.indices.contains(index) ? lesson.labPlaces[index] : lesson.place
      let name = lab.id.map { "The experiment “\($0)”" } ?? "The experiment"
      // What this machine cannot run it cannot judge; readers see the page without it.
      if let table = (lab.experiment as? TrainDeclaration)?.tableName,
        options.data.absent[table] != nil
      {
        return []
      }
      do throws(LabError) {
        let (first, second) = (
          try lab.group(data: options.data), try lab.group(data: options.data)
        )
        return Self.faults(name, first, again: second).map { place.fault($0) }
          + Self.pictures(name, lab, first).map { place.fault($0, at: "shows") }
      } catch {
        return [place.fault("\(name) cannot be run: \(error.message)", at: error.key)]
      }
    }
  }

  private static func faults(
    _ name: String, _ group: RunGroup, again: RunGroup
  ) -> [String] {
    zip(group.runs, again.runs).flatMap { entry, other -> [String] in
      let who = group.runs.count > 1 ? "\(name), run “\(entry.name)”," : name
      var (run, second) = (entry.run, other.run)
      for _ in 0..<steps {
        run.advance()
        second.advance()
      }
      if run.status.kind == .overflowed {
        return ["\(who) leaves all numbers within \(steps) steps: \(run.status.sentence)"]
      }
      // A number that is not measured at every step differs from itself.
      return run.record.cells == second.record.cells
        ? [] : ["\(who) gives other numbers when it is run a second time from its seed."]
    }
  }

  /// Pictures that the lesson wants to see and that say nothing of this training.
  private static func pictures(
    _ name: String, _ lab: LabDeclaration, _ group: RunGroup
  ) -> [String] {
    guard let state = group.runs.first?.run.state as? TrainState else { return [] }
    let applying = TrainPictures.applying(to: state)
    return lab.shows.filter { !applying.contains($0) }.map { picture in
      "\(name) has no picture “\(picture.rawValue)”. It has "
        + "\(applying.map(\.rawValue).joined(separator: ", "))."
    }
  }
}
