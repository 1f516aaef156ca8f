/// Whose work the workbook shows.
public struct Owner: Hashable, Sendable {
  /// What the home screen says: “Ada”, “guest: nothing is kept”.
  public let label: String
  /// Where this student's variants are drawn from.
  public let seed: UInt64

  /// A named student, or the one user of a login. The seed follows from the name alone (FNV-1a), so
  /// that it is the same on every machine.
  public init(name: String, isGuest: Bool = false) {
    label = isGuest ? "guest: nothing is kept" : name
    seed = name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
