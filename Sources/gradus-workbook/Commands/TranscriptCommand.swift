import ArgumentParser
import Coursework
import Foundation
import ProgressStore
import WorkbookApp

/// `gradus progress transcript`: everything that was done, to be read.
struct TranscriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcript",
    abstract: "Write out everything you have done, as Markdown.",
    discussion: "Example: gradus progress transcript --lesson lin-04 > lin-04.md")

  @Option(help: "This lesson alone.")
  var lesson: String?

  @OptionGroup var student: StudentOptions

  func run() throws {
    let course = try student.readCourse()
    let lesson = try lesson.map { try student.lesson($0, in: course).id }
    let opened = try student.openStore()
    if let notice = opened.notice { Talk.say(notice) }
    defer { opened.store.close() }
    let events: [RecordedEvent]
    do throws(StoreError) {
      events = try opened.store.events()
    } catch {
      throw Failure(message: "Your progress cannot be read: \(error)", code: 74)
    }
    let zone = TimeZone.current
    let transcript = Transcript(
      student: student.owner.label, course: course, lesson: lesson,
      offset: { time in
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time) / 1000)))
      })
    Talk.result(String(transcript.markdown(events.map(\.timed)).dropLast()))
  }
}
