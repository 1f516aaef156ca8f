import Foundation
import Testing

/// The rules of CONTRIBUTING.md that a machine can hold.
@Suite struct SourceRulesTests {
  @Test(arguments: [Repository.sources, Repository.tests])
  func noFileHasMoreThan400Lines(_ files: [Repository.SwiftFile]) {
    for file in files {
      #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines: split it")
    }
  }

  @Test func everyPublicDeclarationSaysWhatItIsFor() {
    let words = [
      "func", "struct", "enum", "class", "protocol", "init", "typealias", "actor", "subscript",
    ]
    for file in Repository.sources {
      let lines = file.lines
      for (index, line) in lines.enumerated() {
        let text = line.drop(while: \.isWhitespace)
        guard text.hasPrefix("public ") else { continue }
        let kinds = text.split { $0 == " " || $0 == "(" || $0 == "<" }.dropFirst()
          .drop {
            ["static", "mutating", "final", "indirect", "borrowing", "override"].contains($0)
          }
        // What is worked out says how; what is stored says it in its name and type.
        let isWorkedOut = kinds.first == "var" && text.contains(" {") && !text.contains("didSet")
        guard let kind = kinds.first, words.contains(String(kind)) || isWorkedOut else { continue }
        // Memberwise initialisers and the requirements of a protocol say it in their types.
        if kind == "init" || text.contains(" description") { continue }
        if Self.isRequirement(line) { continue }
        let isDocumented = Self.hasDocumentation(lines, above: index)
        #expect(
          isDocumented,
          "\(file.path):\(index + 1) has no documentation: \(text)")
      }
    }
  }

  /// Methods and properties whose meaning is that of the protocol they fulfil.
  private static func isRequirement(_ line: Substring) -> Bool {
    let properties = [
      "appearance", "batch", "byteCount", "controls", "glyphs", "headline", "lines", "mode",
      "record", "rule", "scales", "shifts", "status", "step", "stepsPerEpoch", "summary", "tick",
      "title", "weights",
    ]
    if properties.contains(where: { line.contains(" var \($0):") }) { return true }
    let names = [
      "func draw(on", "func draw<S: Surface>(on", "func appear(_", "func update(_", "func view(on",
      "func present(", "func wait(timeout",
      "func suspend()", "func repaint()", "func variant(seed", "func faults()", "func index(",
      "func outputShape(for", "func weights(for", "func record(", "func targetShape(for",
      "func check(", "func settings(step", "func factor(step", "func run(piece", "func next()",
      "func encode(to", "func hash(into", "static func ==", "func makeState(data",
      "func advance()", "func set(_ name",
    ]
    // What a surface can draw is said where `Surface` asks for it.
    let drawn = [
      "write", "label", "polyline", "wire", "box", "axes", "marker", "columnBar", "rowBar", "fill",
      "band", "pixels", "raster", "addZone",
    ].map { "func \($0)(" }
    return (names + drawn).contains { line.contains($0) }
  }

  private static func hasDocumentation(_ lines: [Substring], above index: Int) -> Bool {
    for line in lines[..<index].reversed() {
      let text = line.drop(while: \.isWhitespace)
      if text.hasPrefix("///") { return true }
      if text.hasPrefix("@") { continue }
      return false
    }
    return false
  }

  @Test func nothingForcesOrHidesWhatTheCompilerChecks() {
    let banned = [
      "try!", "@unchecked", "nonisolated(unsafe)", "fatalError(", "as!", "@preconcurrency",
    ]
    for file in Repository.sources where file.target != "store-exerciser" {
      for word in banned {
        #expect(!ImportTests.code(of: file).contains(word), "\(file.path) has \(word)")
      }
    }
  }

  @Test func unsafeStandsOnlyAtTheEdgesToC() {
    let edges = [
      "Sources/Tensors/", "Sources/DataFiles/Files/Inflate.swift", "Sources/CursesTerminal/",
      "Sources/ProgressStore/",
      "Sources/Coursework/Lessons/MarkdownReader.swift", "Sources/GradusTesting/",
      "Sources/gradus-workbook/Support/LessonWatch.swift",
      "Sources/gradus-workbook/Support/LabWorker.swift",
      "Sources/gradus-workbook/Support/LocalSocket.swift",
      "Sources/gradus-workbook/Support/OneThread.swift",
      "Sources/gradus-workbook/Support/SystemError.swift",
    ]
    for file in Repository.sources where !edges.contains(where: { file.path.hasPrefix($0) }) {
      let words = ImportTests.code(of: file).split { !$0.isLetter }
      #expect(!words.contains("unsafe"), "\(file.path) has code marked unsafe")
    }
  }

  @Test func everySourceFileHasItsTest() {
    let tests = Set(Repository.tests.map(\.name))
    for file in Repository.sources where !Self.testedByUse.contains(file.target) {
      if let reason = Self.withoutTest[file.path] {
        #expect(!reason.isEmpty)
        continue
      }
      let base = file.name.dropLast(".swift".count)
      let type = base.split(separator: "+").first.map(String.init) ?? String(base)
      let hasTest =
        tests.contains("\(base)Tests.swift") || tests.contains("\(type)Tests.swift")
      #expect(
        hasTest,
        "\(file.path) has no \(base)Tests.swift")
    }
  }

  /// Targets that only a terminal or a process can show at work; the end-to-end tests run them.
  private static let testedByUse: Set<String> = [
    "CursesTerminal", "gradus-workbook", "GradusTesting", "store-exerciser",
  ]

  /// Files that have nothing to test by themselves, and why.
  private static let withoutTest: [String: String] = [
    "Sources/Cells/Cell.swift": "a value without behaviour",
    "Sources/Coursework/Progress/TimedEvent.swift": "a value without behaviour",
    "Sources/Learning/Graph/NodeID.swift": "values without behaviour",
    "Sources/Learning/Graph/Operation.swift": "a protocol; ProgramTests has one",
    "Sources/Learning/Graph/WeightSpecification.swift": "a value without behaviour",
    "Sources/Learning/Operations/AffineOperation.swift": "DenseTests runs it",
    "Sources/Learning/Operations/AveragePoolingOperation.swift": "AveragePooling2DTests runs it",
    "Sources/Learning/Operations/ConvolutionOperation.swift": "Conv2DTests runs it",
    "Sources/Learning/Operations/MaxPoolingOperation.swift": "MaxPooling2DTests runs it",
    "Sources/Learning/Operations/UpSamplingOperation.swift": "UpSampling2DTests runs it",
    "Sources/Learning/Training/RunSettings.swift": "values; TrainerRunTests uses them",
    "Sources/Learning/Training/TrainingSettings.swift": "values; TrainerTests uses them",
    "Sources/Plots/MatrixIndex.swift": "a value without behaviour",
    "Sources/ProgressStore/MergeOutcome.swift": "a value; MergeTests uses it",
    "Sources/TablePlots/PlotRequest.swift": "a value; TablePlotsTests uses it",
    "Sources/TablePlots/RequestAxis.swift": "LinePlotKindTests uses it",
    "Sources/TablePlots/RankingRequest.swift": "ROCKindTests uses it",
    "Sources/TablePlots/TablePlotError.swift": "a value without behaviour",
    "Sources/TerminalUI/TerminalQuestion.swift": "texts; EndToEndTests ask them",
    "Sources/TerminalUI/Event.swift": "values without behaviour",
    "Sources/TerminalUI/Program.swift": "a protocol; EventLoopTests runs one",
    "Sources/TerminalUI/Terminal.swift": "a protocol; ScriptedTerminalTests has one",
    "Sources/WorkbookApp/Context.swift": "a value without behaviour",
    "Sources/WorkbookApp/Effect.swift": "values without behaviour",
    "Sources/WorkbookApp/Labs/PanelRun.swift": "a protocol; ControlStripTests runs it",
    "Sources/WorkbookApp/Page/PageRow.swift": "a value without behaviour",
    "Sources/WorkbookApp/Screen.swift": "a protocol; every screen's test runs it",
  ]

  @Test func noFileNamesAPathOfOneMachine() {
    let marks = ["/home/", "/root/", "/Users/"]
    for file in Repository.sources + Repository.tests where !file.path.contains("ArchitectureTests")
    {
      for mark in marks {
        #expect(!file.text.contains(mark), "\(file.path) names \(mark)")
      }
    }
  }
}
