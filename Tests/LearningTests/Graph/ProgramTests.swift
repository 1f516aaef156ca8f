import GradusTesting
import Tensors
import Testing

@testable import Learning

@Suite struct ProgramTests {
  /// `x → scale·x`, as the smallest operation there is.
  private struct Scale: Learning.Operation {
    let input: NodeID
    let factor: Float
    var inputs: [NodeID] { [input] }

    func forward(_ emitter: inout Emitter) {
      emitter.append(
        Work(
          x: emitter.value(of: input), factor: factor,
          target: GradientTarget(buffer: emitter.output, accumulates: false)))
    }

    func backward(_ emitter: inout Emitter) {
      guard let target = emitter.gradientTarget(of: input) else { return }
      emitter.append(Work(x: emitter.outputGradient, factor: factor, target: target))
    }

    struct Work: Kernel {
      let x: Buffer
      let factor: Float
      let target: GradientTarget

      func run(piece: Int) {
        Kernels.scale(x, by: factor, into: target.buffer, accumulates: target.accumulates)
      }
    }
  }

  @Test func aNodeThatIsReadTwiceGetsBothGradients() throws {
    var recorder = Recorder(batch: 1, mode: .training)
    let x = recorder.input("x", [1])
    let a = recorder.add(Scale(input: x, factor: 2), name: "a", shape: [1])
    let b = recorder.add(Scale(input: a, factor: 3), name: "b", shape: [1])
    let c = recorder.add(Scale(input: a, factor: 5), name: "c", shape: [1])
    recorder.minimize(b)
    recorder.minimize(c)
    let program = Program(recorder, weights: [], gradients: [], watching: [x])
    program.buffer(of: x)[0] = 7
    for _ in 0..<3 {
      program.forward()
      program.backward()
      #expect(program.loss == 7 * 2 * 3 + 7 * 2 * 5)
      #expect(program.gradientBuffer(of: a)?.values == [8])
      #expect(program.gradientBuffer(of: x)?.values == [16])
    }
  }

  @Test func whatNoLossReachesHasNoGradient() throws {
    var recorder = Recorder(batch: 1, mode: .training)
    let x = recorder.input("x", [1])
    let used = recorder.add(Scale(input: x, factor: 2), name: "used", shape: [1])
    let idle = recorder.add(Scale(input: x, factor: 9), name: "idle", shape: [1])
    recorder.minimize(used)
    let program = Program(recorder, weights: [], gradients: [], watching: [x])
    program.buffer(of: x)[0] = 1
    program.forward()
    program.backward()
    #expect(program.gradientBuffer(of: idle) == nil)
    #expect(program.gradientBuffer(of: x)?.values == [2])
    #expect(program.buffer(of: idle).values == [9], "its value is there all the same")
  }

  @Test func viewsShareValueAndGradient() throws {
    var recorder = Recorder(batch: 2, mode: .training)
    let x = recorder.input("x", [2, 2, 3])
    let flat = recorder.view(x, as: [2, 6], name: "flat")
    let y = recorder.add(Scale(input: flat, factor: 4), name: "y", shape: [2, 6])
    let projection = recorder.input("r", [2, 6])
    recorder.minimize(
      recorder.add(
        ProjectionOperation(input: y, projection: projection), name: "sum", shape: [1]))
    let program = Program(recorder, weights: [], gradients: [], watching: [x])
    program.buffer(of: x).copy((0..<12).map(Float.init))
    program.buffer(of: projection).fill(with: 1)
    program.forward()
    program.backward()
    #expect(program.buffer(of: flat).values == (0..<12).map(Float.init))
    #expect(program.loss == 4 * 66)
    #expect(program.gradientBuffer(of: x)?.values == Array(repeating: 4, count: 12))
  }

  @Test func inferenceHasNoBackwardPass() {
    var recorder = Recorder(batch: 1, mode: .inference)
    let x = recorder.input("x", [1])
    let y = recorder.add(Scale(input: x, factor: 2), name: "y", shape: [1])
    recorder.minimize(y)
    let program = Program(recorder, weights: [], gradients: [], watching: [x])
    #expect(program.gradientBuffer(of: x) == nil)
    #expect(program.names == ["x", "y"])
    #expect(program.node(named: "y") == y)
    #expect(program.node(named: "z") == nil)
  }

  @Test func theFirstNodeThatIsNotFiniteIsNamed() {
    var recorder = Recorder(batch: 1, mode: .training)
    let x = recorder.input("x", [1])
    let a = recorder.add(Scale(input: x, factor: 1e38), name: "a", shape: [1])
    let b = recorder.add(Scale(input: a, factor: 1e38), name: "b", shape: [1])
    recorder.minimize(recorder.add(Scale(input: b, factor: 0.5), name: "c", shape: [1]))
    let program = Program(recorder, weights: [], gradients: [], watching: [x])
    program.buffer(of: x)[0] = 2
    program.forward()
    program.backward()
    #expect(program.firstNodeNotFinite == "b")
    #expect(program.firstGradientNotFinite == "x", "0.5e76 is no float")
    program.buffer(of: x)[0] = 0
    program.forward()
    #expect(program.firstNodeNotFinite == nil)
  }
}
