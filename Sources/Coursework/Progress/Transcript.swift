/// Everything a student did, as Markdown: by day, lesson and exercise.
public struct Transcript: Sendable {
  /// Whose work it is.
  public var student: String
  public var course: Course
  /// The lesson that it is about; nil for all.
  public var lesson: String?
  /// How many seconds the student's clocks are ahead of UTC at a moment in milliseconds since 1970.
  public var offset: @Sendable (Int64) -> Int64

  public init(
    student: String, course: Course, lesson: String? = nil,
    offset: @escaping @Sendable (Int64) -> Int64 = { _ in 0 }
  ) {
    self.student = student
    self.course = course
    self.lesson = lesson
    self.offset = offset
  }

  /// The transcript of events in the order of their times. The same events give the same text.
  public func markdown(_ events: [TimedEvent]) -> String {
    let shown = events.filter { event in
      lesson == nil || event.event.lesson == lesson
        || event.event.kind == .startedOver && event.event.lesson == nil
    }
    let answers = shown.filter { $0.event.kind == .answered }
    let right = answers.count { $0.event.verdict == Verdict.Outcome.right.rawValue }
    var lines = ["# What \(MarkdownText.escaped(student)) did", ""]
    lines += ["\(MarkdownText.escaped(course.title)). \(tally(answers.count, right))", ""]
    let calibration = Calibration(shown.map(\.event)).sentences
    if !calibration.isEmpty { lines += [calibration.joined(separator: " "), ""] }
    var worker = TranscriptWorker(course: course)
    for day in days(shown) {
      lines += ["## \(time(day[0]).dateInWords)", ""]
      let said = day.map { (event: $0, sentence: worker.sentence(of: $0.event)) }
      for event in day where event.event.kind == .startedOver && event.event.lesson == nil {
        lines += ["\(time(event).hourAndMinute) Started all lessons over.", ""]
      }
      for lesson in inOrder(day.compactMap(\.event.lesson)) {
        lines += section(lesson, said.filter { $0.event.event.lesson == lesson })
      }
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private typealias Said = (event: TimedEvent, sentence: String?)

  private func tally(_ answers: Int, _ right: Int) -> String {
    switch answers {
    case 0: "No answers."
    case 1: "1 answer, \(right) of it right."
    default: "\(answers) answers, \(right) of them right."
    }
  }

  private func section(_ id: String, _ said: [Said]) -> [String] {
    let title = course.lesson(id).map { " " + MarkdownText.escaped($0.title) } ?? ""
    var lines = ["### \(MarkdownText.escaped(id))\(title)", ""]
    if let first = said.first, let last = said.last {
      let (from, to) = (time(first.event).hourAndMinute, time(last.event).hourAndMinute)
      lines += [from == to ? "At \(from)." : "From \(from) to \(to).", ""]
    }
    for entry in said where entry.event.event.exercise == nil {
      if let sentence = entry.sentence {
        lines += ["\(time(entry.event).hourAndMinute) \(sentence)", ""]
      }
    }
    for exercise in inOrder(said.compactMap(\.event.event.exercise)) {
      lines += self.exercise(exercise, id, said.filter { $0.event.event.exercise == exercise })
    }
    return lines
  }

  private func exercise(_ id: String, _ lesson: String, _ said: [Said]) -> [String] {
    let found = course.lesson(lesson)?.exercise(id)
    let name = MarkdownText.escaped(found?.title ?? id)
    var lines = ["#### \(name) (\(MarkdownText.escaped("\(lesson)/\(id)")))", ""]
    if let found {
      lines += [MarkdownText.escaped(found.ask), ""]
      let given = TranscriptWorker.given(found, seed: said.first?.event.event.seed)
      // What is taken anew is said where it is taken.
      if !given.isEmpty, said.first?.event.event.kind == .answered {
        lines += ["Given: \(given)", ""]
      }
    }
    lines += said.compactMap { entry in
      entry.sentence.map { "- \(time(entry.event).hourAndMinute) \($0)" }
    }
    return lines + [""]
  }

  private func time(_ event: TimedEvent) -> CivilTime {
    CivilTime(milliseconds: event.time, offset: offset(event.time))
  }

  private func days(_ events: [TimedEvent]) -> [[TimedEvent]] {
    var days: [[TimedEvent]] = []
    var last: String?
    for event in events {
      let date = time(event).date
      if date == last { days[days.count - 1].append(event) } else { days.append([event]) }
      last = date
    }
    return days
  }

  private func inOrder(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
