import Foundation
import Testing

/// The arrows of ARCHITECTURE.md: what each target may import. A new arrow is discussed before it is
/// added here.
@Suite struct ImportTests {
  static let allowed: [String: Set<String>] = [
    "Tensors": ["COpenBLAS", "CKernels", "Glibc"],
    "Learning": ["Tensors", "Glibc"],
    "DataFiles": ["Learning", "Tensors", "CZlib", "Foundation", "Glibc"],
    "Formulas": ["Glibc"],
    "Labs": ["Learning", "Formulas", "Glibc", "Synchronization"],
    "Coursework": ["Labs", "Formulas", "CCmark", "TOMLKit", "Glibc", "Synchronization"],
    "ProgressStore": [
      "Coursework", "GRDB", "GRDBSQLite", "CCrypto", "Foundation", "Glibc", "Synchronization",
    ],
    "Cells": [],
    "Plots": ["Cells", "Glibc"],
    "TablePlots": ["Plots", "Cells", "DataFiles", "Glibc"],
    "TerminalUI": ["Cells"],
    "CursesTerminal": ["TerminalUI", "Cells", "CNcurses", "Glibc"],
    "WorkbookApp": ["Coursework", "Labs", "Formulas", "Plots", "TerminalUI", "Cells"],
    "gradus-workbook": [
      "WorkbookApp", "CursesTerminal", "ProgressStore", "Coursework", "Labs", "Formulas",
      "Learning", "Tensors", "DataFiles", "TablePlots", "Plots", "TerminalUI", "Cells",
      "ArgumentParser", "Dispatch", "Foundation", "Synchronization",
    ],
    "GradusTesting": [
      "Cells", "TerminalUI", "Tensors", "Foundation", "Glibc", "Synchronization", "Testing",
    ],
    "store-exerciser": ["ProgressStore", "Coursework", "Foundation", "Glibc"],
  ]

  @Test(arguments: Repository.sources.map(\.target).uniqued())
  func everyTargetImportsOnlyWhatItMay(_ target: String) throws {
    let allowed = try #require(
      Self.allowed[target], "“\(target)” is a new target: say in ImportTests what it may import")
    for file in Repository.sources where file.target == target {
      for module in Self.imports(of: file) {
        #expect(
          allowed.contains(module),
          "\(file.path) imports \(module); \(target) may import \(allowed.sorted())")
      }
    }
  }

  @Test func onlyCursesTerminalTouchesNcurses() {
    let marks = ["CNcurses", "initscr", "newterm", "wrefresh", "endwin", "gradus_put"]
    for file in Repository.sources where file.target != "CursesTerminal" {
      for mark in marks {
        #expect(!Self.code(of: file).contains(mark), "\(file.path) mentions \(mark)")
      }
    }
  }

  @Test func theTableHasNoTargetThatIsGone() {
    let targets = Set(Repository.sources.map(\.target))
    #expect(Set(Self.allowed.keys).subtracting(targets).isEmpty)
  }

  @Test func importsAreFoundWhateverStandsBeforeThem() {
    let file = Repository.SwiftFile(
      path: "Sources/X/X.swift",
      text: """
        import A
        public import B
        internal import struct C.D
        @testable import E
        // import F
        """)
    #expect(Self.imports(of: file) == ["A", "B", "C", "E"])
  }

  static func imports(of file: Repository.SwiftFile) -> [String] {
    file.lines.compactMap { line in
      let words = line.split(separator: " ").drop { word in
        word.hasPrefix("@")
          || ["public", "internal", "private", "fileprivate", "package"].contains(word)
      }
      guard words.first == "import" else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let"]
      let path = words.dropFirst().drop { kinds.contains($0) }.first ?? ""
      return path.split(separator: ".").first.map(String.init)
    }
  }

  /// The text without comments.
  static func code(of file: Repository.SwiftFile) -> String {
    file.lines.filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }.joined(separator: "\n")
  }
}

extension Sequence where Element: Hashable {
  /// The elements without repetition, in their order.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
