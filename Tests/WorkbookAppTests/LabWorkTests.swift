import Labs
import Testing

@testable import WorkbookApp

@Suite struct LabWorkTests {
  private func run(rate: Double = 0.1) throws -> ExperimentRun {
    var lab = TrainDeclaration(.generated("xor", settings: ["count": .number(20)]))
    lab.rate = rate
    return try ExperimentRun(lab)
  }

  @Test func oneGoesOnUntilItIsNoLongerWanted() throws {
    var work = LabWork([LabWork.Part(try run(), steps: .max)])
    var left = 10
    work.go {
      left -= 1
      return left > 0
    }
    #expect(work.parts[0].run.step > 0 && left <= 0)
    #expect(work.parts[0].steps == .max - work.parts[0].run.step)
  }

  @Test func itEndsWithItsSteps() throws {
    var work = LabWork([LabWork.Part(try run(), rest: [.steps(3)], steps: 40)])
    work.go { true }
    #expect(work.parts[0].run.step == 43 && work.parts[0].isDone)
  }

  @Test func severalGoOnInStep() throws {
    let rates = [0.01, 0.1, 1]
    var work = LabWork(try rates.map { LabWork.Part(try run(rate: $0), steps: 1000) })
    var left = 3
    work.go {
      left -= 1
      return left >= 0
    }
    let steps = Set(work.parts.map(\.run.step))
    #expect(steps.count == 1 && (steps.first ?? 0) > 0)
    work.go { true }
    #expect(work.parts.allSatisfy { $0.run.step == 1000 })
  }

  @Test func itIsKnownByItsNumber() throws {
    var (one, other) = (LabWork([]), LabWork([LabWork.Part(try run())]))
    (one.number, other.number) = (3, 3)
    #expect(one == other)
    other.number = 4
    #expect(one != other)
  }
}
