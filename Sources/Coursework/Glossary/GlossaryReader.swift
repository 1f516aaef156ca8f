/// Reads `concepts.toml`: a table `[[concept]]` for each term. It never fails: a concept that cannot
/// be read is reported and left out, and the others stay.
public enum GlossaryReader {
  /// Larger files are refused unread.
  public static let largest = 1_000_000
  /// A definition is a sentence.
  static let longestDefinition = 300

  /// The glossary in `text`, with every fault found. `file` names the text in reports.
  public static func read(_ text: String, file: String) -> (
    glossary: Glossary, diagnostics: [LessonDiagnostic]
  ) {
    guard text.utf8.count <= largest else {
      let fault = LessonDiagnostic(
        file: file, line: 1,
        message: "The file has \(text.utf8.count) bytes; a glossary has at most \(largest).")
      return (.empty, [fault])
    }
    let parts = parts(of: LessonReader.normalised(text))
    var diagnostics = faults(ofHead: parts.head, file: file)
    var concepts: [Concept] = []
    var tables: [String: BlockTable] = [:]
    var owners: [String: String] = [:]
    for part in parts.concepts {
      let plain = PlainConcept.read(part.text)
      // The table is read by the library only where that is needed; for reports it knows the places.
      var table =
        plain == nil
        ? BlockTable(part.text, name: "This concept", file: file, firstLine: part.line)
        : BlockTable(unreadLines: part.text, name: "This concept", file: file, firstLine: part.line)
      if part.header != "[[concept]]" {
        diagnostics.append(
          LessonDiagnostic(
            file: file, line: part.line,
            message: "“\(part.header.prefix(60))” opens nothing here. Write: [[concept]]"))
      }
      if let concept = concept(in: &table, plain: plain) {
        if let first = tables[concept.id] {
          table.report(
            "There is a second concept “\(concept.id)”; the first is on line \(first.line(of: "id")). Give it an "
              + "id of its own, or put both together.", at: "id")
        } else {
          tables[concept.id] = table
          for (key, words) in [("term", [concept.term]), ("forms", concept.forms)] {
            for word in words {
              guard let owner = owners.updateValue(concept.id, forKey: word.lowercased()) else {
                continue
              }
              table.report(
                "“\(word)” stands for “\(owner)” already. One word has one meaning.", at: key)
            }
          }
          concepts.append(concept)
        }
      }
      diagnostics += table.diagnostics
    }
    return (Glossary(concepts), diagnostics)
  }

  private static func concept(in table: inout BlockTable, plain: Concept?) -> Concept? {
    let concept = plain ?? read(&table)
    return concept.flatMap { check($0, &table) }
  }

  private static func read(_ table: inout BlockTable) -> Concept? {
    guard table.isReadable else { return nil }
    let id = table.text("id", example: "\"gradient-descent\"")
    let term = table.text("term", example: "\"gradient descent\"")
    let definition = table.text("definition", example: "\"Steps against the gradient, …\"")
    let home = table.text("home", example: "\"lin-04\"")
    let forms = table.texts("forms")
    let spellings = table.texts("spellings")
    table.reportUnknownKeys()
    guard let id, let term, let definition, let home else { return nil }
    var concept = Concept(id: id, term: term, definition: definition, home: home, forms: forms)
    concept.spellings = spellings
    return concept
  }

  /// The concept, if it can be used; what is wrong with it is reported either way.
  private static func check(_ concept: Concept, _ table: inout BlockTable) -> Concept? {
    guard isID(concept.id) else {
      table.report(
        "“\(concept.id)” is no concept id. Write small letters, digits and hyphens: gradient-descent",
        at: "id")
      return nil
    }
    if ([concept.term] + concept.forms).contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      table.report("A term without letters names nothing: term = \"gradient descent\"", at: "term")
      return nil
    }
    let definition = concept.definition
    if definition.allSatisfy(\.isWhitespace) || definition.utf8.contains(UInt8(ascii: "\n"))
      || definition.utf8.count > longestDefinition && definition.count > longestDefinition
    {
      table.report(
        "“definition” must be a sentence of 1 to \(longestDefinition) characters on one line, and "
          + "has \(definition.count).", at: "definition")
    }
    if !FrontMatter.isLessonID(concept.home) {
      table.report(
        "“\(concept.home)” is no lesson id. Write the module, a hyphen and two digits: "
          + "home = \"lin-04\"", at: "home")
    }
    let known = [concept.term] + concept.forms
    if let own = concept.spellings.first(where: known.contains) {
      table.report("“\(own)” is listed as right and as wrong.", at: "spellings")
    }
    return concept
  }

  static func isID(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.count <= 60
      && id.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
  }

  private static func faults(ofHead head: String, file: String) -> [LessonDiagnostic] {
    var table = BlockTable(head, name: "The glossary", file: file, firstLine: 1)
    table.reportUnknownKeys()
    return table.diagnostics.map { fault in
      var fault = fault
      fault.message += " Begin each concept with a line [[concept]]."
      return fault
    }
  }

  /// The file cut at the lines that open a table, so that a fault in one concept costs no other.
  private static func parts(of text: String) -> (
    head: String, concepts: [(header: String, text: String, line: Int)]
  ) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    let starts = lines.indices.filter {
      lines[$0].utf8.contains(UInt8(ascii: "[")) && lines[$0].trimmed.hasPrefix("[[")
    }
    let head = lines[..<(starts.first ?? lines.endIndex)].joined(separator: "\n")
    let concepts = starts.enumerated().map { position, start in
      let end = position + 1 < starts.count ? starts[position + 1] : lines.endIndex
      // The header's own line counts, so that what is missing is reported there.
      return (
        header: String(lines[start].prefix { $0 != "#" }.trimmed),
        text: "\n" + lines[(start + 1)..<end].joined(separator: "\n"), line: start + 1
      )
    }
    return (head, concepts)
  }
}
