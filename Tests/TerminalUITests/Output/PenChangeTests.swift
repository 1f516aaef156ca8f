import Testing

@testable import TerminalUI

@Suite struct PenChangeTests {
  static let known: [(String, [PenChange])] = [
    ("", [.reset]), ("0", [.reset]), ("00", [.reset]), (";", [.reset, .reset]),
    ("1;22", [.bold(true), .bold(false)]), ("4;24", [.underlined(true), .underlined(false)]),
    ("7;27", [.reversed(true), .reversed(false)]),
    ("31;97", [.foreground(.basic(31)), .foreground(.basic(97))]),
    ("40;107", [.background(.basic(40)), .background(.basic(107))]),
    ("39;49", [.foreground(.standard), .background(.standard)]),
    ("38;5;208;1", [.foreground(.extended([5, 208])), .bold(true)]),
    ("48;2;1;2;3;4", [.background(.extended([2, 1, 2, 3])), .underlined(true)]),
    ("38:5:208", [.foreground(.extended([5, 208]))]),
    ("38:2::10:20:30", [.foreground(.extended([2, 10, 20, 30]))]),
    ("48:2:10:20:30;7", [.background(.extended([2, 10, 20, 30])), .reversed(true)]),
  ]

  @Test(arguments: known) func aSequenceIsItsChanges(_ parameters: String, _ changes: [PenChange]) {
    #expect(PenChange.all(in: parameters.utf8) == changes)
  }

  @Test(
    arguments: [
      "2", "3", "5", "8", "9", "21", "53", "58;5;1", "1;3", "98", "110",
      // An underline's shape is no other attribute.
      "4:0", "4:1", "4:3", "0:1",
      // Colours that are cut off, out of range, or with a colour space.
      "38", "38;5", "38;2;1;2", "38;9;1", "38;5;256", "38;2;1;2;999", "38;5;", "38;2;;;", "38:5",
      "38:2:1:10:20:30", "38:2:::20:30", "38:2::10:20:30:0", "38:3:1:2:3", "31:5:7", ":",
      "123456", "?4", ">4;2", "1 ",
    ])
  func otherSequencesAreNotUnderstood(_ parameters: String) {
    #expect(PenChange.all(in: parameters.utf8) == nil)
  }
}
