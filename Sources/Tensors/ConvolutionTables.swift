/// Where windows of pictures, and the numbers inside a window, stand in memory.
struct ConvolutionTables {
  let shape: ConvolutionShape
  let frame: PictureFrame
  /// How many pictures one product takes: enough windows to fill its blocks.
  let group: Int
  /// Where every window of `group` pictures begins.
  let windows: Offsets
  /// Where every number of a window stands that one group of filters sees.
  let taps: Offsets

  init(_ shape: ConvolutionShape, panel: Int, memory: (String, Int) -> Buffer) {
    let (rows, columns) = (shape.rows, shape.columns)
    let frame = PictureFrame(
      height: rows.size, width: columns.size, channels: shape.channels, top: rows.before,
      left: columns.before, frameHeight: rows.span, frameWidth: columns.span)
    self.shape = shape
    self.frame = frame
    group = Self.group(shape, panel: panel)
    var places: [Int] = []
    for picture in 0..<group {
      for row in 0..<rows.count {
        for column in 0..<columns.count {
          places.append(
            picture * frame.pictureStride + row * rows.stride * frame.rowStride
              + column * columns.stride * shape.channels)
        }
      }
    }
    windows = Offsets(places, in: memory("windows", places.count))
    places = []
    for row in 0..<rows.window {
      for column in 0..<columns.window {
        for channel in 0..<shape.tapChannels {
          places.append(row * frame.rowStride + column * shape.channels + channel)
        }
      }
    }
    taps = Offsets(places, in: memory("taps", places.count))
  }

  /// The part of the memory for framed pictures that a piece may use.
  func frames(_ all: Buffer?, of piece: Int) -> Buffer? {
    let count = frame.memoryCount(group)
    return all?.part(from: piece * count, count: count)
  }

  /// So many pictures that there are 96 windows, where the panel has them.
  static func group(_ shape: ConvolutionShape, panel: Int) -> Int {
    max(1, min(panel, 96 / shape.pixels))
  }
}

/// A convolution whose filters see one channel each works on all channels side by side; others work
/// on one group of channels after another.
extension ConvolutionShape {
  /// How many products a set of pictures takes.
  var passes: Int { isDepthwise ? 1 : groups }
  /// How many channels of a tap one column sees.
  var tapChannels: Int { isDepthwise ? 1 : channels / groups }
  /// How many filters, and how many channels, one product has.
  var passFilters: Int { filters / passes }
  var passChannels: Int { channels / passes }
}
