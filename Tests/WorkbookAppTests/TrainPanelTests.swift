import Cells
import GradusTesting
import Labs
import Plots
import TerminalUI
import Testing

@testable import WorkbookApp

struct TrainPanelTests {
  private func panel(layers: [Int] = [4]) throws -> TrainPanel {
    var lab = TrainDeclaration(.generated("moons", settings: ["count": .number(60)]))
    (lab.layers, lab.share, lab.rate) = (layers.map { .dense($0) }, 0.7, 0.3)
    return try #require(TrainPanel(lab, data: .empty))
  }

  private func canvas(_ panel: TrainPanel, _ columns: Int, _ rows: Int) -> Canvas {
    TrainScenes.canvas(panel, Size(columns: columns, rows: rows))
  }

  /// The panes of screens of 60x18, 80x24, 120x40, 160x50, and of the last one with all its room.
  static let panes = [(29, 15), (39, 21), (59, 37), (72, 47), (159, 48)]

  @Test(arguments: ["logistic", "xor", "line", "digits", "convolution"], panes)
  func golden(_ name: String, _ pane: (Int, Int)) throws {
    let labs = [
      "logistic": TrainScenes.logistic, "xor": TrainScenes.xor, "line": TrainScenes.line,
      "digits": TrainScenes.digits, "convolution": TrainScenes.convolution,
    ]
    let size = Size(columns: pane.0, rows: pane.1)
    let panel = try TrainScenes.panel(try #require(labs[name]), size)
    expectGolden(
      TrainScenes.canvas(panel, size).golden, "train-panel-\(name)-\(pane.0)x\(pane.1)")
  }

  @Test func goldenInASCII() throws {
    let size = Size(columns: 59, rows: 37)
    let panel = try TrainScenes.panel(TrainScenes.xor, size)
    expectGolden(
      TrainScenes.canvas(panel, size, glyphs: Glyphs(.ascii, levels: .density)).golden,
      "train-panel-xor-59x37-ascii")
  }

  @Test func beforeTheFirstStepItSaysWhatComes() throws {
    let size = Size(columns: 59, rows: 37)
    let panel = try TrainScenes.panel(TrainScenes.xor, size, steps: 0)
    let text = TrainScenes.canvas(panel, size).text
    #expect(text.contains("begins with the first"))
    expectGolden(TrainScenes.canvas(panel, size).golden, "train-panel-xor-start-59x37")
  }

  @Test func onlyWhatIsInViewIsMade() throws {
    var panel = try panel()
    panel.fit(Size(columns: 29, rows: 15))
    #expect(panel.shown.map(\.name) == [.map])
    panel.fit(Size(columns: 59, rows: 37))
    #expect(panel.shown.map(\.name) == [.map, .loss, .network])
    panel.fit(Size(columns: 0, rows: 0))
    #expect(panel.shown.isEmpty)
  }

  @Test func aPaneThatWasNotAnnouncedIsDrawnAllTheSame() throws {
    var panel = try panel()
    let size = Size(columns: 59, rows: 37)
    let before = TrainScenes.canvas(panel, size).text
    panel.fit(size)
    #expect(TrainScenes.canvas(panel, size).text == before)
  }

  @Test func itRunsAtItsPaceAndPicturesFollow() throws {
    var panel = try panel()
    #expect(panel.tick == nil)
    let start = panel.shown[0].plot?.description
    _ = panel.press(.character(" "), isFocused: false)
    #expect(panel.tick == Pace(perSecond: 30).tick)
    for _ in 0..<10 { panel.advance() }
    #expect(panel.run.step == 10 && panel.shown[0].plot?.description != start)
    #expect(panel.history.updates.entries.last?.step == 10)
    _ = panel.press(.character(">"), isFocused: false)
    #expect(canvas(panel, 59, 30).text.contains("60 steps a second"))
    panel.advance()
    #expect(panel.run.step == 12)
  }

  @Test func insideIsLookedAtOnlyWhileItIsInView() throws {
    var panel = try panel()
    for _ in 0..<3 { _ = panel.press(.character("n"), isFocused: true) }
    #expect(panel.history.distributions.entries.isEmpty)
    var seen = try TrainScenes.panel(
      TrainScenes.xor, Size(columns: 59, rows: 37), steps: 3, shows: [.activationHistory])
    #expect(seen.history.distributions.entries.count == 3)
    _ = seen.press(.character("b"), isFocused: true)
    #expect(seen.history.distributions.entries.map(\.step) == [1, 2])
  }

  @Test func aKeyShowsTheOtherPictures() throws {
    var panel = try panel()
    for _ in 0..<3 { _ = panel.press(.character("n"), isFocused: true) }
    let first = canvas(panel, 59, 40).text
    let isTaken = panel.press(.character("c"), isFocused: true)
    #expect(isTaken)
    #expect(canvas(panel, 59, 40).text != first)
    let isTakenBeside = panel.press(.character("c"), isFocused: false)
    #expect(!isTakenBeside)
  }

  @Test func itsLogBringsItBack() throws {
    var panel = try panel()
    for key in "nn+nnn" { _ = panel.press(.character(key), isFocused: false) }
    #expect(!panel.log.hasPrefix("["))
    for key in "cpceeod" { _ = panel.press(.character(key), isFocused: true) }
    var other = try self.panel()
    other.replay(panel.log)
    #expect(other.run.record == panel.run.record && other.layout == panel.layout)
    #expect(other.shown.map(\.title) == panel.shown.map(\.title))
    #expect(other.log == panel.log)
    // A log of before there were places.
    other.replay("3 rate=0.1 2")
    let fresh = try self.panel()
    #expect(other.run.step == 5 && other.layout == fresh.layout)
  }

  @Test func choicesThatFitNoMoreAreLeftOut() throws {
    var panel = try panel()
    panel.replay("[features,nothing,loss;place=99;example=4000;layer=x;part=y] 2")
    #expect(panel.run.step == 2 && panel.layout.places.first == .loss)
    #expect(panel.layout.focus == 0 && panel.layout.context.example == nil)
    panel.replay("[[[[")
    panel.replay(String(repeating: "[", count: 10_000))
    #expect(panel.layout.places.first == .map)
  }

  @Test func dataThatIsNotThereMakesNoPanel() {
    #expect(
      TrainPanel(TrainDeclaration(.table("none", inputs: ["a"], target: "b")), data: .empty) == nil)
  }

