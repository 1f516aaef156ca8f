/// The rows of each class that occurs, classes in ascending order and rows in theirs.
struct ClassMembers: Hashable, Sendable {
  /// The class numbers that occur, ascending.
  let classes: [Int]
  /// The rows of each of `classes`, ascending.
  let rows: [[Int]]

  /// Groups rows by their class numbers, which may be any whole numbers.
  init(_ numbers: [Int]) {
    let members = Dictionary(grouping: numbers.indices) { numbers[$0] }
    let sorted = members.sorted { $0.key < $1.key }
    classes = sorted.map(\.key)
    rows = sorted.map(\.value)
  }
}
