import ArgumentParser
import Foundation
import ProgressStore

/// `gradus progress import`: merging what was done elsewhere.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Merge an export into your progress. What is there stays; nothing is taken twice.",
    discussion: "Example: gradus progress import ada.jsonl")

  @Argument(help: "A file that `gradus progress export` wrote; - is the standard input.")
  var file: String

  @OptionGroup var student: StudentOptions

  func run() throws {
    if student.guest { throw Failure.usage("Of a guest nothing is kept: leave --guest out.") }
    let archive = try read()
    let opened = try student.openStore()
    if let notice = opened.notice { Talk.say(notice) }
    defer { opened.store.close() }
    do throws(StoreError) {
      let outcome = try opened.store.merge(archive)
      Talk.result("Imported \(outcome.added) entries; \(outcome.known) were here already.")
    } catch {
      let isConflict = if case .conflict = error { true } else { false }
      throw Failure(message: "Nothing was imported: \(error)", code: isConflict ? 65 : 74)
    }
  }

  private func read() throws -> ProgressArchive {
    do throws(ArchiveFault) {
      return try ProgressArchive(reading: try ArchiveFile.read(file))
    } catch .file(let path, let reason) {
      throw Failure.noInput("Nothing was imported: \(path): \(reason).")
    } catch {
      throw Failure.data("Nothing was imported from \(file). \(error)")
    }
  }
}
