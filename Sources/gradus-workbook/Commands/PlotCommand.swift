import ArgumentParser
import Cells
import CursesTerminal
import DataFiles
import Foundation
import Plots
import TablePlots
import TerminalUI

/// `gradus plot`: a table as a plot.
struct PlotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: "Draw a table from a file or a pipe.",
    discussion: """
      Examples:
        gradus plot history.csv
        gradus plot history.csv --kind line --x epoch --y loss,val_loss --log-y
        gradus run lin-04 --format csv | gradus plot --x step --y f
        gradus plot iris.csv --kind scatter --x petal_length --y petal_width --group species
        gradus plot history.csv --svg loss.svg
      What is not said is guessed, and the guess is told on standard error. A column is named by its
      header or by its number.

      Kinds:
      \(TablePlots.kinds.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))
      """)

  @Argument(
    help: "The table: comma-, semicolon-, tab- or space-separated. Standard input if left out.")
  var file: String?

  @Option(help: "The kind of plot.")
  var kind: String?

  @Option(help: "The column across.")
  var x: String?

  @Option(help: "The columns up, separated by commas.")
  var y: String?

  @Option(help: "The column that tells groups apart.")
  var group: String?

  @Flag(name: .customLong("log-x"), help: "A logarithmic axis across.")
  var hasLogarithmicX = false

  @Flag(name: .customLong("log-y"), help: "A logarithmic axis up.")
  var hasLogarithmicY = false

  @Option(help: "What stands above the plot.")
  var title = ""

  @Option(help: "Columns of cells; those of the terminal, or 80.")
  var width: Int?

  @Option(help: "Rows of cells; those of the terminal but one, or 24.")
  var height: Int?

  @Option(help: "Write a vector figure to this file; - for standard output.")
  var svg: String?

  @Option(help: "Write the text to this file instead of standard output.")
  var output: String?

  @Flag(help: "Say in words what is to be seen, and draw nothing.")
  var describe = false

  @OptionGroup var look: AppearanceOptions

  func validate() throws {
    for (name, value) in [("--width", width), ("--height", height)] {
      if let value, !(1...1000).contains(value) {
        throw ValidationError("\(name) takes a number of cells from 1 to 1000.")
      }
    }
  }

  func run() throws {
    let (plot, choice) = try made()
    if kind == nil || (x == nil && y == nil) {
      Talk.say("Drawn as \(choice). --kind, --x and --y choose something else.")
    }
    if describe { return Talk.result(plot.description) }
    let options = look.terminal(kept: KeptAppearance.read(ProcessInfo.processInfo.environment))
    let printer = CanvasPrinter(options)
    let terminal = CanvasPrinter.terminalSize
    let size = Size(
      columns: width ?? terminal?.columns ?? 80, rows: height ?? terminal.map { $0.rows - 2 } ?? 24)
    if let svg {
      let text = plot.svg(size: size, theme: look.theme(kept: nil) ?? Theme(.light))
      if svg == "-" { return Talk.resultAsIs(String(text.dropLast())) }
      return try write(text, to: svg)
    }
    // A file has no colours, whatever the terminal has.
    let glyphs = output == nil ? printer.glyphs : Glyphs(printer.glyphs.marks, levels: .density)
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(plot, in: canvas.bounds)
    if let output { return try write(canvas.text + "\n\n" + plot.description + "\n", to: output) }
    Talk.resultAsIs(printer.text(canvas))
    Talk.result(plot.description)
  }

  private func made() throws -> (plot: any Plot, choice: String) {
    let request = PlotRequest(
      kind: kind, x: x,
      y: y?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } ?? [],
      group: group, hasLogarithmicX: hasLogarithmicX, hasLogarithmicY: hasLogarithmicY,
      title: title)
    do {
      let table = try TableText.table(try bytes(), name: file ?? "standard input")
      return try TablePlots.plot(table, request)
    } catch let error as TablePlotError {
      throw error.cause == .request
        ? Failure.usage(error.description) : Failure.data(error.description)
    } catch let error as TableError {
      throw Failure.data("\(error)")
    }
  }

  private func bytes() throws -> [UInt8] {
    guard let file, file != "-" else {
      if isatty(STDIN_FILENO) == 1 {
        Talk.say(
          "Reading a table from the keyboard; Ctrl-D ends it. `gradus plot --help` tells more.")
      }
      return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data())
    }
    let values = try? URL(fileURLWithPath: file).resourceValues(forKeys: [.isDirectoryKey])
    guard let values else { throw Failure.noInput("There is no file \(file).") }
    if values.isDirectory == true {
      throw Failure.noInput("\(file) is a folder. Name a table in it.")
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Failure.noInput("\(file) cannot be read. Is it yours?")
    }
    return [UInt8](data)
  }

  /// As a whole or not at all.
  private func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure(
        message: "\(path) cannot be written: \(SystemError.text(of: error)).", code: 73)
    }
    Talk.say("Wrote \(path).")
  }
}
