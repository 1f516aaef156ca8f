/// The raised and lowered characters of Unicode.
enum SmallScript {
  case superscript, `subscript`

  /// `text` in small characters; nil when one of them does not exist. A console's font has few.
  func text(_ text: String, hasSymbols: Bool) -> String? {
    guard !text.isEmpty else { return nil }
    let table =
      !hasSymbols
      ? (self == .superscript ? Self.consoleSuperscripts : [:])
      : self == .superscript ? Self.superscripts : Self.subscripts
    var result = ""
    for character in text {
      guard let small = table[character] else { return nil }
      result.append(small)
    }
    return result
  }

  private static let superscripts = pairs(
    "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ⊤′*",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡᵀ′*")

  // Commas and points are low enough as they are.
  private static let subscripts = pairs(
    "0123456789+−=()aehijklmnoprstuvxβγρφχ,.", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ,.")

  private static let consoleSuperscripts = pairs("123′*", "¹²³'*")

  private static func pairs(_ plain: String, _ small: String) -> [Character: Character] {
    Dictionary(zip(plain, small)) { first, _ in first }
  }
}
