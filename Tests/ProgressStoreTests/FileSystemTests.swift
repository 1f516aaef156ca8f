import Testing

@testable import ProgressStore

@Suite struct FileSystemTests {
  @Test func aLocalFolderIsNotOnANetwork() {
    #expect(!FileSystem.isNetwork("/tmp"))
    #expect(!FileSystem.isNetwork("/proc"))
  }

  @Test func whatCannotBeAskedCountsAsANetwork() {
    #expect(FileSystem.isNetwork("/no/such/folder"))
  }

  @Test func knowsTheNumbersOfTheUsualOnes() {
    for magic: UInt32 in [0x6969, 0xFF53_4D42, 0xFE53_4D42, 0x6573_5546, 0x0102_1997] {
      #expect(FileSystem.networkMagics.contains(magic))
    }
    // ext4, xfs, btrfs, tmpfs, overlayfs
    for magic: UInt32 in [0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994, 0x794C_7630] {
      #expect(!FileSystem.networkMagics.contains(magic))
    }
  }
}
