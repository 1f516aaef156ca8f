/// What was done to a run. The declaration and the list of events are the run: replayed, they give
/// it back bit for bit.
public enum RunEvent: Hashable, Sendable, Codable {
  /// So many steps were taken.
  case steps(Int)
  /// A control was set.
  case set(name: String, value: Double)
  /// A weight or a point was changed by hand.
  case edit(RunEdit)
  /// Back to the start, the controls as they are.
  case reset
}

/// The events of a run as one line of text: `rate=0.3 3 x1=-4 12`.
public enum RunLog {
  /// Longer logs are refused; no student's run comes near.
  static let longest = 100_000

  /// The line of a list of events. Values are written so that they read back to the same bits.
  public static func text(_ events: [RunEvent]) -> String {
    events.map { event in
      switch event {
      case .steps(let count): "\(count)"
      case .set(let name, let value): "\(name)=\(value)"
      case .edit(let edit): edit.text
      case .reset: "reset"
      }
    }.joined(separator: " ")
  }

  /// The controls that were set, the last value of each.
  public static func settings(_ events: [RunEvent]) -> [RunEvent] {
    RunEvent.compacted(events.filter { if case .set = $0 { true } else { false } })
  }

  /// The events of a line; nil when it is none.
  public static func events(_ text: String) -> [RunEvent]? {
    guard text.utf8.count <= longest else { return nil }
    var events: [RunEvent] = []
    for word in text.split(separator: " ") {
      if let edit = RunEdit(word) {
        events.append(.edit(edit))
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, !parts[0].isEmpty, let value = Double(parts[1]), value.isFinite {
        events.append(.set(name: String(parts[0]), value: value))
      } else if parts.count == 1, let count = Int(parts[0]), count > 0 {
        events.append(.steps(count))
      } else if word == "reset" {
        events.append(.reset)
      } else {
        return nil
      }
    }
    return events
  }
}
