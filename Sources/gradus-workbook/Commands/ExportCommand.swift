import ArgumentParser
import Coursework
import Foundation
import ProgressStore

/// `gradus progress export`: all that was done as one file.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all that you have done into one file, to be imported elsewhere.",
    discussion: "Example: gradus progress export ada.jsonl")

  @Argument(help: "The file; - is the standard output. When left out, a name with today's date.")
  var file: String?

  @Flag(help: "Write over a file that is there already.")
  var force = false

  @OptionGroup var student: StudentOptions

  func run() throws {
    if student.guest { throw Failure.usage("Of a guest nothing is kept that could be exported.") }
    let opened = try student.openStore()
    if let notice = opened.notice { Talk.say(notice) }
    defer { opened.store.close() }
    let archive: ProgressArchive
    do throws(StoreError) {
      archive = try opened.store.archive()
    } catch {
      throw Failure(message: "Nothing was exported: \(error)", code: 74)
    }
    let text = try archive.text()
    if file == "-" {
      // The last line's end comes with the writing.
      Talk.resultAsIs(String(text.dropLast()))
      return
    }
    let today = CivilTime(milliseconds: StoreEnvironment.wallClock()).date
    let path = file ?? "gradus-progress-\(today).jsonl"
    do throws(ArchiveFault) {
      try ArchiveFile.write(text, to: path, replacing: force)
    } catch {
      throw Failure(message: "Nothing was exported: \(error)", code: 73)
    }
    Talk.say("Exported \(archive.count) entries to \(path).")
  }
}
