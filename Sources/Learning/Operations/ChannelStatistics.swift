internal import Tensors

/// What a normalisation by channel keeps in a step: sums of every piece, and numbers of every
/// channel, as often as channels stand in a wide row.
struct ChannelStatistics {
  let layout: ChannelLayout
  /// Of every piece: the means, then the sums of the gradient.
  let first: Buffer
  /// Of every piece: the squared distances from its means, then the gradient's products.
  let second: Buffer
  let mean: Buffer
  /// `1/√(σ² + ε)`, once a channel.
  let inverse: Buffer
  /// `γ/√(σ² + ε)`
  let scale: Buffer
  let shift: Buffer
  let offset: Buffer
  let slope: Buffer

  init(_ layout: ChannelLayout, in emitter: inout Emitter) {
    self.layout = layout
    first = emitter.scratch("first", layout.pieces * layout.width)
    second = emitter.scratch("second", layout.pieces * layout.width)
    mean = emitter.scratch("mean", layout.width)
    inverse = emitter.scratch("inverse", layout.channels)
    scale = emitter.scratch("scale", layout.width)
    shift = emitter.scratch("shift", layout.width)
    offset = emitter.scratch("offset", layout.width)
    slope = emitter.scratch("slope", layout.width)
  }

  /// Mean and variance of a channel, divided by the number of rows, from those of its parts (Chan,
  /// Golub and LeVeque, 1983), which loses nothing where the mean is large.
  func moments(of channel: Int) -> (mean: Float, variance: Float) {
    var sum = 0.0
    for piece in 0..<layout.pieces {
      var partial = 0.0
      for place in places(of: channel, piece) { partial += Double(first[place]) }
      sum += partial * Double(layout.wideRows(in: piece))
    }
    let mean = sum / Double(layout.rows)
    var squares = 0.0
    for piece in 0..<layout.pieces {
      let rows = Double(layout.wideRows(in: piece))
      for place in places(of: channel, piece) {
        let distance = Double(first[place]) - mean
        squares += Double(second[place]) + rows * distance * distance
      }
    }
    return (Float(mean), Float(squares / Double(layout.rows)))
  }

  /// The sums over all pieces.
  func sums(of channel: Int) -> (first: Float, second: Float) {
    var sums = (0.0, 0.0)
    for piece in 0..<layout.pieces {
      for place in places(of: channel, piece) {
        sums.0 += Double(first[place])
        sums.1 += Double(second[place])
      }
    }
    return (Float(sums.0), Float(sums.1))
  }

  /// Copies the numbers of the first channels to their repetitions.
  func repeatChannels(of buffer: Buffer) {
    for place in layout.channels..<max(layout.channels, layout.width) {
      buffer[place] = buffer[place - layout.channels]
    }
  }

  private func places(of channel: Int, _ piece: Int) -> StrideTo<Int> {
    let start = piece * layout.width
    return stride(from: start + channel, to: start + layout.width, by: layout.channels)
  }
}
