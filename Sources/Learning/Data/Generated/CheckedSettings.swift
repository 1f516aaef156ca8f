/// Settings of which every one is declared, given or standard, and allowed.
struct CheckedSettings {
  private let settings: [DataSetting]
  private let values: [DataSetting.Value]

  /// Checks the settings of a kind of generated data, in the order in which it declares them.
  ///
  /// - Throws: `DataSettingError` for the first unknown name or value that is not allowed.
  init(
    _ given: [String: DataSetting.Value], of kind: any GeneratedData.Type
  ) throws(DataSettingError) {
    let names = kind.settings.map(\.name)
    if let unknown = given.keys.sorted().first(where: { !names.contains($0) }) {
      throw DataSettingError(
        setting: unknown, value: "unknown to \(kind.kind)",
        allowed: "one of " + names.joined(separator: ", "))
    }
    var values: [DataSetting.Value] = []
    for setting in kind.settings {
      values.append(try setting.checked(given[setting.name] ?? setting.standard))
    }
    settings = kind.settings
    self.values = values
  }

  func number(_ name: String) -> Double {
    guard case .number(let number) = self[name] else { undeclared(name) }
    return number
  }

  func whole(_ name: String) -> Int { Int(number(name)) }

  func numbers(_ name: String) -> [Double] {
    guard case .numbers(let numbers) = self[name] else { undeclared(name) }
    return numbers
  }

  func choice(_ name: String) -> String {
    guard case .choice(let word) = self[name] else { undeclared(name) }
    return word
  }

  /// The weights of the classes: those of the setting `balance`, or equal ones where it is empty.
  ///
  /// - Throws: `DataSettingError` where there is not one weight a class, or all are 0.
  func balance(classes: Int) throws(DataSettingError) -> [Double] {
    let weights = numbers("balance")
    if weights.isEmpty { return Array(repeating: 1, count: classes) }
    guard weights.count == classes, weights.contains(where: { $0 > 0 }) else {
      throw error("balance", allowed: "\(classes) weights, one a class and not all 0")
    }
    return weights
  }

  /// That a setting does not go with the others.
  func error(_ name: String, allowed: String) -> DataSettingError {
    settings[index(name)].error(values[index(name)], allowed: allowed)
  }

  private subscript(name: String) -> DataSetting.Value { values[index(name)] }

  private func index(_ name: String) -> Int {
    guard let index = settings.firstIndex(where: { $0.name == name }) else { undeclared(name) }
    return index
  }

  private func undeclared(_ name: String) -> Never {
    preconditionFailure("the setting “\(name)” is not declared like this")
  }
}
