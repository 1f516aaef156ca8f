import Learning
import Tensors
import Testing

@Suite struct DatasetTests {
  private let inputs = Tensor(rows: [[1, 2], [3, 4], [5, 6]])

  @Test func takesRowsInTheOrderAskedFor() throws {
    let data = try Dataset(
      inputs: inputs, targets: Tensor([3, 1], [0, 1, 1]), classNames: ["no", "yes"])
    let rows = data.rows([2, 0, 2])
    #expect(rows.inputs == Tensor(rows: [[5, 6], [1, 2], [5, 6]]))
    #expect(rows.targets == Tensor([3, 1], [1, 0, 1]))
    #expect(rows.classNames == ["no", "yes"] && rows.count == 3)
    #expect(data.rows([]).count == 0 && data.rows([]).inputs.shape == [0, 2])
  }

  @Test func holdsImagesToo() throws {
    let images = Tensor([2, 3, 4, 1], (0..<24).map(Float.init))
    let data = try Dataset(inputs: images, targets: Tensor([2, 1], [0.5, -1]))
    #expect(data.rows([1]).inputs.shape == [1, 3, 4, 1])
    #expect(data.rows([1]).inputs.values == (12..<24).map(Float.init))
  }

  @Test func refusesRowsThatDoNotMatch() {
    #expect(throws: DataError.rowCounts(inputs: 3, targets: 2)) {
      try Dataset(inputs: inputs, targets: Tensor([2, 1]))
    }
    #expect(throws: DataError.rowCounts(inputs: 3, targets: 0)) {
      try Dataset(inputs: inputs, targets: Tensor([0, 1]))
    }
  }

  @Test func refusesWhatHasNoRows() {
    #expect(throws: DataError.axes(of: "Inputs", expected: "examples × features", got: [3])) {
      try Dataset(inputs: Tensor([3]), targets: Tensor([3, 1]))
    }
    #expect(throws: DataError.axes(of: "Targets", expected: "examples × outputs", got: [])) {
      try Dataset(inputs: inputs, targets: Tensor([]))
    }
  }

  @Test(arguments: [2, -1, 0.5, Float.infinity, 1e30])
  func refusesAClassWithoutAName(_ value: Float) {
    #expect(throws: DataError.classNumber(row: 1, value: value, classes: 2)) {
      try Dataset(
        inputs: inputs, targets: Tensor([3, 1], [0, value, 1]), classNames: ["a", "b"])
    }
  }

  @Test func refusesNaNAsAClass() {
    let error = #expect(throws: DataError.self) {
      try Dataset(inputs: inputs, targets: Tensor([3, 1], filledWith: .nan), classNames: ["a"])
    }
    #expect(error?.description.contains("Row 0 has class nan") == true)
  }

  @Test func refusesColumnsThatAreNotTheClasses() {
    let expected = DataError.axes(
      of: "Targets of 2 classes", expected: "examples × 1 or examples × 2", got: [3, 3])
    #expect(throws: expected) {
      try Dataset(inputs: inputs, targets: Tensor([3, 3]), classNames: ["a", "b"])
    }
  }

  @Test func knowsClassNumbersFromBothForms() throws {
    let numbers = try Dataset(
      inputs: inputs, targets: Tensor([3, 1], [2, 0, 1]), classNames: ["a", "b", "c"])
    #expect(try numbers.classNumbers() == [2, 0, 1])
    let oneHot = try Dataset(
      inputs: inputs, targets: try OneHot.encoded([2, 0, 1], classes: 3),
      classNames: ["a", "b", "c"])
    #expect(try oneHot.classNumbers() == [2, 0, 1])
    let soft = try Dataset(
      inputs: inputs, targets: Tensor([3, 3], filledWith: 0.25), classNames: ["a", "b", "c"])
    #expect(throws: DataError.notOneHot(row: 0)) { try soft.classNumbers() }
    let numeric = try Dataset(inputs: inputs, targets: Tensor([3, 1], [2, 0, 1]))
    #expect(throws: DataError.noClasses) { try numeric.classNumbers() }
  }

  @Test func takesOtherInputsForTheSameExamples() throws {
    let data = try Dataset(inputs: inputs, targets: Tensor([3, 1], [7, 8, 9]))
    let wider = try data.replacing(inputs: Tensor([3, 5], filledWith: 2))
    #expect(wider.inputs.shape == [3, 5] && wider.targets == data.targets)
    #expect(throws: DataError.rowCounts(inputs: 2, targets: 3)) {
      try data.replacing(inputs: Tensor([2, 2]))
    }
  }

  @Test func mayBeEmpty() throws {
    let data = try Dataset(inputs: Tensor([0, 4]), targets: Tensor([0, 1]), classNames: ["a"])
    #expect(data.count == 0)
    #expect(try data.classNumbers().isEmpty)
  }
}
