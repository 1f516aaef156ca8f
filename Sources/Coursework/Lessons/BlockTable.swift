internal import Formulas

/// A value in a block of a lesson file.
public indirect enum BlockValue: Hashable, Sendable {
  case text(String)
  case number(Double)
  case truth(Bool)
  case list([BlockValue])
  case table([String: BlockValue])

  /// The kind in a word, for messages.
  var kind: String {
    switch self {
    case .text: "a text"
    case .number: "a number"
    case .truth: "true or false"
    case .list: "a list"
    case .table: "a table"
    }
  }
}

/// A TOML table of a lesson file: the front matter, or the inside of a fenced block. It is read by
/// asking for keys; what is missing or of the wrong kind is reported with its place, and so is every
/// key that nobody asked for.
public struct BlockTable: Sendable {
  let file: String
  /// The line of the file that holds the table's first line.
  let firstLine: Int
  /// What it is called in messages: “the front matter”, “this exercise”.
  let name: String
  public private(set) var diagnostics: [LessonDiagnostic] = []
  private var values: [String: BlockValue]
  private let text: String
  /// Where the keys stand; found out when there is something to report.
  private let keyPlaces: Later<KeyPlaces>
  private var places: KeyPlaces { keyPlaces.value }
  private var asked: Set<String> = []

  /// Reads TOML; a text that is none gives an empty table and a diagnostic.
  init(_ text: String, name: String, file: String, firstLine: Int) {
    self.file = file
    self.firstLine = firstLine
    self.name = name
    self.text = text
    keyPlaces = Later { KeyPlaces(text) }
    switch TOMLReader.table(text) {
    case .success(let table): values = table
    case .failure(let fault):
      values = [:]
      let place =
        fault.key.flatMap(places.place) ?? KeyPlaces.Place(line: fault.line, column: fault.column)
      diagnostics = [
        LessonDiagnostic(
          file: file, line: firstLine + place.line - 1, column: place.column,
          message: "\(name) is not valid TOML: \(fault.message)")
      ]
    }
  }

  private init(_ values: [String: BlockValue], text: String, name: String, file: String, line: Int)
  {
    self.file = file
    firstLine = line
    self.name = name
    self.values = values
    self.text = text
    keyPlaces = Later { KeyPlaces(text) }
  }

  /// The table that stands at a key, as a table of its own: what `[key]` is followed by, or
  /// `key = { … }`. Its reports are taken over with `takeReports`.
  func inner(_ key: String, _ values: [String: BlockValue], name: String) -> BlockTable {
    let lines = text.textLines
    let head = lines.firstIndex { line in
      let inside = line.trimmed
      return inside.hasPrefix("[") && inside.dropFirst().prefix { $0 != "]" }.trimmed == key
    }
    let line = line(of: key)
    guard let head else {
      return BlockTable(values, text: "", name: name, file: file, line: line)
    }
    return BlockTable(
      values, text: lines[(head + 1)...].joined(separator: "\n"), name: name, file: file,
      line: firstLine + head + 1)
  }

  /// Takes over what was reported about a table inside this one.
  mutating func takeReports(of inner: BlockTable) { diagnostics += inner.diagnostics }

  /// A table whose values were read elsewhere: it knows the places of its keys, for reports.
  init(unreadLines text: String, name: String, file: String, firstLine: Int) {
    self.file = file
    self.firstLine = firstLine
    self.name = name
    self.text = text
    keyPlaces = Later { KeyPlaces(text) }
    values = [:]
  }

  /// Whether the table could be read at all.
  public var isReadable: Bool { !values.isEmpty || diagnostics.isEmpty }

  /// Reports a fault at a key, in a column of it; without a key at the table's first line.
  public mutating func report(_ message: String, at key: String? = nil, column: Int = 1) {
    let place = key.flatMap(places.place)
    report(
      message, KeyPlaces.Place(line: place?.line ?? 1, column: (place?.column ?? 1) + column - 1))
  }

  /// Reports a fault at a line and a column inside a text.
  public mutating func report(_ message: String, at key: String, textLine: Int, column: Int) {
    if let place = places.place(inText: key, line: textLine, column: column) {
      report(message, place)
    } else {
      report(message, at: key)
    }
  }

  private mutating func report(_ message: String, _ place: KeyPlaces.Place) {
    diagnostics.append(
      LessonDiagnostic(
        file: file, line: firstLine + place.line - 1, column: place.column, message: message))
  }

  /// The line of the file where a key stands; the table's first line when it is not there.
  public func line(of key: String?) -> Int {
    firstLine + (key.flatMap(places.place)?.line ?? 1) - 1
  }

  /// The lines of the file where the keys stand.
  var keyLines: [String: Int] { places.keyLines.mapValues { firstLine + $0 - 1 } }

