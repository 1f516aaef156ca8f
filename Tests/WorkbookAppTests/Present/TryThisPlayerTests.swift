import Coursework
import Labs
import Testing
import TerminalUI

@testable import WorkbookApp

@Suite struct TryThisPlayerTests {
  private static func panel(_ id: String) throws -> any LabPanel {
    let lab = try #require(ShippedCourse.course.lesson(id)?.lab)
    return try #require(LabPanels.panel(for: lab, data: ShippedTables.catalog))
  }

  /// Presses all keys of the moves in the experiment of a lesson, and says which they were.
  private static func play(
    _ moves: [TryThis.Move], in id: String, isFocused: Bool = false, isCovered: Bool = false
  ) throws -> (keys: [Key], problem: String?, panel: any LabPanel) {
    var panel = try panel(id)
    var player = TryThisPlayer(TryThis(block: 0, text: "", words: "", moves: moves))
    var (keys, isFocused): ([Key], Bool) = ([], isFocused)
    var stage: TryThisPlayer.Stage {
      TryThisPlayer.Stage(panel: panel, isLabFocused: isFocused, isCovered: isCovered)
    }
    while let key = player.next(on: stage) {
      keys.append(key)
      if key == .tab { isFocused.toggle() } else { _ = panel.press(key, isFocused: isFocused) }
    }
    #expect(player.isDone)
    return (keys, player.problem, panel)
  }

  @Test func keysArePressedAsOftenAsSaid() throws {
    let played = try Self.play([.press(.character("n"), .times(3))], in: "lin-04")
    #expect(played.keys == Array(repeating: .character("n"), count: 3))
    #expect(played.problem == nil)
  }

  @Test func tabLeadsIntoTheExperimentFromWhereverOneIs() throws {
    #expect(try Self.play([.press(.tab, .times(1))], in: "lin-04").keys == [.tab])
    #expect(try Self.play([.press(.tab, .times(1))], in: "lin-04", isFocused: true).keys == [])
    // Arrows need the pane whether the line says so or not.
    #expect(
      try Self.play([.press(.right, .times(2))], in: "lin-01").keys == [.tab, .right, .right])
  }

  @Test func escClosesOnlyWhatIsOpen() throws {
    #expect(try Self.play([.press(.escape, .times(1))], in: "lin-04").keys == [])
    #expect(
      try Self.play([.press(.escape, .times(1))], in: "lin-04", isCovered: true).keys == [.escape])
  }

  @Test func aKeyIsPressedUntilItsValueIsReached() throws {
    let up = try Self.play([.press(.character("+"), .until(nil, 0.5))], in: "lin-04")
    #expect(up.problem == nil && up.panel.numbers["rate"] == 0.5)
    let named = try Self.play([.press(.character("+"), .until("rate", 0.5))], in: "lin-04")
    #expect(named.keys == up.keys)
    // Reached already: no key at all.
    let there = try Self.play([.press(.character("+"), .until("rate", 0.1))], in: "lin-04")
    #expect(there.keys == [] && there.problem == nil)
  }

  @Test func aValueThatIsNeverReachedEndsAndIsTold() throws {
    let played = try Self.play([.press(.character("+"), .until("rate", 0.123456))], in: "lin-04")
    #expect(played.keys.count < TryThisPlayer.mostPresses)
    #expect(played.problem?.contains("stops at") == true)
  }

  @Test func toTheEndStopsAtTheEnd() throws {
    let played = try Self.play([.press(.left, .toTheEnd)], in: "lin-01")
    let control = played.panel.controls[played.panel.strip.selected]
    #expect(control.value == control.range.lowerBound && played.problem == nil)
  }

  @Test func aControlIsChosenAndSetByItsName() throws {
    let chosen = try Self.play([.choose("b"), .set("w", to: 2.1), .set("b", to: 1)], in: "lin-01")
    #expect(chosen.problem == nil)
    #expect(chosen.panel.numbers["w"] == 2.1 && chosen.panel.numbers["b"] == 1)
    #expect(!chosen.panel.isTakingText)
    let unknown = try Self.play([.choose("speed")], in: "lin-01")
    #expect(unknown.problem == "There is no control “speed”.")
  }

  @Test func withoutAnExperimentNothingIsPressed() {
    var player = TryThisPlayer(
      TryThis(
        block: 0, text: "", words: "",
        moves: [.press(.tab, .times(1)), .press(.right, .times(1)), .set("w", to: 1)]))
    #expect(player.next(on: TryThisPlayer.Stage(panel: nil, isLabFocused: false)) == nil)
    #expect(player.isDone && player.problem != nil)
  }

  @Test func whatIsLeftIsCounted() {
    let player = TryThisPlayer(
      TryThis(block: 0, text: "", words: "", moves: [.press(.character("n"), .times(3))]))
    #expect(player.keysLeft == 3 && !player.isDone)
  }
}
