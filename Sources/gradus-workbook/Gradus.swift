import ArgumentParser
import Tensors

/// The command line.
@main
struct Gradus: ParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "gradus",
      abstract: "An interactive machine-learning course workbook.",
      discussion: """
        Examples:
          gradus                          open the workbook where you left it
          gradus open lin-04              open it at a lesson
          gradus list                     the lessons, and how far you are
          gradus read lin-04              a lesson as plain text
          gradus run lin-04 --steps 3     a lesson's experiment without a screen
          gradus run lin-04 --set rate=1.1 --format csv > descent.csv
          gradus do lin-04/three-steps    an exercise, line by line
          gradus --plain                  a lesson and its exercises without a screen
          gradus present lin-04           a lesson for the projector; its notes: gradus notes
          gradus lab                      the free lab; gradus lab 'g1:…' opens a run
          gradus plot history.csv         a table as a plot; --svg FILE for a figure
          gradus new lin-11               for authors: a lesson to start from; gradus check
          gradus --student Ada            your own progress on a shared login
        """,
      version: "gradus \(version)\n\(BLASDescription.text)",
      subcommands: [
        OpenCommand.self, ListCommand.self, ReadCommand.self, RunCommand.self, DoCommand.self,
        LabCommand.self,
        PresentCommand.self, NotesCommand.self, PlotCommand.self,
        ProgressCommand.self, ResetCommand.self, CheckCommand.self,
        NewCommand.self,
      ],
      defaultSubcommand: OpenCommand.self)
  }

  /// The main thread runs the command: it has the large stack, and needs no other thread, which a machine
  /// short of memory may refuse.
  static func main() {
    OneThread.startAgainIfNeeded()
    BLASBuild.useOneThread()
    ProcessSignals.ignoreFileSizeLimit()
    var arguments = Array(CommandLine.arguments.dropFirst())
    if let problem = CommandWord.problem(in: arguments) { Failure.usage(problem).end() }
    do {
      arguments = arguments.isEmpty ? ["open"] : arguments
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let failure as Failure {
      failure.end()
    } catch {
      let code = exitCode(for: error)
      // Help and version are our own words; a complaint repeats what was typed.
      if code.isSuccess { exit(withError: error) }
      Failure(message: fullMessage(for: error), code: code.rawValue).end()
    }
  }
}

/// What `--version` says about linear algebra.
enum BLASDescription {
  static var text: String {
    let build = BLASBuild.current
    return "BLAS: \(build.configuration), kernels for \(build.core), \(build.threads) thread"
  }
}
