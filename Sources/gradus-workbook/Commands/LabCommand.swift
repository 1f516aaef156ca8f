import ArgumentParser
import Coursework
import Foundation
import Labs

/// `gradus lab`: the free lab, or a run that somebody else has made.
struct LabCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lab",
    abstract: "Open the free lab, or a run that somebody gave you.",
    discussion: """
      Examples:
        gradus lab                    data, layers and everything else as you like
        gradus lab 'g1:…'             a run as a line: y shows the line of the run that you see
        gradus lab run-lin-04.gradus  a run as a file
      """)

  /// The lesson whose experiment is the free lab.
  static let freeLab = "lab-01"

  @Argument(help: ArgumentHelp("A run: a line that begins with g1:, or a file.", valueName: "run"))
  var given: String?

  @OptionGroup var options: OpenOptions

  func run() throws {
    let course = try options.student.readCourse()
    let line = try given.map { try Self.line($0) }
    let id = line.flatMap { $0.place.split(separator: "/").first.map(String.init) } ?? Self.freeLab
    let lesson = try options.student.lesson(id, in: course)
    try options.open(course, at: lesson.id, run: line, isLab: true)
  }

  /// The run that an argument means.
  static func line(_ text: String) throws -> RunLine {
    if text.hasPrefix(RunLine.mark) {
      do {
        return try RunLine(reading: text)
      } catch {
        throw Failure.data("\(error)")
      }
    }
    guard let bytes = FileManager.default.contents(atPath: text) else {
      throw Failure.noInput(
        "There is no file “\(text)”, and it is no run's line: that begins with \(RunLine.mark).")
    }
    do {
      return try RunFile(reading: String(decoding: bytes, as: UTF8.self)).line
    } catch {
      throw Failure.data("\(text): \(error)")
    }
  }
}
