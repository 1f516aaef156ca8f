extension PlainConvolution {
  /// Small sizes that try every edge.
  static let cases: [PlainConvolution] = {
    var cases: [PlainConvolution] = []
    for padded in [false, true] {
      for (index, channels) in [1, 3, 8, 17].enumerated() {
        let filters = [1, 5, 16, 33][(index + 1) % 4]
        for batch in [1, 5] {
          cases += [
            PlainConvolution((1, 1, channels), kernel: (1, 1, filters), batch: batch),
            PlainConvolution(
              (4, 5, channels), kernel: (1, 1, filters), stride: (2, 3), batch: batch),
            PlainConvolution(
              (6, 5, channels), kernel: (5, 4, filters), padded: padded, batch: batch),
            PlainConvolution(
              (7, 8, channels), kernel: (3, 3, filters), padded: padded, batch: batch),
            PlainConvolution(
              (7, 6, channels), kernel: (3, 3, filters), stride: (2, 2), padded: padded,
              batch: batch),
            PlainConvolution(
              (9, 10, channels), kernel: (5, 4, filters), stride: (3, 2), padded: padded,
              batch: batch),
            PlainConvolution(
              (8, 7, channels), kernel: (2, 3, filters), stride: (3, 5), padded: padded,
              batch: batch),
          ]
        }
      }
      for (channels, filters, groups) in [
        (4, 6, 2), (8, 8, 2), (34, 18, 2), (3, 3, 3), (8, 8, 8), (17, 17, 17), (5, 10, 5),
      ] {
        cases += [
          PlainConvolution(
            (6, 7, channels), kernel: (3, 2, filters), padded: padded, groups: groups, batch: 3),
          PlainConvolution(
            (6, 7, channels), kernel: (3, 3, filters), stride: (2, 1), padded: padded,
            groups: groups),
        ]
      }
    }
    return cases + [
      // A kernel larger than the picture, one as large, a stride that leaves numbers out.
      PlainConvolution((2, 3, 2), kernel: (5, 7, 3), padded: true, batch: 2),
      PlainConvolution((4, 3, 5), kernel: (4, 3, 7), batch: 3),
      PlainConvolution((5, 5, 2), kernel: (1, 1, 3), stride: (4, 9), batch: 2),
      PlainConvolution((3, 3, 1), kernel: (2, 2, 1), stride: (50, 50), padded: true),
      // Enough work for several pieces.
      PlainConvolution((28, 28, 1), kernel: (3, 3, 8), padded: true, batch: 13),
      PlainConvolution((14, 14, 8), kernel: (3, 3, 24), padded: true, batch: 5),
      PlainConvolution((3, 3, 32), kernel: (3, 3, 40), padded: true, batch: 70),
    ]
  }()
}
