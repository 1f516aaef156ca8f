import TerminalUI
import Testing

@Suite struct KeyTests {
  @Test(
    arguments: [
      (.character("a"), "a"), (.character(" "), "Space"), (.control("c"), "Ctrl-C"),
      (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.up, "↑"),
      (.pageDown, "PgDn"), (.function(12), "F12"), (.backspace, "Backspace"),
    ] as [(Key, String)])
  func keysAreNamedAsOnTheKeyboard(_ key: Key, _ name: String) {
    #expect(key.name == name)
  }
}
