import CCrypto

/// What kind of file system a folder is on.
public enum FileSystem {
  /// The `f_type` of file systems that other machines may write to at the same time, or whose
  /// shared memory and locks cannot be relied on (`linux/magic.h`, statfs(2)).
  static let networkMagics: Set<UInt32> = [
    0x6969,  // NFS
    0xFF53_4D42,  // CIFS
    0x517B,  // SMB
    0xFE53_4D42,  // SMB2
    0x6573_5546,  // FUSE
    0x0102_1997,  // 9p
    0x5346_414F,  // AFS
    0x6B41_4653,  // AFS of the kernel
    0x0BD0_0BD0,  // Lustre
    0x7375_7245,  // Coda
    0x564C,  // NCP
    0x00C3_6400,  // Ceph
    0x0116_1970,  // GFS2
    0x7461_636F,  // OCFS2
    0x4750_4653,  // GPFS
    0x1980_0202,  // BeeGFS
    0xAAD7_AAEA,  // PanFS
    0x786F_4256,  // VirtualBox shared folder
    0xBACB_ACBC,  // VMware shared folder
  ]

  /// Whether `folder` is on a network or a user-space file system. A folder that cannot be asked
  /// counts as one: the journal used there is slower, and right everywhere.
  public static let isNetwork: @Sendable (_ folder: String) -> Bool = { folder in
    var info = statfs()
    guard unsafe statfs(folder, &info) == 0 else { return true }
    return networkMagics.contains(UInt32(truncatingIfNeeded: info.f_type))
  }
}
