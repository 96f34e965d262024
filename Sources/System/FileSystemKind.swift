import Platform

/// A file system of which this machine learns only what it does itself.
package enum FileSystemKind: UInt32, CaseIterable {
  // The numbers of <linux/magic.h> and statfs(2).
  case nfs = 0x0000_6969
  case smb = 0x0000_517B
  case cifs = 0xFF53_4D42
  case smb2 = 0xFE53_4D42
  case fuse = 0x6573_5546
  case plan9 = 0x0102_1997
  case afs = 0x5346_414F
  case kernelAFS = 0x6B41_4653
  case ceph = 0x00C3_6400
  case coda = 0x7375_7245
  case virtualBox = 0x786F_4256
  case ocfs2 = 0x7461_636F
  case gfs2 = 0x0116_1970
  case lustre = 0x0BD0_0BD0
  case gpfs = 0x4750_4653

  /// As mount(8) and people name it.
  package var name: String {
    switch self {
    case .nfs: "NFS"
    case .smb, .cifs, .smb2: "SMB"
    case .fuse: "FUSE"
    case .plan9: "9p"
    case .afs, .kernelAFS: "AFS"
    case .ceph: "Ceph"
    case .coda: "Coda"
    case .virtualBox: "vboxsf"
    case .ocfs2: "OCFS2"
    case .gfs2: "GFS2"
    case .lustre: "Lustre"
    case .gpfs: "GPFS"
    }
  }
}

#if os(Linux)
extension FileSystemKind {
  /// The kind of file system that a path lies on; `nil` for one of this machine's own.
  package init?(of path: String) {
    guard let number = Self.number(of: path) else { return nil }
    self.init(rawValue: number)
  }

  /// The number of any kind of file system.
  static func number(of path: String) -> UInt32? {
    withUnsafeTemporaryAllocation(byteCount: 512, alignment: 16) { buffer in
      guard let start = buffer.baseAddress, fileSystemStatus(path, into: start) == 0 else {
        return nil
      }
      return UInt32(truncatingIfNeeded: start.load(as: Int.self))
    }
  }
}

/// `statfs`, which Swift's Glibc module leaves out; its result, of at most 120 bytes, begins with the
/// file system's number in one machine word (statfs(2)).
@_silgen_name("statfs") private func fileSystemStatus(
  _ path: UnsafePointer<CChar>,
  into result: UnsafeMutableRawPointer
) -> Int32
#else
extension FileSystemKind {
  /// Not asked: without events, everything is looked through every few seconds anyway.
  package init?(of path: String) { return nil }
}
#endif
