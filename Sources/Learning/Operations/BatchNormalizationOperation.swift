internal import Tensors

/// `y = (x − μ)/√(σ² + ε)·γ + β` for every channel, the last axis (Ioffe and Szegedy, 2015): with μ
/// and σ² of the batch, which the running ones follow, or with the running ones.
struct BatchNormalizationOperation: Operation {
  let input: NodeID
  let gamma: WeightID?
  let beta: WeightID?
  let movingMean: WeightID
  let movingVariance: WeightID
  let momentum: Float
  let epsilon: Float
  /// Whether mean and variance are the batch's.
  let usesBatch: Bool

  var inputs: [NodeID] { [input] }
  var weights: [WeightID] {
    [gamma, beta, movingMean, movingVariance].compactMap(\.self)
  }

  func forward(_ emitter: inout Emitter) {
    let x = emitter.value(of: input)
    let layout = ChannelLayout(count: x.count, channels: emitter.shape.last)
    let statistics = ChannelStatistics(layout, in: &emitter)
    if usesBatch {
      emitter.append(
        PieceMoments(x: x, statistics: statistics), pieces: layout.pieces, work: x.count * 4)
    }
    emitter.append(
      Moments(
        statistics: statistics, usesBatch: usesBatch, gamma: gamma.map { emitter.weight($0) },
        beta: beta.map { emitter.weight($0) }, movingMean: emitter.weight(movingMean),
        movingVariance: emitter.weight(movingVariance), momentum: momentum, epsilon: epsilon))
    emitter.append(
      Normalize(x: x, statistics: statistics, y: emitter.output), pieces: layout.pieces,
      work: x.count * 4)
  }

  func backward(_ emitter: inout Emitter) {
    let x = emitter.value(of: input)
    let dy = emitter.outputGradient
    let layout = ChannelLayout(count: x.count, channels: emitter.shape.last)
    let statistics = ChannelStatistics(layout, in: &emitter)
    emitter.append(
      PieceSlopes(x: x, dy: dy, statistics: statistics), pieces: layout.pieces, work: x.count * 4)
    emitter.append(
      Slopes(
        statistics: statistics, usesBatch: usesBatch,
        gamma: gamma.flatMap { emitter.gradientTarget(of: $0) },
        beta: beta.flatMap { emitter.gradientTarget(of: $0) }))
    guard let target = emitter.gradientTarget(of: input) else { return }
    emitter.append(
      InputSlope(x: x, dy: dy, statistics: statistics, target: target), pieces: layout.pieces,
      work: x.count * 6)
  }

  /// The batch's mean and squared distances, piece by piece.
  private struct PieceMoments: Kernel {
    let x: Buffer
    let statistics: ChannelStatistics

    func run(piece: Int) {
      let layout = statistics.layout
      Kernels.columnMoments(
        layout.part(x, piece), mean: layout.columns(statistics.first, piece),
        squares: layout.columns(statistics.second, piece))
    }
  }

  /// What every channel is moved and scaled by.
  private struct Moments: Kernel {
    let statistics: ChannelStatistics
    let usesBatch: Bool
    let gamma: Buffer?
    let beta: Buffer?
    let movingMean: Buffer
    let movingVariance: Buffer
    let momentum: Float
    let epsilon: Float

    func run(piece: Int) {
      for channel in 0..<statistics.layout.channels {
        if usesBatch {
          let (mean, variance) = statistics.moments(of: channel)
          statistics.mean[channel] = mean
          statistics.inverse[channel] = 1 / (variance + epsilon).squareRoot()
          movingMean[channel] = momentum * movingMean[channel] + (1 - momentum) * mean
          movingVariance[channel] =
            momentum * movingVariance[channel] + (1 - momentum) * variance
        } else {
          statistics.mean[channel] = movingMean[channel]
          statistics.inverse[channel] = 1 / (movingVariance[channel] + epsilon).squareRoot()
        }
        statistics.scale[channel] = statistics.inverse[channel] * (gamma?[channel] ?? 1)
        statistics.shift[channel] = beta?[channel] ?? 0
      }
      statistics.repeatChannels(of: statistics.mean)
      statistics.repeatChannels(of: statistics.scale)
      statistics.repeatChannels(of: statistics.shift)
    }
  }

  private struct Normalize: Kernel {
    let x: Buffer
    let statistics: ChannelStatistics
    let y: Buffer

    func run(piece: Int) {
      let layout = statistics.layout
      Kernels.normalizeColumns(
        layout.part(x, piece), mean: statistics.mean, scale: statistics.scale,
        shift: statistics.shift, into: layout.part(y, piece))
    }
  }

  /// The sums of dy and of dy·(x − μ), piece by piece.
  private struct PieceSlopes: Kernel {
    let x: Buffer
    let dy: Buffer
    let statistics: ChannelStatistics

    func run(piece: Int) {
      let layout = statistics.layout
      Kernels.normalizeColumnsSums(
        layout.part(x, piece), mean: statistics.mean, layout.part(dy, piece),
        sums: layout.columns(statistics.first, piece),
        products: layout.columns(statistics.second, piece))
    }
  }

  /// The gradients by γ and β, and what mean and variance of the batch take from the input's.
  private struct Slopes: Kernel {
    let statistics: ChannelStatistics
    let usesBatch: Bool
    let gamma: GradientTarget?
    let beta: GradientTarget?

    func run(piece: Int) {
      let share = usesBatch ? 1 / Float(statistics.layout.rows) : 0
      for channel in 0..<statistics.layout.channels {
        let (sum, products) = statistics.sums(of: channel)
        let inverse = statistics.inverse[channel]
        gamma?.set(products * inverse, at: channel)
        beta?.set(sum, at: channel)
        statistics.offset[channel] = sum * share
        statistics.slope[channel] = products * share * inverse * inverse
      }
      statistics.repeatChannels(of: statistics.offset)
      statistics.repeatChannels(of: statistics.slope)
    }
  }

  private struct InputSlope: Kernel {
    let x: Buffer
    let dy: Buffer
    let statistics: ChannelStatistics
    let target: GradientTarget

    func run(piece: Int) {
      let layout = statistics.layout
      Kernels.normalizeColumnsBackward(
        layout.part(x, piece), mean: statistics.mean, layout.part(dy, piece),
        scale: statistics.scale, offset: statistics.offset, slope: statistics.slope,
        into: layout.part(target.buffer, piece), accumulates: target.accumulates)
    }
  }
}

extension GradientTarget {
  /// Writes one number, or adds it to what stands there.
  func set(_ value: Float, at index: Int) {
    buffer[index] = accumulates ? buffer[index] + value : value
  }
}
