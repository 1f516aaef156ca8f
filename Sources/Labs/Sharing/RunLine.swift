internal import Formulas

/// A run as a line that another student pastes: which experiment, what was done, and what it gave, so
/// that a difference on another kind of processor is seen.
public struct RunLine: Hashable, Sendable {
  /// What every line begins with.
  public static let mark = "g1:"
  /// The most events and the most letters of a line.
  public static let (mostEvents, mostLetters) = (20, 200)

  /// The experiment: `lin-04/bowl`; empty for the free lab.
  public var place: String
  public var events: [RunEvent]
  /// The loss where the run stands; nil for an experiment without one.
  public var loss: Float?
  /// What its numbers come to, in a word.
  public var fingerprint: UInt32

  /// The line of a run.
  public init(_ run: ExperimentRun, place: String) {
    self.place = place
    events = run.events
    loss = run.record["loss"].map { Float($0) }
    fingerprint = run.state.fingerprint
  }

  /// A line of its parts.
  public init(place: String, events: [RunEvent], loss: Float?, fingerprint: UInt32) {
    self.place = place
    self.events = events
    self.loss = loss
    self.fingerprint = fingerprint
  }

  /// The line as text.
  ///
  /// - Throws: where the run is too long for a line; a file holds any run.
  public func text() throws(RunLineError) -> String {
    guard events.count <= Self.mostEvents else { throw .tooManyEvents(events.count) }
    var writer = ByteWriter()
    writer.write(place)
    writer.write(UInt64(events.count))
    for event in events { Self.write(event, &writer) }
    writer.write(byte: loss == nil ? 0 : 1)
    if let loss { writer.write(word: loss.bitPattern) }
    writer.write(word: fingerprint)
    let sum = Fingerprint.of(writer.bytes)
    let bytes = writer.bytes + [UInt8(sum & 255), UInt8(sum >> 8 & 255)]
    let text = Self.mark + ByteText.text(bytes)
    guard text.utf8.count <= Self.mostLetters else { throw .tooLong(text.utf8.count) }
    return text
  }

  /// Reads a line.
  ///
  /// - Throws: what is wrong with it, in a sentence.
  public init(reading text: String) throws(RunLineError) {
    let line = text.filter { !$0.isWhitespace }
    guard line.hasPrefix(Self.mark) else { throw .noLine }
    guard line.utf8.count <= 4 * Self.mostLetters,
      let all = ByteText.bytes(line.dropFirst(Self.mark.count)), all.count > 8
    else { throw .damaged }
    let bytes = Array(all.dropLast(2))
    let sum = Fingerprint.of(bytes)
    guard all[all.count - 2] == UInt8(sum & 255), all[all.count - 1] == UInt8(sum >> 8 & 255)
    else { throw .damaged }
    var reader = ByteReader(bytes)
    guard let place = reader.text(), let count = reader.number(), count <= UInt64(Self.mostEvents)
    else { throw .damaged }
    var events: [RunEvent] = []
    for _ in 0..<count {
      guard let event = Self.event(&reader) else { throw .damaged }
      events.append(event)
    }
    guard let hasLoss = reader.byte(), hasLoss <= 1 else { throw .damaged }
    let loss = hasLoss == 1 ? reader.word() : nil
    guard (hasLoss == 1) == (loss != nil), let fingerprint = reader.word(), reader.isAtEnd else {
      throw .damaged
    }
    self.place = place
    self.events = events
    self.loss = loss.map { Float(bitPattern: $0) }
    self.fingerprint = fingerprint
  }

  /// What to say of a run that was done again from the line; nil where it is the same to the last bit.
  public func difference(from run: ExperimentRun) -> String? {
    guard run.state.fingerprint != fingerprint else { return nil }
    guard RunEvent.steps(in: run.events) == RunEvent.steps(in: events) else {
      return "The line goes \(RunEvent.steps(in: events)) steps, and here the run ends after "
        + "\(run.step): \(run.status.sentence)"
    }
    let now = run.record["loss"].map { Float($0) }
    let told = "The line was made by another kind of processor or another version of Gradus"
    guard let loss, let now else { return "\(told): its last numbers are others than here." }
    return loss == now
      ? "\(told): the loss is the same, \(NumberText.written(Double(loss))), the weights differ."
      : "\(told): there the loss was \(NumberText.written(Double(loss), digits: 7)), here it is "
        + "\(NumberText.written(Double(now), digits: 7))."
  }

  // MARK: Events

  private static let (steps, reset): (UInt8, UInt8) = (255, 254)
  private static let (named, edit): (UInt8, UInt8) = (253, 252)

  private static func write(_ event: RunEvent, _ writer: inout ByteWriter) {
    switch event {
    case .steps(let count):
      writer.write(byte: steps)
      writer.write(UInt64(max(0, count)))
    case .reset: writer.write(byte: reset)
    case .edit(let change):
      writer.write(byte: edit)
      writer.write(change.text)
    case .set(let name, let value):
      if let code = ControlCodes.code(of: name) {
        writer.write(byte: code)
      } else {
        writer.write(byte: named)
        writer.write(name)
      }
      writer.write(value)
    }
  }

  private static func event(_ reader: inout ByteReader) -> RunEvent? {
    guard let code = reader.byte() else { return nil }
    switch code {
    case steps:
      return reader.number().flatMap { Int(exactly: $0) }.map { .steps($0) }
    case reset: return .reset
    case edit: return reader.text().flatMap { RunEdit($0[...]) }.map { .edit($0) }
    default:
      let name =
        code == named
        ? reader.text()
        : ControlCodes.names.indices.contains(Int(code)) ? ControlCodes.names[Int(code)] : nil
      guard let name, let value = reader.value(), value.isFinite else { return nil }
      return .set(name: name, value: value)
    }
  }
}

/// Why a run is no line, or a line no run.
public enum RunLineError: Error, Hashable, Sendable, CustomStringConvertible {
  case tooManyEvents(Int)
  case tooLong(Int)
  case noLine
  case damaged

  public var description: String {
    switch self {
    case .tooManyEvents(let count):
      "The run has \(count) events, and a line holds \(RunLine.mostEvents). Save it as a file."
    case .tooLong(let count):
      "The line would have \(count) letters, and \(RunLine.mostLetters) are the most. Save it as a "
        + "file."
    case .noLine: "A run's line begins with “\(RunLine.mark)”."
    case .damaged:
      "This line is not whole: a letter is missing or another. Copy it again, from \(RunLine.mark) to "
        + "its end."
    }
  }
}
