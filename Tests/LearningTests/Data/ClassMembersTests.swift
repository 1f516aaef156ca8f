import Testing

@testable import Learning

@Suite struct ClassMembersTests {
  @Test func groupsRowsByClassInOrder() {
    let members = ClassMembers([2, 0, 2, -1, 0, 2])
    #expect(members.classes == [-1, 0, 2])
    #expect(members.rows == [[3], [1, 4], [0, 2, 5]])
  }

  @Test func nothingHasNoClasses() {
    #expect(ClassMembers([]).classes.isEmpty && ClassMembers([]).rows.isEmpty)
  }

  @Test func hugeClassNumbersNeedNoRoom() {
    #expect(ClassMembers([.max, .min, .max]).rows == [[1], [0, 2]])
  }
}
