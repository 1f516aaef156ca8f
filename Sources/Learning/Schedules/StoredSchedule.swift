/// A schedule of any kind as a file has it: its kind, and its settings.
public struct StoredSchedule: Codable, Sendable {
  public var schedule: any Schedule

  public init(_ schedule: any Schedule) { self.schedule = schedule }

  private enum Key: String, CodingKey {
    case kind, settings
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let kind = try container.decode(String.self, forKey: .kind)
    guard let type = ScheduleKinds.named(kind) else {
      throw DecodingError.dataCorruptedError(
        forKey: .kind, in: container,
        debugDescription: "“\(kind)” is no kind of schedule. There are "
          + ScheduleKinds.all.map { $0.kind }.joined(separator: ", ") + ".")
    }
    schedule = try type.init(from: container.superDecoder(forKey: .settings))
    try schedule.check()
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(type(of: schedule).kind, forKey: .kind)
    try schedule.encode(to: container.superEncoder(forKey: .settings))
  }
}
