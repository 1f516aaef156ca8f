import Testing

@testable import Labs

struct OwnTableTests {
  static let people = """
    age income city member
    31 1000 Rom yes
    29 52000 Ulm no
    abc 9000 Rom no
    44 . Rom yes
    50 7000 Bonn .
    18 100 Ulm yes
    65 90000 Ulm no
    33 31000 Rom no
    """

  @Test func aTableIsReadyForATraining() throws {
    let own = try OwnTable(.init(Self.people), name: "people")
    #expect(
      own.declaration.source == .table("people", inputs: ["age", "income"], target: "member"))
    #expect(own.declaration.task == .classification && !own.declaration.scales)
    #expect(own.table.classNames == ["member": ["yes", "no"]])
    #expect(
      own.table.rows == [
        [31, 1000, 0], [29, 52000, 1], [18, 100, 0], [65, 90000, 1], [33, 31000, 1],
      ])
    #expect(
      own.notes == [
        "5 rows, 2 inputs: “age”, “income”.", "“member” is learned, a class of 2: “yes”, “no”.",
        "Left out, as inputs are numbers and these hold texts: “city”.",
        "Line 4: “abc” in the column “age” is no number; the row is left out.",
        "Line 5: the column “income” has no value; the row is left out.",
        "Line 6: the column “member” has no value; the row is left out.",
        own.notes.last ?? "",
      ])
    #expect(own.notes.last?.hasPrefix("“income” spreads 2") == true)
    var run = try ExperimentRun(own.declaration, data: own.catalog())
    run.advance()
    let state = try #require(run.state as? TrainState)
    #expect(state.classNames == ["yes", "no"])
  }

  @Test func wishesAreFollowed() throws {
    let own = try OwnTable(
      .init(Self.people), name: "people", wishes: .init(target: "income", scales: true))
    #expect(
      own.declaration.source == .table("people", inputs: ["age", "member"], target: "income"))
    #expect(own.declaration.task == .regression && own.declaration.scales)
    #expect(own.notes[1] == "“income” is learned, a number: this is regression.")
    #expect(own.notes.contains("In “member” “yes” is 0 and “no” is 1."))
    #expect(own.notes.last == "Every input is scaled to mean 0 and standard deviation 1.")
    let course = DataCatalog.empty.adding(DataTable(columns: [], rows: []), named: "iris")
    #expect(own.catalog(over: course).names == ["iris", "people"])
    #expect(try own.catalog(over: course).table("people") == own.table)
  }

  @Test(
    arguments: [
      ("a\n1\n2", nil, nil, "two columns or more"),
      ("a b\nx y\nz u\nw v", nil, nil, "no column beside the target “b”"),
      ("a b\n1 2", "c", nil, "no column “c”. There are “a”, “b”"),
      ("a b", nil, nil, "no rows"), ("a b\n1 u\n2 v\n3 w", "b", .regression, "holds texts"),
      ("a b\n1 u\n2 u", nil, nil, "“u” in every row"),
      ("a b\n. 2\n3 .", nil, nil, "No row of 2 is whole"),
    ] as [(String, String?, TrainDeclaration.Task?, String)])
  func whatCannotBeLearnedIsSaid(
    _ text: String, _ target: String?, _ task: TrainDeclaration.Task?, _ part: String
  ) {
    do throws(LabError) {
      _ = try OwnTable(.init(text), name: "t", wishes: .init(target: target, task: task))
      Issue.record("nothing was said of \(text)")
    } catch {
      #expect(error.message.contains(part), "\(error.message)")
    }
  }

  @Test func limitsAreSaid() {
    let rows = "a b\n" + (0...20_000).map { "\($0) \($0 % 7)" }.joined(separator: "\n")
    #expect(
      throws: LabError(
        "The table has 20001 rows. Take at most 20000, such as one of 2.", at: "data")
    ) {
      try OwnTable(.init(rows), name: "t")
    }
    let classes = "a b\n" + (0..<300).map { "\($0) k\($0)" }.joined(separator: "\n")
    do throws(LabError) {
      _ = try OwnTable(.init(classes), name: "t")
      Issue.record("300 classes were taken")
    } catch {
      #expect(error.message.contains("300 different values") && error.key == "target")
    }
  }
}
