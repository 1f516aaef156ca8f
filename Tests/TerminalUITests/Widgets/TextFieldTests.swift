import Cells
import GradusTesting
import TerminalUI
import Testing

@Suite struct TextFieldTests {
  private func typed(_ keys: [Key], into text: String = "") -> TextField {
    var field = TextField(text)
    for key in keys { _ = field.take(key) }
    return field
  }

  private func drawn(
    _ field: TextField, _ columns: Int, isFocused: Bool = true, glyphs: Glyphs = .unicode
  ) -> (text: String, cursor: [Int]) {
    var canvas = Canvas(size: Size(columns: columns + 4, rows: 1), glyphs: glyphs)
    field.draw(
      on: &canvas, in: Rect(column: 0, row: 0, columns: columns, rows: 1), isFocused: isFocused)
    let places = (0..<canvas.size.columns).filter {
      canvas[$0, 0].style.emphasis.contains(.reverse)
    }
    return (canvas.text, places)
  }

  @Test func keysEditTheText() {
    #expect(typed([.character("1"), .character("."), .character("5")]).text == "1.5")
    #expect(typed([.left, .character("x")], into: "ab").text == "axb")
    #expect(typed([.backspace], into: "ab").text == "a")
    #expect(typed([.home, .delete], into: "ab").text == "b")
    #expect(typed([.home, .backspace, .end, .delete], into: "ab").text == "ab")
    #expect(
      typed([.control("a"), .character("x"), .control("e"), .character("y")], into: "ab").text
        == "xaby")
    #expect(typed([.control("u"), .character("7")], into: "ab").text == "7")
  }

  @Test func otherKeysAreTheCallers() {
    var field = TextField("ab")
    for key in [
      Key.enter, .escape, .tab, .backTab, .up, .down, .pageUp, .function(1), .control("c"),
    ] {
      let isTaken = field.take(key)
      #expect(!isTaken)
    }
    #expect(field == TextField("ab"))
  }

  @Test func theCursorStaysWithinTheText() {
    #expect(typed([.left, .left, .left], into: "ab").cursor == 0)
    #expect(typed([.right, .right], into: "ab").cursor == 2)
  }

  @Test func aMarkJoinsTheLetterBeforeTheCursor() {
    var field = typed([.left], into: "ex")
    field.insert("\u{301}")
    #expect(field.text == "e\u{301}x" && field.cursor == 1)
    _ = field.take(.backspace)
    #expect(field.text == "x" && field.cursor == 0)
  }

  @Test func pastedLinesBecomeOneLineInWhichNumbersStayApart() {
    var field = TextField()
    field.insert("1\n2\r\n3\t4\u{7}\n")
    #expect(field.text == "1 2 3 4")
    #expect(TextField("a\nb").text == "a b")
  }

  @Test func textHasALength() {
    #expect(TextField(String(repeating: "x", count: 100)).text.count == TextField.longest)
    var field = TextField(String(repeating: "x", count: 60))
    field.insert("abcdefgh")
    #expect(field.text.hasSuffix("xabcd") && field.cursor == 64)
    for _ in 0..<2_000 { field.insert("\u{301}") }
    #expect(field.text.unicodeScalars.count <= 256)
    var marks = TextField("e")
    for _ in 0..<2_000 { marks.insert("\u{301}") }
    #expect(marks.text.unicodeScalars.count <= 256 && marks.text.count == 1)
  }

  /// The field beside a plain array of characters with a place in it.
  @Test(arguments: 1...10 as ClosedRange<UInt64>) func editingIsThatOfItsNaiveTwin(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var field = TextField()
    var (characters, place) = ([Character](), 0)
    let keys: [Key] = [
      .character("1"), .character("漢"), .character("é"), .character("5"), .backspace, .delete,
      .left,
      .left, .right, .home, .end, .control("u"),
    ]
    for _ in 0..<500 {
      var key = keys.randomElement(using: &random)!
      if key == .control("u"), Int.random(in: 0..<8, using: &random) > 0 { key = .character("0") }
      let isTaken = field.take(key)
      #expect(isTaken)
      switch key {
      case .character(let character):
        if characters.count < TextField.longest {
          characters.insert(character, at: place)
          place += 1
        }
      case .backspace:
        if place > 0 {
          place -= 1
          characters.remove(at: place)
        }
      case .delete: if place < characters.count { characters.remove(at: place) }
      case .left: place = max(0, place - 1)
      case .right: place = min(characters.count, place + 1)
      case .home: place = 0
      case .end: place = characters.count
      default: (characters, place) = ([], 0)
      }
      #expect(field.text == String(characters) && field.cursor == place)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>) func anyTextLeavesASaneField(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var field = TextField()
    let keys: [Key] = [.backspace, .delete, .left, .right, .home, .end]
    for _ in 0..<300 {
      if Bool.random(using: &random) {
        let text = (0..<Int.random(in: 0...4, using: &random)).compactMap { _ in
          [
            Unicode.Scalar(UInt32.random(in: 0...0x3000, using: &random)), "e", "\u{301}", "🇩",
            "\u{200d}",
            "\u{1b}",
          ].randomElement(using: &random)!
        }
        field.insert(String(String.UnicodeScalarView(text)))
      } else {
        _ = field.take(keys.randomElement(using: &random)!)
      }
      #expect((0...field.text.count).contains(field.cursor))
      #expect(field.text.count <= TextField.longest && field.text.unicodeScalars.count <= 256)
      #expect(field.text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      for columns in [1, 2, 7] {
        let place = drawn(field, columns).cursor
        #expect(place.count == 1 && place[0] < columns, "\(field.text.debugDescription)")
      }
    }
  }

  @Test func theCursorIsShownOnlyInTheFocusedField() {
    #expect(drawn(TextField("ab"), 6) == ("ab", [2]))
    #expect(drawn(TextField("ab"), 6, isFocused: false) == ("ab", []))
    #expect(drawn(typed([.home], into: "ab"), 6) == ("ab", [0]))
  }

  @Test func aLongTextIsShownAroundItsCursor() {
    let field = TextField("0123456789")
    #expect(drawn(field, 5) == ("6789", [4]))
    #expect(drawn(typed([.home], into: "0123456789"), 5) == ("01234", [0]))
    #expect(drawn(typed([.left, .left], into: "0123456789"), 5) == ("45678", [4]))
    #expect(drawn(field, 1) == ("", [0]))
  }

  @Test func theCursorStandsBesideWideAndSpelledCharacters() {
    #expect(drawn(TextField("漢字"), 8) == ("漢字", [4]))
    #expect(drawn(typed([.left], into: "漢字"), 8) == ("漢字", [2]))
    #expect(drawn(TextField("漢字漢"), 5) == ("字漢", [4]))
    #expect(drawn(typed([.left], into: "ηx"), 8, glyphs: .ascii) == ("etax", [3]))
    #expect(drawn(TextField("x²"), 8, glyphs: .ascii) == ("x^2", [3]))
    #expect(drawn(TextField("a\u{202e}"), 12) == ("a<U+202E>", [9]))
  }

  @Test func aFieldWithoutRoomIsNotDrawn() {
    for (columns, rows) in [(0, 1), (5, 0), (0, 0)] {
      var canvas = Canvas(size: Size(columns: 8, rows: 2))
      TextField("ab").draw(
        on: &canvas, in: Rect(column: 1, row: 0, columns: columns, rows: rows), isFocused: true)
      #expect(canvas == Canvas(size: canvas.size))
    }
  }

  @Test func anUnusedRestOfTheFieldIsUnderlined() {
    var canvas = Canvas(size: Size(columns: 8, rows: 1))
    TextField("ab").draw(
      on: &canvas, in: Rect(column: 1, row: 0, columns: 5, rows: 1), isFocused: false)
    let underlined = (0..<8).filter { canvas[$0, 0].style.emphasis.contains(.underline) }
    #expect(underlined == [1, 2, 3, 4, 5])
  }
}