  /// The steps at which the doctor looks while a run goes on, one step after another; then it is stopped.
  private func looks(_ lab: TrainDeclaration, steps: Int) throws -> (seen: Set<Int>, last: Int?) {
    var panel = try TrainScenes.panel(lab, Size(columns: 39, rows: 21), steps: 0)
    for key in ">>>>>>>> " { _ = panel.press(.character(key), isFocused: false) }
    var seen: Set<Int> = []
    for _ in 0..<steps {
      var work = try #require(panel.work)
      work.parts[0].steps = 1
      work.go { true }
      panel.take(work)
      panel.settle()
      seen.formUnion([panel.lookedAt].compactMap(\.self))
    }
    #expect(panel.run.step == steps)
    _ = panel.press(.character(" "), isFocused: false)
    return (seen, panel.lookedAt)
  }

  @Test func aSmallNetworkIsLookedAtWheneverItIsDrawn() throws {
    let (seen, last) = try looks(TrainScenes.logistic, steps: 6)
    #expect(seen == Set(1...6) && last == 6)
  }

  @Test func aLargeOneIsLookedAtNowAndThenAndWhereItStops() throws {
    var lab = TrainDeclaration(
      .generated("shapes", settings: ["side": .number(24), "count": .number(400)]))
    lab.layers = Array(
      repeating: .convolution(.init(16, .init(3, 3, stride: 1, isPadded: true))), count: 2)
    lab.batch = 10
    let (seen, last) = try looks(lab, steps: 12)
    #expect(seen.count < 8 && last == 12)
  }

  @Test func theTitleIsOfWhatIsTrainedNow() throws {
    var panel = try panel(layers: [4])
    #expect(panel.titles[0] == "Training: moons, hidden 4")
    try panel.lab.set("layers", to: 0)
    #expect(panel.titles[0] == "Training: moons")
  }

  @Test func thePointEditorHasItsOwnFooter() throws {
    var panel = try panel()
    _ = panel.press(.character("a"), isFocused: true)
    #expect(panel.hints(isFocused: true).map(\.label).contains("remove"))
    _ = panel.press(.escape, isFocused: true)
    #expect(!panel.hints(isFocused: true).map(\.label).contains("remove"))
  }
}
