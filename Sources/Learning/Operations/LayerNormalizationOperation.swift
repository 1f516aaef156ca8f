internal import Tensors

/// `y = (x − μ)/√(σ² + ε)·γ + β` with μ and σ² of every row, the last axis (Ba, Kiros and Hinton,
/// 2016).
struct LayerNormalizationOperation: Operation {
  let input: NodeID
  let gamma: WeightID?
  let beta: WeightID?
  let epsilon: Float

  var inputs: [NodeID] { [input] }
  var weights: [WeightID] { [gamma, beta].compactMap(\.self) }

  func forward(_ emitter: inout Emitter) {
    let rows = Rows(emitter.value(of: input), gamma: gamma, beta: beta, in: &emitter)
    emitter.append(
      Forward(rows: rows, epsilon: epsilon, y: emitter.output), pieces: rows.pieces,
      work: rows.x.count * 8)
  }

  func backward(_ emitter: inout Emitter) {
    let rows = Rows(emitter.value(of: input), gamma: gamma, beta: beta, in: &emitter)
    let kernel = Backward(
      rows: rows, dy: emitter.outputGradient, target: emitter.gradientTarget(of: input),
      gammaParts: emitter.scratch("gammaParts", rows.pieces * rows.columns),
      betaParts: emitter.scratch("betaParts", rows.pieces * rows.columns))
    emitter.append(kernel, pieces: rows.pieces, work: rows.x.count * 12)
    if let gamma, let target = emitter.gradientTarget(of: gamma) {
      emitter.append(ColumnSums(source: kernel.gammaParts, target: target))
    }
    if let beta, let target = emitter.gradientTarget(of: beta) {
      emitter.append(ColumnSums(source: kernel.betaParts, target: target))
    }
  }

  /// The rows of the input, cut into pieces, with what is known of each.
  private struct Rows {
    let x: Buffer
    let columns: Int
    let gamma: Buffer
    let beta: Buffer
    let means: Buffer
    let scales: Buffer

    init(_ x: Buffer, gamma: WeightID?, beta: WeightID?, in emitter: inout Emitter) {
      self.x = x
      columns = emitter.shape.last
      means = emitter.scratch("means", x.count / columns)
      scales = emitter.scratch("scales", x.count / columns)
      if let gamma {
        self.gamma = emitter.weight(gamma)
      } else {
        self.gamma = emitter.scratch("gamma", columns)
        self.gamma.fill(with: 1)
      }
      self.beta = beta.map { emitter.weight($0) } ?? emitter.scratch("beta", columns)
    }

    private var rowsPerPiece: Int { max(1, Chunks.size / columns) }
    var pieces: Int { (means.count + rowsPerPiece - 1) / rowsPerPiece }

    /// A piece's part of what has `width` numbers a row.
    func part(_ buffer: Buffer, _ piece: Int, width: Int) -> Buffer {
      let first = piece * rowsPerPiece
      let rows = min(rowsPerPiece, means.count - first)
      return buffer.part(from: first * width, count: rows * width)
    }
  }

  private struct Forward: Kernel {
    let rows: Rows
    let epsilon: Float
    let y: Buffer

    func run(piece: Int) {
      Kernels.normalizeRows(
        rows.part(rows.x, piece, width: rows.columns), gamma: rows.gamma, beta: rows.beta,
        epsilon: epsilon, into: rows.part(y, piece, width: rows.columns),
        means: rows.part(rows.means, piece, width: 1),
        scales: rows.part(rows.scales, piece, width: 1))
    }
  }

  private struct Backward: Kernel {
    let rows: Rows
    let dy: Buffer
    let target: GradientTarget?
    let gammaParts: Buffer
    let betaParts: Buffer

    func run(piece: Int) {
      let columns = rows.columns
      var dx: Buffer?
      if let target { dx = rows.part(target.buffer, piece, width: columns) }
      Kernels.normalizeRowsBackward(
        rows.part(rows.x, piece, width: columns), means: rows.part(rows.means, piece, width: 1),
        scales: rows.part(rows.scales, piece, width: 1), gamma: rows.gamma,
        rows.part(dy, piece, width: columns), into: dx,
        gammaGradient: gammaParts.part(from: piece * columns, count: columns),
        betaGradient: betaParts.part(from: piece * columns, count: columns),
        accumulates: target?.accumulates ?? false)
    }
  }
}
