import Cells
import Coursework
import Foundation
import TerminalUI

@testable import WorkbookApp

/// The course of the repository, as the program reads it.
enum ShippedCourse {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let files: [CourseFile] = {
    let lessons = root.appending(path: "lessons")
    let paths =
      FileManager.default.enumerator(atPath: lessons.path)?.compactMap { $0 as? String } ?? []
    return paths.sorted().compactMap { path in
      (try? String(contentsOf: lessons.appending(path: path), encoding: .utf8)).map {
        CourseFile(path: path, text: $0)
      }
    }
  }()

  static let course = CourseReader.read(files, data: ShippedTables.catalog).course
}

/// A workbook under test: keys in, screen out. Effects are collected instead of carried out.
struct Rig {
  var workbook: Workbook
  var effects: [Effect] = []
  var size: Size
  let glyphs: Glyphs
  /// The work that was given away, as a thread beside the screen would have it.
  var work: LabWork?

  init(
    _ columns: Int, _ rows: Int, glyphs: Glyphs = .unicode, course: Course = ShippedCourse.course,
    progress: Coursework.Progress = Coursework.Progress(), lesson: String? = nil,
    notices: [String] = [], appearance: Appearance? = nil, isGroundChosen: Bool = false,
    warmUp: [WarmUp.Item] = []
  ) {
    size = Size(columns: columns, rows: rows)
    self.glyphs = glyphs
    workbook = Workbook(
      course: course, progress: progress, owner: Owner(name: "Ada"), size: size, glyphs: glyphs,
      lesson: lesson, notices: notices, appearance: appearance, isGroundChosen: isGroundChosen,
      warmUp: warmUp)
  }

  /// Presses the keys of a script: plain characters are themselves, names stand in `<…>`.
  mutating func press(_ script: String) {
    for key in KeyScript.keys(script) { send(.key(key)) }
  }

  mutating func send(_ event: Event) { carryOut(workbook.update(event)) }

  private mutating func carryOut(_ wanted: [Effect]) {
    for effect in wanted {
      switch effect {
      case .work(let work): self.work = work
      case .collectWork: finishWork(rounds: 1)
      case .settle: carryOut(workbook.update(.settle))
      default: effects.append(effect)
      }
    }
  }

  /// Goes on with the work that was given away for a while, and gives it back.
  mutating func finishWork(rounds: Int = 20) {
    guard var work else { return }
    self.work = nil
    var left = rounds
    work.go {
      left -= 1
      return left >= 0
    }
    carryOut(workbook.update(.worked(work)))
  }

  mutating func ticks(_ count: Int) {
    for _ in 0..<count { send(.tick) }
  }

  mutating func resize(_ columns: Int, _ rows: Int) {
    size = Size(columns: columns, rows: rows)
    send(.resized(size))
  }

  /// Clicks on the first place where a text stands.
  mutating func click(_ text: String) {
    let canvas = canvas
    for (row, line) in canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard let range = line.range(of: text) else { continue }
      let column = line.distance(from: line.startIndex, to: range.lowerBound)
      send(
        .mouse(
          Mouse(.press, column: column, row: row, zone: canvas.zone(column: column, row: row))))
      return
    }
  }

  var canvas: Canvas {
    let marks = workbook.appearance?.marks ?? glyphs.marks
    var canvas = Canvas(size: size, glyphs: Glyphs(marks, levels: glyphs.levels))
    workbook.view(on: &canvas)
    return canvas
  }

  var text: String { canvas.text }

  /// The events that would have been kept.
  var recorded: [ProgressEvent] {
    effects.compactMap { if case .record(let event) = $0 { event } else { nil } }
  }

  /// The workbook as it comes back after the process was killed.
  func reopened() -> Rig {
    Rig(size.columns, size.rows, glyphs: glyphs, progress: Coursework.Progress(recorded))
  }
}

/// Keys as text: `jj<Enter>4<Enter>`.
enum KeyScript {
  static let names: [String: Key] = [
    "Enter": .enter, "Esc": .escape, "Tab": .tab, "S-Tab": .backTab, "Up": .up, "Down": .down,
    "Left": .left, "Right": .right, "PgUp": .pageUp, "PgDn": .pageDown, "Home": .home,
    "End": .end, "Backspace": .backspace, "Space": .character(" "), "C-c": .control("c"),
    "C-u": .control("u"),
  ]

  static func keys(_ script: String) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(script)
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">"),
        let key = names[String(rest[rest.index(after: rest.startIndex)..<end])]
      {
        keys.append(key)
        rest = rest[rest.index(after: end)...]
      } else {
        keys.append(.character(character))
        rest = rest.dropFirst()
      }
    }
    return keys
  }
}
