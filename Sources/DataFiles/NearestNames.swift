/// Names that someone may have meant.
enum NearestNames {
  /// The names nearest to one that does not exist, nearest first; equally near ones keep their
  /// order.
  ///
  /// Nearness is Levenshtein's distance (1966), letters' case aside. Names that share less than half
  /// their letters are no help and left out, unless one begins with the other.
  static func of(_ name: String, among names: [String], atMost limit: Int = 3) -> [String] {
    let wanted = Array(name.lowercased().prefix(longest))
    let near: [(name: String, distance: Int)] = names.compactMap { candidate in
      let letters = Array(candidate.lowercased().prefix(longest))
      let distance = distance(wanted, letters)
      let isBeginning =
        !wanted.isEmpty && !letters.isEmpty
        && (letters.starts(with: wanted) || wanted.starts(with: letters))
      guard isBeginning || 2 * distance <= max(wanted.count, letters.count) else { return nil }
      return (candidate, distance)
    }
    // The offset decides between equals, so that the order never depends on the sort.
    let order = near.indices.sorted { (near[$0].distance, $0) < (near[$1].distance, $1) }
    return order.prefix(limit).map { near[$0].name }
  }

  /// How many letters must be put in, taken out or replaced to make one of the other.
  static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var row = Array(0...second.count)
    for (i, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in second.indices {
        let replaced = diagonal + (letter == second[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
      }
    }
    return row[second.count]
  }

  /// What is compared of a name; a hostile file's names may have megabytes.
  private static let longest = 60

  /// How a sentence goes on after “there is no …”.
  static func sentence(_ near: [String]) -> String {
    switch near.count {
    case 0: ""
    case 1: "; did you mean “\(near[0])”?"
    default:
      "; did you mean " + near.dropLast().map { "“\($0)”" }.joined(separator: ", ")
        + " or “\(near[near.count - 1])”?"
    }
  }
}
