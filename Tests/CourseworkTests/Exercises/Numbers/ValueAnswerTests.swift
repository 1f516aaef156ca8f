import Formulas
import Testing

@testable import Coursework

struct ValueAnswerTests {
  @Test(arguments: [
    "2 8 17 13", "2; 8; 17; 13", "2, 8, 17, 13", "2,8,17,13", "[2, 8, 17, 13]", " 2  8\n17\t13 ",
    "(2 8 17 13)", "2.0 8,0 34/2 1.3e1", "2 8 17 26 / 2",
  ])
  func aVectorIsReadHoweverItIsTyped(_ text: String) throws {
    #expect(try ValueAnswer(text, shape: .vector(4)).value == Value([2, 8, 17, 13]))
  }

  @Test(arguments: ["1 2; 3 4", "1 2\n3 4", "[[1, 2], [3, 4]]", "1,2;3,4", "1 2 3 4", "[1 2; 3 4]"])
  func aMatrixIsReadRowByRow(_ text: String) throws {
    #expect(
      try ValueAnswer(text, shape: .matrix(rows: 2, columns: 2)).value
        == Value(rows: [[1, 2], [3, 4]]))
  }

  @Test func commasMayBeDecimal() throws {
    #expect(try ValueAnswer("0,5 1,25", shape: .vector(2)).value == Value([0.5, 1.25]))
    #expect(try ValueAnswer("0,5", shape: .scalar).value == Value(0.5))
    #expect(try ValueAnswer("- 3 + 4", shape: .vector(2)).value == Value([-3, 4]))
  }

  @Test func aUnitMayStandBehindANumber() throws {
    #expect(try ValueAnswer("3.2 s", shape: .scalar, unit: "s").value == Value(3.2))
    #expect(try ValueAnswer("3.2", shape: .scalar, unit: "s").value == Value(3.2))
    #expect(throws: FormulaError.self) { try ValueAnswer("3.2 m", shape: .scalar, unit: "s") }
  }

  @Test(arguments: [
    ("1 2 3", Shape.vector(4), "Write 4 numbers with spaces between them. Here are 3."),
    ("", .vector(2), "Write 2 numbers with spaces between them. Here are 0."),
    ("1 x", .vector(2), "The 2nd entry is no number: I cannot read \"x\" as a number."),
    (
      "1 2 3; 4", .matrix(rows: 2, columns: 2),
      "Write 2 rows of 2 numbers with ; between the rows. Here are 2 rows of 3, 1 numbers."
    ),
    ("x", .scalar, "I cannot read \"x\" as a number."),
  ])
  func whatIsNoAnswerSaysWhatOneLooksLike(_ text: String, _ shape: Shape, _ message: String) {
    do throws(FormulaError) {
      _ = try ValueAnswer(text, shape: shape)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.description.hasPrefix(message), "\(error.description)")
    }
  }

  @Test func longTextIsRefusedAtOnce() {
    let text = String(repeating: "1 ", count: 100_000)
    #expect(throws: FormulaError.self) { try ValueAnswer(text, shape: .vector(4)) }
  }

  @Test func anAnswerComparesAsItsWorstEntry() throws {
    let answer = try ValueAnswer("1 0.667", shape: .vector(2))
    #expect(answer.match(Value([1, 2.0 / 3]), .standard) == .rounded)
    #expect(answer.match(Value([1, 0.7]), .standard) == .different)
    #expect(answer.match(Value(1), .standard) == .different)
    #expect(answer.matches(Value([2, 2.0 / 3]), .standard) == [.different, .rounded])
  }

  @Test func aValueIsTypedAsItIsRead() throws {
    for value in [Value(3.5), Value([1, -2.25]), Value(rows: [[1, 2], [3, 1.0 / 3]])] {
      let answer = try ValueAnswer(value.typed(), shape: value.shape)
      #expect(answer.match(value, .standard) == .exact)
    }
    #expect(Value(rows: [[1, 2], [3, 4]]).typed() == "1 2; 3 4")
    #expect(Value([1, 2]).shown == "[1, 2]" && Value(-1).shown == "−1")
  }
}
