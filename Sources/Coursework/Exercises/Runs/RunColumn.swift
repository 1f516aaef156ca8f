internal import Labs
internal import Synchronization

/// A number of a finished run at each of its steps, worked out when it is first asked for: a course is
/// read in an instant, and most of its runs are never asked for.
final class RunColumn: Sendable {
  private let request: LabRequest
  private let start: ExperimentRun
  private let name: String
  private let known = Mutex<[Double?]?>(nil)

  /// - Parameter start: the run before its first step.
  init(_ name: String, of start: ExperimentRun, in request: LabRequest) {
    (self.name, self.start, self.request) = (name, start, request)
  }

  /// From step 0 on; nil where there is no finite number.
  var values: [Double?] {
    known.withLock { known in
      if let known { return known }
      let values = request.finished(start).column(name)
      known = values
      return values
    }
  }
}
