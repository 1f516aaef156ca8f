import Testing

@testable import Learning

@Suite struct ScheduleKindsTests {
  @Test func namesAreTheirOwn() {
    #expect(Set(ScheduleKinds.all.map { $0.kind }).count == ScheduleKinds.all.count)
    for type in ScheduleKinds.all { #expect(ScheduleKinds.named(type.kind) == type) }
    #expect(ScheduleKinds.named("Zigzag") == nil)
  }
}
