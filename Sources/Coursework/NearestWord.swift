/// Finds the word that someone probably meant.
public enum NearestWord {
  /// The nearest of `words` by the number of letters typed wrong, left out, added or swapped
  /// (Damerau 1964); nil when none is near.
  public static func to(_ word: String, among words: [String]) -> String? {
    let wanted = Array(word.lowercased().prefix(64))
    let ranked = words.map { (word: $0, distance: distance(wanted, Array($0.lowercased()))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, wanted.count / 3) ? best.word : nil
  }

  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let changed = rows[i][j] + (a[i] == b[j] ? 0 : 1)
        var best = min(row[j] + 1, rows[i][j + 1] + 1, changed)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
