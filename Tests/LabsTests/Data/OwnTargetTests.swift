import Testing

@testable import Labs

struct OwnTargetTests {
  private func target(
    _ words: String, numbers: Bool = true, task: TrainDeclaration.Task? = nil
  ) throws -> OwnTarget {
    let texts = OwnTable.Texts(
      "x y\n" + words.split(separator: " ").map { "1 \($0)" }.joined(separator: "\n"))
    return try OwnTarget(
      texts, column: 1, numbers: numbers ? texts.rows.map { Float($0[1]) ?? .nan } : nil,
      rows: Array(texts.rows.indices), task: task)
  }

  @Test func fewWholeNumbersAreClasses() throws {
    let quality = try target("7 3 3 7 5 5")
    #expect(quality.classes == ["3", "5", "7"] && quality.values == [2, 0, 0, 2, 1, 1])
    #expect(quality.sentence.contains("few whole numbers"))
    let number = try target("7 3 3 7 5 5", task: .regression)
    #expect(number.classes.isEmpty && number.values == [7, 3, 3, 7, 5, 5])
  }

  @Test func otherNumbersAreNumbers() throws {
    #expect(try target("4 8 14 13").classes.isEmpty)
    #expect(try target("0.5 0.5 1 1 0.5").classes.isEmpty)
    #expect(try target("0.5 0.5 1 1", task: .classification).classes == ["0.5", "1"])
  }

  @Test func textsAreClassesInTheOrderOfTheirFirstRows() throws {
    let kind = try target("b a b c", numbers: false)
    #expect(kind.classes == ["b", "a", "c"] && kind.values == [0, 1, 0, 2])
    let long = String(repeating: "k", count: 60)
    let cut = try target("\(long)1 \(long)2", numbers: false)
    #expect(Set(cut.classes).count == 2 && cut.classes.allSatisfy { $0.count < 45 })
  }
}
