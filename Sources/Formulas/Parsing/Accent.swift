/// A mark over a letter that is spelled out after it: ŷ is `yhat`, x̄ is `xbar`.
enum Accent: String, CaseIterable {
  case hat
  case bar

  private var combiningMark: String { self == .hat ? "\u{302}" : "\u{304}" }

  /// The letters that exist as one code point with this mark, and how. Terminals draw those better.
  private var composed: [String: String] {
    switch self {
    case .hat:
      [
        "a": "â", "c": "ĉ", "e": "ê", "g": "ĝ", "h": "ĥ", "i": "î", "j": "ĵ", "o": "ô", "s": "ŝ",
        "u": "û", "w": "ŵ", "y": "ŷ", "z": "ẑ", "A": "Â", "C": "Ĉ", "E": "Ê", "G": "Ĝ", "H": "Ĥ",
        "I": "Î", "J": "Ĵ", "O": "Ô", "S": "Ŝ", "U": "Û", "W": "Ŵ", "Y": "Ŷ", "Z": "Ẑ",
      ]
    case .bar:
      [
        "a": "ā", "e": "ē", "g": "ḡ", "i": "ī", "o": "ō", "u": "ū", "y": "ȳ",
        "A": "Ā", "E": "Ē", "G": "Ḡ", "I": "Ī", "O": "Ō", "U": "Ū", "Y": "Ȳ",
      ]
    }
  }

  /// The letter with the mark over it.
  func over(_ letter: String) -> String { composed[letter] ?? letter + combiningMark }

  /// The spelling of every marked letter. Characters compare by what they show, so one entry
  /// serves for the composed and for the combined form.
  static let names: [Character: String] = {
    var stems: [(shown: String, spelled: String)] =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".map { (String($0), String($0)) }
    for (name, letter) in GreekLetter.letters { stems.append((String(letter), name)) }
    var names: [Character: String] = [:]
    for accent in allCases {
      for stem in stems {
        names[Character(stem.shown + accent.combiningMark)] = stem.spelled + accent.rawValue
      }
    }
    return names
  }()
}
