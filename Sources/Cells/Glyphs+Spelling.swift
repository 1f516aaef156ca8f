extension Glyphs {
  /// `text` in characters of this set: `x² − 1` becomes `x^2 - 1` where only ASCII can be shown.
  public func spelled(_ text: String) -> String {
    guard isASCII, text.utf8.contains(where: { $0 > 0x7e }) else { return text }
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
        result += Self.spellings[character] ?? Self.spelledByParts(character)
        inSuperscript = false
      }
    }
    return result
  }

  /// A letter with marks that has no entry of its own: `x̂` is `xhat`. A part of a cell is a whole one.
  private static func spelledByParts(_ character: Character) -> String {
    if let value = character.unicodeScalars.first?.value {
      if blocks.contains(where: { $0.contains(value) }) { return value == 0x2800 ? " " : "#" }
      // Box drawing: corners and crossings; what is straight has an entry of its own.
      if (0x2500...0x257f).contains(value) { return "+" }
    }
    var result = ""
    for scalar in character.unicodeScalars {
      let alone = Character(scalar)
      if scalar.isASCII || spellings[alone] != nil {
        result += spellings[alone] ?? String(alone)
      } else if result.isEmpty || scalar.properties.generalCategory != .nonspacingMark {
        return "?"
      }
    }
    return result
  }

  /// Block elements, braille patterns, sextants and other legacy blocks, octants.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x2580...0x259f, 0x2800...0x28ff, 0x1fb00...0x1fb8b, 0x1fbe4...0x1fbe7, 0x1cd00...0x1cde5,
    0x1cea0...0x1ceab,
  ]

  private static let superscripts: [Character: String] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁻": "-", "ᵏ": "k", "ⁿ": "n", "ˣ": "x", "ᵀ": "T",
    "ᵃ": "a", "ᵇ": "b", "ᶜ": "c", "ᵈ": "d", "ᵉ": "e", "ᶠ": "f", "ᵍ": "g", "ʰ": "h", "ⁱ": "i",
    "ʲ": "j", "ˡ": "l", "ᵐ": "m", "ᵒ": "o", "ᵖ": "p", "ʳ": "r", "ˢ": "s", "ᵗ": "t", "ᵘ": "u",
    "ᵛ": "v", "ʷ": "w", "ʸ": "y", "ᶻ": "z", "⁺": "+", "⁽": "(", "⁾": ")",
  ]

  private static let spellings: [Character: String] = [
    "ᵢ": "i", "ⱼ": "j", "ᵣ": "r", "ₜ": "t", "ℓ": "l",
    "−": "-", "·": "*", "×": "x", "÷": "/", "∘": ".*", "∗": "*", "⌈": "ceil(", "⌉": ")", "‐": "-",
    "√": "sqrt", "∞": "infinity",
    "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8",
    "₉": "9", "ₖ": "_k", "₊": "+",
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "η": "eta",
    "θ": "theta", "λ": "lambda", "μ": "mu", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau",
    "φ": "phi", "Δ": "Delta", "Σ": "sum", "∇": "grad ", "∂": "d", "ŷ": "yhat", "ȳ": "ybar",
    "→": "->", "←": "<-", "↑": "^", "↓": "v", "⏎": "Enter", "⇥": "Tab", "␣": "Space",
    "µ": "mu", "ζ": "zeta", "ι": "iota", "κ": "kappa", "ν": "nu", "ξ": "xi", "ο": "o",
    "ς": "sigma", "υ": "upsilon", "χ": "chi", "ψ": "psi", "ω": "omega", "ϑ": "theta", "ϕ": "phi",
    "ϱ": "rho", "ϵ": "epsilon", "Γ": "Gamma", "Θ": "Theta", "Λ": "Lambda", "Ξ": "Xi", "Π": "Pi",
    "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega", "\u{302}": "hat", "\u{304}": "bar", "ĉ": "chat",
    "ĝ": "ghat", "ĥ": "hhat", "ĵ": "jhat", "ŝ": "shat", "ŵ": "what", "ẑ": "zhat", "Ĉ": "Chat",
    "Ĝ": "Ghat", "Ĥ": "Hhat", "Ĵ": "Jhat", "Ŝ": "Shat", "Ŵ": "What", "Ŷ": "Yhat", "Ẑ": "Zhat",
    "ā": "abar", "ē": "ebar", "ḡ": "gbar", "ī": "ibar", "ō": "obar", "ū": "ubar", "Ā": "Abar",
    "Ē": "Ebar", "Ḡ": "Gbar", "Ī": "Ibar", "Ō": "Obar", "Ū": "Ubar", "Ȳ": "Ybar", "∑": "sum",
    "∏": "prod", "⊙": ".*", "∙": "*", "⋅": "*", "⁄": "/", "′": "'", "‖": "||", "⊤": "^T",
    "∉": "not in", "∼": "~", "⇒": "=>", "↔": "<->", "…": "...", "°": " degrees",
    "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "±": "+-", "∈": "in", "½": "1/2", "∥": "||",
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "•": "*",
    "│": "|", "─": "-", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+",
    "┴": "+", "┼": "+", "━": "=", "═": "=", "▸": ">", "▾": "v", "◂": "<", "▴": "^", "●": "@",
    "○": "o", "◆": "#", "■": "#", "□": ".", "█": "#", "░": ".", "▒": ":", "▓": "#", "✓": "+",

    "┃": "|", "║": "|", "╵": "|", "╷": "|", "╴": "-", "╶": "-", "╌": "-", "╱": "/", "╲": "\\",
    "⎡": "[", "⎢": "[", "⎣": "[", "⎤": "]", "⎥": "]", "⎦": "]", "⎛": "(", "⎜": "(", "⎝": "(",
    "⎞": ")", "⎟": ")", "⎠": ")", "⎧": "{", "⎨": "{", "⎩": "{", "⎪": "|", "⎫": "}", "⎬": "}",
    "⎭": "}", "⋮": ":", "⋯": "...", "⋱": "\\",
    "▲": "^", "▼": "v", "▶": ">", "◀": "<", "≡": "=",
    "✗": "x", "✔": "+", "✘": "x", "⚠": "!", "\u{a0}": " ", "\u{2028}": " ", "ü": "ue", "ä": "ae",
    "ö": "oe", "é": "e", "è": "e", "á": "a", "ó": "o", "í": "i", "ñ": "n", "ç": "c", "ß": "ss",
    "â": "a", "ê": "e", "î": "i", "ô": "o", "û": "u", "Â": "A", "Ê": "E", "Î": "I", "Ô": "O",
    "Û": "U", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "É": "E", "È": "E", "à": "a", "ù": "u", "ú": "u",
    "å": "a", "ø": "o", "æ": "ae", "ï": "i", "ë": "e",
  ]
}