  /// The line and column of the file where an item of a list of texts stands.
  func place(ofItem item: String, in key: String) -> (line: Int, column: Int) {
    let place = places.place(ofItem: item, in: key)
    return (firstLine + (place?.line ?? 1) - 1, place?.column ?? 1)
  }

  /// Names that stand inside a key, in the order in which they are written; others behind them.
  func inOrder<Item>(_ items: [Item], in key: String, _ name: (Item) -> String) -> [Item] {
    func plain(_ name: String) -> String { VariableName.canonical(name) ?? name }
    let written = places.names(in: key).map(plain)
    let ranked = items.enumerated().map { place, item in
      (item: item, rank: written.firstIndex(of: plain(name(item))) ?? written.count, place: place)
    }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.item)
  }

  // MARK: Asking

  /// The value of a key, of whatever kind.
  public mutating func value(_ key: String) -> BlockValue? {
    asked.insert(key)
    return values[key]
  }

  /// Gives a key a value where the author has left it out.
  mutating func supply(_ key: String, _ value: BlockValue) {
    if values[key] == nil { values[key] = value }
  }

  /// A text; nil and a report when it is missing or something else.
  public mutating func text(_ key: String, example: String) -> String? {
    switch value(key) {
    case .text(let text)?: return text
    case nil:
      reportMissing(key, example: example)
    case let other?:
      report("“\(key)” is \(other.kind), but must be a text: \(key) = \(example)", at: key)
    }
    return nil
  }

  /// A text that may be left out.
  public mutating func optionalText(_ key: String) -> String? {
    value(key) == nil ? nil : text(key, example: "\"…\"")
  }

  /// A number; nil and a report when it is missing or something else.
  public mutating func number(_ key: String, example: String) -> Double? {
    switch value(key) {
    case .number(let number)?: return number
    case nil:
      reportMissing(key, example: example)
    case let other?:
      report("“\(key)” is \(other.kind), but must be a number: \(key) = \(example)", at: key)
    }
    return nil
  }

  /// A list of texts, empty when it is left out.
  public mutating func texts(_ key: String) -> [String] {
    guard let value = value(key) else { return [] }
    guard case .list(let items) = value else {
      report("“\(key)” must be a list of texts: \(key) = [\"…\", \"…\"]", at: key)
      return []
    }
    return items.compactMap { item in
      guard case .text(let text) = item else {
        report("“\(key)” has \(item.kind) where a text must stand, in quotes", at: key)
        return nil
      }
      return text
    }
  }

  /// Numbers by name, empty when it is left out: `{ x1 = 5, eta = 0.1 }`.
  public mutating func numbers(_ key: String) -> [String: Double] {
    guard let value = value(key) else { return [:] }
    guard case .table(let table) = value else {
      report("“\(key)” must be numbers by name: \(key) = { x1 = 5, eta = 0.1 }", at: key)
      return [:]
    }
    var result: [String: Double] = [:]
    for (name, entry) in table.sorted(by: { $0.key < $1.key }) {
      guard case .number(let number) = entry else {
        report("“\(name)” in “\(key)” is \(entry.kind), but must be a number", at: key)
        continue
      }
      result[name] = number
    }
    return result
  }

  /// Lists of numbers by name, empty when it is left out: `{ x1 = [-6, 6] }`.
  public mutating func numberLists(_ key: String) -> [String: [Double]] {
    guard let value = value(key) else { return [:] }
    var result: [String: [Double]] = [:]
    if case .table(let table) = value {
      for (name, entry) in table.sorted(by: { $0.key < $1.key }) {
        if case .list(let items) = entry {
          let numbers = items.compactMap { item -> Double? in
            if case .number(let number) = item { number } else { nil }
          }
          if numbers.count == items.count {
            result[name] = numbers
            continue
          }
        }
        report("“\(name)” in “\(key)” must be a list of numbers: \(name) = [1, 2]", at: key)
      }
    } else {
      report("“\(key)” must be lists of numbers by name: \(key) = { x1 = [-6, 6] }", at: key)
    }
    return result
  }

  private mutating func reportMissing(_ key: String, example: String) {
    report("\(name) has no “\(key)”. Write: \(key) = \(example)")
  }

  /// Reports every key that nobody asked for, with the nearest that is known.
  public mutating func reportUnknownKeys() {
    reportUnknownKeys(values.keys, known: asked.sorted(), in: name)
  }

  /// Reports the keys of a table inside this one that are not known; at that table's key.
  mutating func reportUnknownKeys(
    _ keys: some Sequence<String>, known: [String], in name: String, at place: String? = nil
  ) {
    for key in keys.sorted() where !known.contains(key) {
      let hint = NearestWord.to(key, among: known).map { " Did you mean “\($0)”?" } ?? ""
      report("\(name) has a key “\(key)” that means nothing here.\(hint)", at: place ?? key)
    }
  }
}

extension Substring {
  /// Without white space at both ends.
  var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
