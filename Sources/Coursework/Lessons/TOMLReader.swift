private import TOMLKit

/// What is wrong with a TOML text, counted from its own first line.
struct TOMLFault: Error, Hashable {
  let line: Int
  let column: Int
  let message: String
  /// The key of the value that is wrong, where the library does not know the place.
  var key: String?
}

/// Turns TOML into values of our own at once, so that nothing outlives the library's tree.
enum TOMLReader {
  /// Deeper nesting than this is refused; lessons need three.
  static let deepest = 12

  static func table(_ text: String) -> Result<[String: BlockValue], TOMLFault> {
    if let nul = text.unicodeScalars.firstIndex(of: "\0") {
      let before = text[..<nul].split(separator: "\n", omittingEmptySubsequences: false)
      return .failure(
        TOMLFault(
          line: before.count, column: (before.last?.count ?? 0) + 1,
          message: "it holds a NUL character"))
    }
    if let fault = TOMLPrescan.fault(in: text, limit: deepest) { return .failure(fault) }
    do {
      let table = try TOMLTable(string: text)
      return try withExtendedLifetime(table) { .success(try values(of: table, depth: 0)) }
    } catch let error as TOMLParseError {
      let begin = error.source.begin
      return .failure(
        TOMLFault(
          line: max(1, begin.line), column: max(1, begin.column), message: error.description))
    } catch let fault as TOMLFault {
      return .failure(fault)
    } catch {
      return .failure(TOMLFault(line: 1, column: 1, message: "\(error)"))
    }
  }

  private static func values(of table: TOMLTable, depth: Int) throws(TOMLFault) -> [String:
    BlockValue]
  {
    var result: [String: BlockValue] = [:]
    for key in table.keys {
      guard let entry = table[key] else { continue }
      do throws(TOMLFault) {
        result[key] = try value(of: entry, key: key, depth: depth)
      } catch {
        // On the way up the outermost key stays: it is the one that is easily found.
        throw TOMLFault(line: 1, column: 1, message: error.message, key: key)
      }
    }
    return result
  }

  private static func value(of entry: any TOMLValueConvertible, key: String, depth: Int)
    throws(TOMLFault) -> BlockValue
  {
    guard depth < deepest else {
      throw TOMLFault(line: 1, column: 1, message: "“\(key)” is nested too deeply")
    }
    if let text = entry.string { return .text(text) }
    if let whole = entry.int { return .number(Double(whole)) }
    if let number = entry.double, number.isFinite { return .number(number) }
    if let truth = entry.bool { return .truth(truth) }
    if let table = entry.table { return .table(try values(of: table, depth: depth + 1)) }
    if let array = entry.array {
      var items: [BlockValue] = []
      for index in array.indices {
        items.append(try value(of: array[index], key: key, depth: depth + 1))
      }
      return .list(items)
    }
    throw TOMLFault(
      line: 1, column: 1,
      message: "“\(key)” is neither a text, a finite number, true or false, a list nor a table")
  }
}
