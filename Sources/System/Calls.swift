#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The system's `read`, which a type's own method hides.
func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}

/// The system's `write`, which a type's own method hides.
func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, buffer, count)
}

/// The system's `stat`, which a folder's own method hides.
func systemStat(_ path: String, _ status: inout Status) -> Int32 { stat(path, &status) }
