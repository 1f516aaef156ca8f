/// How bars share the room along their names: groups of bars side by side, as thick as fits, with a
/// gap between groups where there is one to spare.
struct BarSlots {
  /// The cells of one bar across.
  let thickness: Int
  /// How many groups fit.
  let visible: Int
  /// The cells of a group without its gap.
  let groupThickness: Int
  /// The cells from one group to the next.
  let distance: Int
  private let margin: Int

  /// Bars in so many cells; `thicknesses` are those that a bar may have, in rising order.
  init(groups: Int, bars: Int, room: Int, thicknesses: [Int], gap wanted: Int = 1) {
    let (groups, bars, room) = (max(1, groups), max(1, bars), max(0, room))
    func fits(_ thickness: Int, _ gap: Int) -> Bool {
      groups * (bars * thickness + gap) - gap <= room
    }
    let fitting = thicknesses.last { fits($0, wanted) }
    let gap = fitting != nil ? wanted : fits(1, 1) ? 1 : 0
    thickness = fitting ?? 1
    groupThickness = bars * thickness
    visible = min(groups, (room + gap) / (groupThickness + gap))
    // What is left goes between the groups as far as it is shared evenly, the rest around them.
    let rest = max(0, room - (visible * (groupThickness + gap) - gap))
    let wider = gap > 0 && visible > 1 ? min(rest / visible, groupThickness) : 0
    distance = groupThickness + gap + wider
    margin = max(0, room - (visible * distance - gap - wider)) / 2
  }

  /// The cell in which a group begins, counted from the start of the room.
  func start(ofGroup group: Int) -> Int { margin + group * distance }

  /// The cell in which a bar of a group begins.
  func start(ofGroup group: Int, bar: Int) -> Int { start(ofGroup: group) + bar * thickness }
}
