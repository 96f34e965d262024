import Glibc
import Testing

extension Trait where Self == ConditionTrait {
  /// Skips where nobody may have more events of folders: all programs of a user share them (inotify(7)).
  static var needsEvents: Self {
    .enabled("needs inotify; its instances or watches are used up (sysctl fs.inotify)") {
      let queue = inotify_init1(Int32(IN_CLOEXEC))
      guard queue >= 0 else { return false }
      defer { close(queue) }
      return inotify_add_watch(queue, "/", UInt32(IN_CREATE)) >= 0
    }
  }
}
