internal import Formulas

/// Any run as a text file: a key and its value a line.
public struct RunFile: Hashable, Sendable {
  /// What the first line says.
  private static let head = "gradus run 1"
  private static let longest = 4 << 20

  public var line: RunLine

  /// The file of a run.
  public init(_ run: ExperimentRun, place: String) { line = RunLine(run, place: place) }

  /// The file as text.
  public var text: String {
    var lines = [Self.head, "place \(line.place)", "events \(RunLog.text(line.events))"]
    if let loss = line.loss { lines.append("loss \(loss)") }
    lines.append("fingerprint \(String(line.fingerprint, radix: 16))")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads a file.
  ///
  /// - Throws: what is wrong with it, in a sentence.
  public init(reading text: String) throws(RunFileError) {
    let lines = text.prefix(Self.longest).split(whereSeparator: \.isNewline).map(String.init)
    guard lines.first == Self.head else { throw RunFileError("The file is no run of Gradus.") }
    var values: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      values[parts[0]] = parts.count > 1 ? parts[1] : ""
    }
    guard let events = values["events"].flatMap({ RunLog.events($0) }) else {
      throw RunFileError("The line “events” of the run is missing or says nothing.")
    }
    guard let fingerprint = values["fingerprint"].flatMap({ UInt32($0, radix: 16) }) else {
      throw RunFileError("The line “fingerprint” of the run is missing or no number.")
    }
    line = RunLine(
      place: values["place"] ?? "", events: events, loss: values["loss"].flatMap { Float($0) },
      fingerprint: fingerprint)
  }
}

/// What is wrong with a run's file.
public struct RunFileError: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
