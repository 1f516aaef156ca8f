internal import Labs

/// Reads settings that a student typed: `rate=0.1 optimizer=adam`.
struct SettingsAnswer {
  /// The controls that may be set.
  let controls: [Control]
  /// Names of the experiment's other controls.
  let others: [String]

  private static let longest = 300

  /// The settings in the order in which they were typed, or why they cannot be taken.
  func read(_ text: String) -> Result<[LabRequest.Setting], Refusal> {
    guard text.utf8.count <= Self.longest else {
      return .failure(Refusal(sentence: "This is too long. \(advice)"))
    }
    var settings: [LabRequest.Setting] = []
    let words = Self.words(text)
    guard !words.isEmpty else { return .failure(Refusal(sentence: advice)) }
    for word in words {
      let parts = word.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        return .failure(
          Refusal(sentence: "“\(word.prefix(20))” is no setting: a name, = and a value. \(advice)"))
      }
      let typed = String(parts[0])
      guard let control = controls.first(where: { $0.name.lowercased() == typed.lowercased() })
      else { return .failure(unknown(typed)) }
      guard !settings.contains(where: { $0.control == control.name }) else {
        return .failure(Refusal(sentence: "\(control.name) is set twice. Write it once."))
      }
      do throws(ControlError) {
        try control.accept(String(parts[1]))
      } catch {
        return .failure(Refusal(sentence: error.description))
      }
      settings.append(LabRequest.Setting(control.name, String(parts[1])))
    }
    return .success(settings)
  }

  /// Why settings cannot be taken.
  struct Refusal: Error {
    let sentence: String
  }

  private func unknown(_ name: String) -> Refusal {
    let names = controls.map(\.name)
    if others.contains(where: { $0.lowercased() == name.lowercased() }) {
      return Refusal(
        sentence: "\(name) stays as it is here. You may set \(names.joined(separator: ", ")).")
    }
    let near = NearestWord.to(name, among: names).map { " Did you mean \($0)?" } ?? ""
    return Refusal(sentence: "There is no “\(name.prefix(20))” to set.\(near) \(advice)")
  }

  private var advice: String {
    let example = controls.map { "\($0.name)=\($0.written)" }.joined(separator: " ")
    return "Write what you set like this: \(example.replacing("−", with: "-"))"
  }

  /// The words of a text, with no space around the equals signs and no comma behind a word.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var joinsNext = false
    for piece in text.split(whereSeparator: { $0.isWhitespace || $0 == ";" }) {
      var word = piece
      while word.last == "," { word.removeLast() }
      guard !word.isEmpty else { continue }
      if let last = words.indices.last, joinsNext || word.hasPrefix("=") {
        words[last] += word
      } else {
        words.append(String(word))
      }
      joinsNext = words.last?.hasSuffix("=") ?? false
    }
    return words
  }
}

extension Control {
  /// Refuses a text that the control cannot be set to.
  fileprivate func accept(_ text: String) throws(ControlError) {
    let value = try value(reading: text)
    guard range.contains(value) else { throw .outside(label: label, range: range) }
  }
}
