/// A number that a step gave.
public struct RecordedNumber: Hashable, Sendable {
  public var step: Int
  public var value: Double

  public init(step: Int, value: Double) {
    (self.step, self.value) = (step, value)
  }
}

/// Records of steps in little memory: their names once, and all their numbers in one list, so that a
/// column is read without looking at names again.
struct RecordTable: Sendable {
  /// The names of a record's entries, which most records of a run share.
  private struct Layout: Sendable {
    /// The entries without their numbers.
    let entries: [StepRecord.Entry]
    let width: Int

    init(_ record: StepRecord) {
      entries = record.entries
      width = entries.reduce(0) { $0 + $1.values.count }
    }

    func fits(_ record: StepRecord) -> Bool {
      entries.count == record.entries.count
        && zip(entries, record.entries).allSatisfy {
          $0.name == $1.name && $0.isList == $1.isList && $0.columns == $1.columns
        }
    }

    /// Where the numbers of a column stand.
    func place(of column: String) -> Int? {
      var start = 0
      for entry in entries {
        if let place = entry.columns.firstIndex(of: column) { return start + place }
        start += entry.columns.count
      }
      return nil
    }
  }

  private struct Row: Sendable {
    let step: Int
    let layout: Int
  }

  private var layouts: [Layout] = []
  private var rows: [Row] = []
  /// The numbers of all rows, one after the other.
  private var values: [Double] = []

  init() {}

  var count: Int { rows.count }
  var lastStep: Int? { rows.last?.step }
  /// All of them, as they were taken in.
  var records: [StepRecord] { records { _ in true } }

  /// The records of the last steps, as far back as a condition holds.
  func suffix(while isWanted: (_ step: Int) -> Bool) -> [StepRecord] {
    let first = (rows.lastIndex { !isWanted($0.step) } ?? -1) + 1
    guard first < rows.count else { return [] }
    let oldest = rows[first].step
    return records { $0 >= oldest }
  }

  /// The records of some steps.
  private func records(where isWanted: (_ step: Int) -> Bool) -> [StepRecord] {
    var (records, start) = ([StepRecord](), 0)
    for row in rows {
      let layout = layouts[row.layout]
      if isWanted(row.step) { records.append(record(row, layout, at: start)) }
      start += layout.width
    }
    return records
  }

  private func record(_ row: Row, _ layout: Layout, at start: Int) -> StepRecord {
    var next = start
    let entries = layout.entries.map { entry in
      let numbers = Array(values[next..<next + entry.columns.count])
      next += entry.columns.count
      return entry.isList
        ? StepRecord.Entry(entry.name, numbers, columns: entry.columns)
        : StepRecord.Entry(entry.name, numbers[0])
    }
    return StepRecord(step: row.step, entries)
  }

  /// The numbers in a column that are finite, in the order of their steps.
  func numbers(in column: String) -> [RecordedNumber] {
    let places = layouts.map { $0.place(of: column) }
    var (numbers, start) = ([RecordedNumber](), 0)
    numbers.reserveCapacity(rows.count + 1)
    for row in rows {
      if let place = places[row.layout], values[start + place].isFinite {
        numbers.append(RecordedNumber(step: row.step, value: values[start + place]))
      }
      start += layouts[row.layout].width
    }
    return numbers
  }

  /// Takes in a record of a later step.
  mutating func append(_ record: StepRecord) {
    let last = rows.last?.layout
    let known =
      last.flatMap { layouts[$0].fits(record) ? $0 : nil }
      ?? layouts.firstIndex { $0.fits(record) }
    if known == nil { layouts.append(Layout(record)) }
    rows.append(Row(step: record.step, layout: known ?? layouts.count - 1))
    for entry in record.entries { values += entry.values }
  }

  /// Keeps the records of some steps.
  mutating func keep(where isKept: (_ step: Int) -> Bool) {
    var (kept, numbers, start) = ([Row](), [Double](), 0)
    for row in rows {
      let width = layouts[row.layout].width
      if isKept(row.step) {
        kept.append(row)
        numbers += values[start..<start + width]
      }
      start += width
    }
    (rows, values) = (kept, numbers)
  }
}
