import ArgumentParser

/// `gradus progress`: what was done, and moving it between machines.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Show what you have done; export it, import it, write it out.",
    discussion: """
      Examples:
        gradus progress                        what you have done
        gradus progress --json                 the same for programs
        gradus progress export ada.jsonl       all of it as one file
        gradus progress import ada.jsonl       merge what you did on another machine
        gradus progress transcript > ada.md    everything you did, as Markdown

      Nothing leaves the machine: files are written where you say.
      """,
    subcommands: [
      ShowProgressCommand.self, ExportCommand.self, ImportCommand.self, TranscriptCommand.self,
    ],
    defaultSubcommand: ShowProgressCommand.self)
}
