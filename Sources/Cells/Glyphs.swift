/// The characters that a terminal can show.
public enum Glyphs: Hashable, Sendable {
  /// UTF-8 with box drawing, block elements and braille.
  case unicode
  /// The 95 printable characters of ASCII.
  case ascii

  /// `text` in characters of this set: `x² − 1` becomes `x^2 - 1` where only ASCII can be shown.
  public func spelled(_ text: String) -> String {
    guard self == .ascii, text.utf8.contains(where: { $0 > 0x7e }) else { return text }
    var result = ""
    var inSuperscript = false
    for character in text {
      if character.isASCII {
        result.append(character)
        inSuperscript = false
      } else if let digit = Self.superscripts[character] {
        result += inSuperscript ? digit : "^" + digit
        inSuperscript = true
      } else {
        result += Self.spellings[character] ?? "?"
        inSuperscript = false
      }
    }
    return result
  }

  private static let superscripts: [Character: String] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁻": "-", "ᵏ": "k", "ⁿ": "n",
  ]

  private static let spellings: [Character: String] = [
    "−": "-", "·": "*", "×": "x", "÷": "/", "∘": ".*", "√": "sqrt", "∞": "infinity",
    "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8",
    "₉": "9", "ₖ": "_k", "₊": "+",
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "η": "eta",
    "θ": "theta", "λ": "lambda", "μ": "mu", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau",
    "φ": "phi", "Δ": "Delta", "Σ": "sum", "∇": "grad ", "∂": "d", "ŷ": "yhat", "ȳ": "ybar",
    "→": "->", "←": "<-", "↑": "^", "↓": "v", "⏎": "Enter", "⇥": "Tab", "␣": "Space",
    "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "±": "+-", "∈": "in", "½": "1/2", "∥": "||",
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "•": "*",
    "│": "|", "─": "-", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+",
    "┴": "+", "┼": "+", "━": "=", "═": "=", "▸": ">", "▾": "v", "◂": "<", "▴": "^", "●": "@",
    "○": "o", "◆": "#", "■": "#", "□": ".", "█": "#", "░": ".", "▒": ":", "▓": "#", "✓": "+",
    "✗": "x", "✔": "+", "✘": "x", "⚠": "!", "\u{a0}": " ", "\u{2028}": " ", "ü": "ue", "ä": "ae",
    "ö": "oe", "é": "e", "è": "e", "á": "a", "ó": "o", "í": "i", "ñ": "n", "ç": "c", "ß": "ss",
  ]
}
