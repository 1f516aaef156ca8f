internal import Formulas
internal import Labs
internal import Plots
internal import TerminalUI

/// The kernel under the student's hand: a cursor on one of its numbers, and what is typed for it.
struct KernelEditor: Hashable, Sendable {
  private(set) var index: MatrixIndex
  /// What is typed for the number; empty as long as nothing is.
  private(set) var text = ""
  /// What was done last, or why not.
  private(set) var said = Self.words

  private static let words =
    "Type a number and press Enter. Arrows move, + adds 1, PgDn takes 1 away, Esc ends."
  private static let longest = 12

  /// The editor on a number, the first one at the start; nil where there is none that can be changed.
  init?(_ state: GridState, at place: Int = 0) {
    let columns = state.declaration.kernel[0].count
    index = MatrixIndex(row: place / columns, column: place % columns)
    guard state.cellName(row: index.row, column: index.column) != nil else { return nil }
  }

  /// What a key did: the value that the number gets, its control, and whether the editor is left.
  struct Outcome: Hashable {
    var name: String?
    var value = 0.0
    var isLeft = false
  }

  /// Takes a key; nil when it is none of the editor's.
  mutating func press(_ key: Key, _ state: GridState) -> Outcome? {
    switch key {
    case .left, .character("h"): return move(0, -1, state)
    case .right, .character("l"): return move(0, 1, state)
    case .up, .character("k"): return move(-1, 0, state)
    case .down, .character("j"): return move(1, 0, state)
    case .enter: return goOn(state)
    case .character("+") where text.isEmpty: return add(1, state)
    case .pageUp: return add(1, state)
    case .pageDown: return add(-1, state)
    case .escape where !text.isEmpty:
      text = ""
      said = Self.words
    case .escape, .character("e"): return Outcome(isLeft: true)
    case .backspace: if !text.isEmpty { text.removeLast() }
    case .delete: text = ""
    case .character(let character):
      guard "0123456789.,-−+/".contains(character) else { return nil }
      if text.count < Self.longest { text.append(character) }
    default: return nil
    }
    return Outcome()
  }

  /// Says why a change was refused.
  mutating func refuse(_ sentence: String) { said = sentence }

  // MARK: What is done

  /// The change that the text makes; nil where it is no number.
  private mutating func accept(_ state: GridState) -> Outcome? {
    guard !text.isEmpty else {
      said = Self.words
      return Outcome()
    }
    defer { text = "" }
    do throws(FormulaError) {
      return changed(to: try NumberText.read(text).value, state)
    } catch {
      said = error.message.prefix(1).uppercased() + error.message.dropFirst()
      return nil
    }
  }

  private mutating func changed(to value: Double, _ state: GridState) -> Outcome {
    let name = state.cellName(row: index.row, column: index.column)
    said =
      "\(name.map { VariableName.printed($0) } ?? "") is \(NumberText.written(value)) now. Arrows move, "
      + "Esc ends."
    return Outcome(name: name, value: value)
  }

  private mutating func add(_ amount: Double, _ state: GridState) -> Outcome {
    text = ""
    return changed(to: state.declaration.kernel[index.row][index.column] + amount, state)
  }

  private mutating func move(_ down: Int, _ right: Int, _ state: GridState) -> Outcome {
    guard let outcome = accept(state) else { return Outcome() }
    let rows = state.declaration.kernel
    index = MatrixIndex(
      row: min(max(0, index.row + down), rows.count - 1),
      column: min(max(0, index.column + right), rows[0].count - 1))
    return outcome
  }

  /// Sets what is typed and goes to the next number, from the last to the first.
  private mutating func goOn(_ state: GridState) -> Outcome {
    guard let outcome = accept(state) else { return Outcome() }
    let rows = state.declaration.kernel
    let columns = rows[0].count
    let next = (index.row * columns + index.column + 1) % (rows.count * columns)
    index = MatrixIndex(row: next / columns, column: next % columns)
    return outcome
  }
}
