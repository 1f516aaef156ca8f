import Formulas
import Testing

@testable import Labs

struct PlaneMapsTests {
  private let grid = PlaneGrid(x: -1...1, y: -1...1, columns: 5, rows: 4)

  @Test func everyNeuronHasItsNumbersOverThePlane() throws {
    let state = try Trainings.xor()
    let maps = try #require(state.planeMaps(grid))
    #expect(maps.layers.map(\.count) == [2, 4, 1])
    #expect(maps.layers.joined().allSatisfy { $0.count == 20 })
    #expect(maps.layers[0][0][0] == -1 && maps.layers[0][1][0] == 1)
    // The output is what the model says of the same places.
    let last = state.outputs(of: [[-1, 1]])
    #expect(abs(maps.layers[2][0][0] - last[0][0]) < 1e-6)
  }

  @Test func answersAreThoseOfThePlaces() throws {
    let state = try Trainings.xor()
    guard case .probabilities(let values)? = state.planeAnswers(grid),
      case .probability(let corner)? = state.answers(to: [[-1, 1]]).first
    else {
      Issue.record("no probabilities")
      return
    }
    #expect(values.count == 20 && abs(values[0] - corner) < 1e-6)
  }

  @Test func severalClassesAreNumbersOfClasses() throws {
    var lab = TrainDeclaration(
      .points(inputs: [[0, 0], [1, 0], [0, 1], [1, 1]], targets: [0, 1, 2, 1]))
    (lab.task, lab.layers) = (.classification, [3])
    let state = try Trainings.state(lab)
    guard case .classes(let classes)? = state.planeAnswers(grid) else {
      Issue.record("no classes")
      return
    }
    let corner = state.answers(to: [[-1, 1]]).first?.chosenClass
    #expect(classes.count == 20 && classes[0] == corner)
    lab.task = .regression
    guard case .numbers(let numbers)? = try Trainings.state(lab).planeAnswers(grid) else {
      Issue.record("no numbers")
      return
    }
    #expect(numbers.count == 20)
  }

  @Test func featuresAndScalesCount() throws {
    var lab = TrainDeclaration(.generated("circles", settings: [:]))
    lab.features = try ["x1", "x2", "x1^2"].map { try Formula(parsing: $0) }
    lab.scales = true
    let state = try Trainings.state(lab)
    let maps = try #require(state.planeMaps(grid))
    #expect(maps.layers.map(\.count) == [3, 1])
    guard case .probability(let corner)? = state.answers(to: [[-1, 1]]).first,
      case .probabilities(let values)? = state.planeAnswers(grid)
    else {
      Issue.record("no probabilities")
      return
    }
    #expect(abs(values[0] - corner) < 1e-6)
  }

  @Test func onlyTwoInputsHaveAPlane() throws {
    #expect(try Trainings.line().planeMaps(grid) == nil)
    #expect(try Trainings.line().planeAnswers(grid) == nil)
  }
}
