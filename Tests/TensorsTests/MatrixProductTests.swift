import GradusTesting
import Tensors
import Testing

@Suite struct MatrixProductTests {
  private struct Case: CustomTestStringConvertible {
    var rows: Int
    var inner: Int
    var columns: Int
    var testDescription: String { "\(rows)×\(inner) by \(inner)×\(columns)" }
  }

  private static let cases: [Case] = {
    var result: [Case] = []
    for rows in [1, 2, 3, 5, 8, 13, 50] {
      for inner in [1, 2, 3, 7, 8, 9, 33] {
        for columns in [1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 48] {
          result.append(Case(rows: rows, inner: inner, columns: columns))
        }
      }
    }
    return result + [
      Case(rows: 200, inner: 784, columns: 128), Case(rows: 784, inner: 64, columns: 130),
      Case(rows: 129, inner: 300, columns: 257),
    ]
  }()

  /// Numbers, and a margin behind them that must stay as it is.
  private func buffer(_ arena: Arena, _ count: Int, _ stream: inout RandomStream) -> Buffer {
    let buffer = arena.buffer(count)
    buffer.copy((0..<count).map { _ in stream.normal() })
    return buffer
  }

  @Test(arguments: KernelLevel.allCases)
  func everyShapeIsTheNaiveProduct(_ level: KernelLevel) {
    KernelLevelGate.use(level) { checkEveryShape(level) }
  }

  private func checkEveryShape(_ level: KernelLevel) {
    var stream = RandomStream(seed: 1)
    for item in Self.cases {
      let (m, k, n) = (item.rows, item.inner, item.columns)
      let arena = Arena()
      let (a, at, b) = (arena.buffer(m * k), arena.buffer(m * k), buffer(arena, k * n, &stream))
      let bias = buffer(arena, n, &stream)
      for row in 0..<m {
        for index in 0..<k {
          let value = stream.normal()
          a[row * k + index] = value
          at[index * m + row] = value
        }
      }
      var expected = Array(repeating: 0.0, count: m * n)
      for row in 0..<m {
        for index in 0..<k {
          let left = Double(a[row * k + index])
          for column in 0..<n {
            expected[row * n + column] += left * Double(b[index * n + column])
          }
        }
      }
      let scale = max(1, expected.map(abs).max() ?? 1)
      for transposes in [false, true] {
        let whole = arena.buffer(m * n + 8)
        whole.fill(with: 5)
        let c = whole.part(from: 0, count: m * n)
        let left =
          transposes ? MatrixView(at, columns: m).transposed : MatrixView(a, columns: k)
        let right = MatrixView(b, columns: n)
        func check(_ what: String, _ extra: (Int) -> Double) {
          for place in 0..<m * n {
            let want = expected[place] + extra(place)
            if abs(Double(c[place]) - want) > 2e-6 * scale {
              Issue.record("\(item) \(level) \(what) at \(place): \(c[place]) for \(want)")
              return
            }
          }
          #expect((0..<8).allSatisfy { whole[m * n + $0] == 5 }, "\(item) wrote outside")
        }
        run(MatrixProduct(left, right, into: MatrixView(c, columns: n)))
        check("product") { _ in 0 }
        run(MatrixProduct(left, right, into: MatrixView(c, columns: n), bias: bias))
        check("bias") { Double(bias[$0 % n]) }
        c.fill(with: 2)
        run(MatrixProduct(left, right, into: MatrixView(c, columns: n), accumulates: true))
        check("accumulated") { _ in 2 }
      }
    }
  }

  @Test func theSecondThreadChangesNoBit() throws {
    let workers = try #require(Workers())
    var stream = RandomStream(seed: 2)
    for (m, k, n) in [(64, 784, 128), (785, 64, 128), (97, 501, 33)] {
      let arena = Arena()
      let (a, b) = (buffer(arena, m * k, &stream), buffer(arena, k * n, &stream))
      let (one, two) = (arena.buffer(m * n), arena.buffer(m * n))
      for (result, helpers) in [(one, nil), (two, workers)] as [(Buffer, Workers?)] {
        var tape = Tape()
        tape.append(
          MatrixView(a, columns: k), times: MatrixView(b, columns: n),
          into: MatrixView(result, columns: n)
        ) { arena.buffer($0) }
        tape.run(on: helpers)
      }
      #expect(one.values == two.values)
    }
  }

  @Test func aTransposedRightSideIsTurnedFirst() {
    let arena = Arena()
    let (a, bt, c) = (arena.buffer(6), arena.buffer(6), arena.buffer(4))
    a.copy([1, 2, 3, 4, 5, 6])
    bt.copy([1, 0, 2, 0, 1, 3])
    var tape = Tape()
    tape.append(
      MatrixView(a, columns: 3), times: MatrixView(bt, columns: 3).transposed,
      into: MatrixView(c, columns: 2)
    ) { arena.buffer($0) }
    tape.run(on: nil)
    #expect(c.values == [7, 11, 16, 23])
  }

  private func run(_ product: MatrixProduct) {
    for piece in 0..<product.pieces { product.run(piece: piece) }
  }
}
