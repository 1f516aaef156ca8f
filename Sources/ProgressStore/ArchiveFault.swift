/// Why an export could not be read or written; the description is the sentence to show.
public enum ArchiveFault: Error, Hashable, Sendable {
  /// Its first line is not that of an export.
  case foreign
  /// It is a student's database itself.
  case database
  /// A later version of Gradus wrote it in this format.
  case newer(format: Int)
  /// Its last line is missing; it has this many answers.
  case cutOff(answers: Int)
  /// These lines, each with what is wrong with it.
  case lines([Line])
  /// Every line is whole, but not all are there, or not in their order.
  case incomplete
  /// It has more than this many bytes.
  case tooLarge(limit: Int)
  /// There is a file of that name already.
  case exists(path: String)
  /// The system's reason.
  case file(path: String, reason: String)

  /// A line that is not as it was written.
  public struct Line: Hashable, Sendable {
    /// Counted from 1, the first line of the file included.
    public var number: Int
    /// What is wrong with it, as the end of a sentence.
    public var problem: String
  }
}

extension ArchiveFault: CustomStringConvertible {
  private static let mostNamed = 5

  /// What is wrong and the remedy, in a sentence or two.
  public var description: String {
    switch self {
    case .foreign:
      "This is no export of Gradus: its first line is not that of one. `gradus progress export` "
        + "makes one."
    case .database:
      "This is a student's database itself, which another workbook may be writing. Make an export "
        + "of it with `gradus progress export`, where it belongs, and import that."
    case .newer(let format):
      "A later version of Gradus wrote this export (format \(format), this one knows "
        + "\(ProgressArchive.format)). Import it with that version."
    case .cutOff(let answers):
      "This export was cut off: its last line is missing after \(answers) "
        + "\(answers == 1 ? "answer" : "answers"). Copy it once more."
    case .lines(let lines):
      "This export is damaged: " + ArchiveFault.named(lines) + ". Copy it once more."
    case .incomplete:
      "This export is damaged: a line of it is missing or in another place than it was. Copy it "
        + "once more."
    case .tooLarge(let limit):
      "This file has more than \(StoreError.size(Int64(limit))), more than any export."
    case .exists(let path):
      "\(path) is there already. Choose another name, or add --force to write over it."
    case .file(let path, let reason):
      "\(path): \(reason)."
    }
  }

  private static func named(_ lines: [Line]) -> String {
    let texts = lines.prefix(mostNamed).map { "line \($0.number) \($0.problem)" }
    let more = lines.count - texts.count
    return texts.joined(separator: ", ") + (more > 0 ? ", and \(more) more" : "")
  }
}
