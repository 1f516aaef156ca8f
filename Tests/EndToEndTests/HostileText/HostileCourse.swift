import Foundation
import GradusTesting

/// A course whose every text is hostile, on the disk.
struct HostileCourse: Sendable {
  let folder: TemporaryFolder
  let lessons: [String]
  /// How many hostile texts there are in it.
  private(set) var count = 0

  /// The words of the command line that name it.
  var words: [String] { ["--course", folder.path] }

  /// A course of so many lessons, and of one for each of the long texts.
  init(_ random: inout Seeded, lessons number: Int = 17, long: [String] = HostileStrings.long)
    throws
  {
    folder = try TemporaryFolder()
    lessons = (1...number + long.count).map { "hos-" + ($0 < 10 ? "0" : "") + "\($0)" }
    let titles = HostileStrings.mixed(2, &random)
    try folder.write(
      "lessons/course.toml",
      "title = \(Self.toml(titles[0]))\n[[module]]\nid = \"hos\"\ntitle = \(Self.toml(titles[1]))\n"
    )
    for (index, id) in lessons.enumerated() {
      let texts =
        index < number
        ? HostileStrings.mixed(40, &random) : ["before", long[index - number], "end"]
      let own = HostileStrings.mixed(22, &random)
      count += texts.count + own.count
      try write(Self.lesson(id, texts, own, raw: HostileStrings.raw), "hos/\(id.suffix(2))-x.md")
    }
    // File names are foreign too; these files have faults, so that they are told of.
    for name in ["\u{1b}]0;x\u{7}", "\u{9b}31m", "\u{202e}dm.x", "a\u{7f}b", "\u{1b}[6n"] {
      try write(Data("+++\nid = 5\n".utf8), "hos/\(name).md")
      try write(Data("\u{1b}]0;x\u{7}\n".utf8), "\(name)/01-x.md")
    }
  }

  private func write(_ data: Data, _ name: String) throws {
    let url = URL(fileURLWithPath: "\(folder.path)/lessons/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// A text as TOML writes it: what is not plain as an escape.
  private static func toml(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> String in
      switch scalar.value {
      case 0x22, 0x5c: return "\\" + String(Character(scalar))
      case 0x20..<0x7f: return String(Character(scalar))
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return "\"" + scalars.joined() + "\""
  }

  private static func lesson(
    _ id: String, _ texts: [String], _ own: [String], raw: [[UInt8]]
  ) -> Data {
    var data = Data(
      """
      +++
      id = "\(id)"
      title = \(toml("T" + own[0]))
      minutes = 5
      concepts = [\(toml(own[1]))]
      +++

      ```lab
      kind = "descend"
      f = "x1^2 + x2^2"
      start = { x1 = 5, x2 = 5 }
      rate = 0.1
      view = { x1 = [-6, 6], x2 = [-6, 6] }
      ```


      """.utf8)
    for (index, text) in texts.enumerated() {
      let line = text.replacingOccurrences(of: "`", with: "")
      let forms = [
        "\(line)\n\n", "# \(line)\n\n", "- \(line)\n", "`\(line)`\n\n", "**\(line)**\n\n",
      ]
      data += Data(forms[index % forms.count].utf8)
    }
    for bytes in raw { data += Data("raw ".utf8) + Data(bytes) + Data(" end\n\n".utf8) }
    data += Data(
      """

      ```exercise
      id = "steps"
      title = \(toml("S" + own[2]))
      kind = "steps"
      ask = \(toml("Ask" + own[3]))
      given = { a0 = 5, eta = 0.1 }
      steps = \"""
      a1 = a0 - eta*2*a0   # the first
      f1 = a1^2 + a1^2
      \"""
      hints = [\(toml(own[5] + "?")), \(toml(own[6] + "?"))]
      [mistakes]
      "f1 = a1^2" = \(toml("M" + own[7]))
      ```

      ```exercise
      id = "choice"
      title = \(toml("C" + own[8]))
      kind = "choice"
      ask = \(toml("Ask" + own[9]))
      options = [
        { text = \(toml("A" + own[10])), right = true, reason = \(toml("R" + own[11])) },
        { text = \(toml("B" + own[12])), reason = \(toml("R" + own[13])) },
      ]
      hints = [\(toml("H" + own[14]))]
      ```

      """.utf8)
    return data
  }
}
