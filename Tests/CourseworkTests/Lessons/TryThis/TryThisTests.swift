import Testing

@testable import Coursework

@Suite struct TryThisTests {
  private static func lesson(_ text: String) -> Lesson {
    LessonReader.read(
      "+++\nid = \"lin-01\"\ntitle = \"T\"\nminutes = 5\n+++\n\n\(text)\n", file: "lin/01-t.md"
    ).lesson
  }

  private static func recipes(_ text: String) -> [String] { lesson(text).tryThis.map(\.recipe) }

  @Test(arguments: [
    ("Press `n`. The lines below show it.", "n"),
    ("Press `n` three times: J is 60.", "n 3 times"),
    ("Press `n` 12 times.", "n 12 times"),
    ("Press `n` ten times more. J (press `=`) is 0.265.", "n 10 times · ="),
    ("Press `n` a few times more.", "n 3 times"),
    ("Press `n` again: J falls.", "n"),
    ("Press `Tab`, `↓` once to choose x, then `→`.", "Tab · ↓ · choose x · →"),
    ("Press `Tab`, then hold `←`: w falls.", "Tab · ← 10 times"),
    ("Press `Tab` and hold `←` to w = −10. dJ is small.", "Tab · ← until w = −10"),
    ("Hold `→` until turn is 225.", "→ until turn = 225"),
    ("Hold `→` to the end, z = 40.", "→ to the end"),
    ("Press `+` up to 0.9, then `r` and `Space`.", "+ until 0.9 · r · Space"),
    ("Press `r`, then `+` for the rate 0.3, and `Space`.", "r · + until rate = 0.3 · Space"),
    ("Press `↓` to choose v, and hold `←` down to 10 values each.", "↓ · choose v · ← until 10"),
    ("Choose h and press `←`.", "choose h · ←"),
    (
      "Press `r`, choose l2, hold `→` up to 0.1, then `Space`.",
      "r · choose l2 · → until 0.1 · Space"
    ),
    ("Set w to 2, then b to 2. Three bars are gone.", "w = 2 · b = 2"),
    ("Set w to 2.1 and b to 1.9: S is 0.65.", "w = 2.1 · b = 1.9"),
    ("Press `L`: two measures. `Space`: the boundary finds its place.", "L · Space"),
    ("Press `Esc`, `Tab`, then `z`: all numbers show. Then `Space`.", "Esc · Tab · z · Space"),
  ])
  func whatIsToldIsDone(_ words: String, _ recipe: String) {
    #expect(Self.recipes("- \(words)") == [recipe])
    // A paragraph that tells to press something is a line as well.
    #expect(Self.recipes(words) == [recipe])
  }

  @Test(arguments: [
    "`b` goes back a step, `r` starts again, `Space` lets it run, `<` and `>` set how fast.",
    "`↑` and `↓` choose w or b, `←` and `→` change it, `Enter` types a number.",
    "Look at the held-out loss: it falls, then climbs. `z` leads back.",
    "The right class is pulled up (`c` in the pane).",
  ])
  func whatKeysDoIsReadOut(_ words: String) {
    let lines = Self.lesson("- \(words)").tryThis
    #expect(lines.count == 1 && lines[0].moves.isEmpty)
    // In a paragraph it is no line of its own.
    #expect(Self.recipes(words) == [])
  }

  @Test func onlyWhatFollowsACommandIsPressed() {
    #expect(
      Self.recipes("- Press `n`, then `=` for the arithmetic; `Esc` leads back.") == ["n · ="])
    #expect(
      Self.recipes("- Press `=` for the weights; `Esc` leads back, and in the pane `c` draws them.")
        == ["="])
    #expect(Self.recipes("- A far example drags the cut.\n- `far` are hours.") == [])
  }

  @Test func theWordsBehindTheFirstKeySayWhatComesOfIt() {
    let line = Self.lesson("- At 5 it is 526. Press `n`. f falls from 50 to 32.").tryThis[0]
    #expect(line.words == ". f falls from 50 to 32.")
    #expect(line.text == "At 5 it is 526. Press n. f falls from 50 to 32.")
    #expect(line.block == 0)
  }

  @Test func headingsAndQuotesAreNoLines() {
    #expect(Self.recipes("# Press `n`") == [])
    #expect(Self.recipes("> Press `n`.") == [])
  }

  @Test func anyWordsAreRead() {
    for words in [
      "Press", "press `", "Set w to", "Set to 3", "choose", "`n` and", "`n` and `",
      "Press `n` until",
      "Press `n` 99999999999999999999 times.", "hold `→` up to", "Press `n` −3 times.",
    ] {
      for line in Self.lesson("- \(words)").tryThis {
        for move in line.moves {
          if case .press(_, .times(let count)) = move { #expect((1...500).contains(count)) }
        }
      }
    }
  }
}
