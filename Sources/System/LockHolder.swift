import Platform

/// Who has a lock, as the lock's file says it.
struct LockHolder: Equatable, CustomStringConvertible {
  /// Its number where it runs.
  let process: Int32?
  let host: String
  /// The machine's start and the process's: numbers are given again, after a restart above all.
  let birth: String
  /// Whether it has a ``LockedByte``, too; earlier versions had none.
  let hasByte: Bool
  /// Whether nothing is said: whoever made the file did not come further.
  let isEmpty: Bool
  /// Among which processes its number is one (pid_namespaces(7)); empty where that is not known.
  let namespace: String

  static var own: LockHolder {
    LockHolder(
      process: getpid(),
      host: hostName,
      birth: ownBirth ?? "-",
      namespace: ownNamespace ?? "-"
    )
  }

  private init(process: Int32, host: String, birth: String, namespace: String) {
    self.process = process
    self.host = host
    self.birth = birth
    self.namespace = namespace
    hasByte = true
    isEmpty = false
  }

  /// `4711 host 0f9a3c1e.8812 ofd 4026531836`; earlier versions wrote three words, or two.
  init(line: String) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    func word(_ place: Int) -> String {
      place < words.count && words[place] != "-" ? words[place] : ""
    }
    process = Int32(word(0))
    host = word(1)
    birth = word(2)
    hasByte = word(3) == "ofd"
    namespace = word(4)
    isEmpty = words.isEmpty
  }

  var line: String { "\(process ?? 0) \(host) \(birth) ofd \(namespace)\n" }
  var description: String { "\(process ?? 0)@\(host)" }

  /// Whether it is certain that the holder is no more, for somebody who has the byte of the lock.
  func isGone(_ reach: LockedByte.Reach) -> Bool {
    switch reach {
    case .everybody where hasByte || isOfEarlierStart: true
    case .thisMachine where hasByte && isOfThisStart: true
    case .everybody, .thisMachine, .nobody: isGoneByNumber
    }
  }

  private var isOfThisStart: Bool {
    birth.split(separator: ".").first.map(String.init) == Self.start
  }

  /// On a file system of this machine, nobody but its own processes has ever written: what was before it
  /// was started is over.
  private var isOfEarlierStart: Bool { !birth.isEmpty && Self.start != nil && !isOfThisStart }

  /// Asks after the process; only one whose number means the same here can be asked after.
  private var isGoneByNumber: Bool {
    guard host == Self.hostName, let process, process > 0 else { return false }
    if !namespace.isEmpty {
      guard namespace == Self.ownNamespace, isOfThisStart else { return false }
      return System.isGone(process: process) || Self.birth(of: process).map { $0 != birth } ?? false
    }
    // An earlier version did not say among which processes its number was one.
    guard Self.seesEverybody else { return false }
    guard !birth.isEmpty else { return System.isGone(process: process) }
    return isOfThisStart && !Self.births().contains(birth)
  }

  /// Whether every process of the machine has a number here: there are no namespaces, or this is the
  /// first (PROC_PID_INIT_INO of <linux/proc_ns.h>).
  private static var seesEverybody: Bool { [nil, "4026531836"].contains(ownNamespace) }

  /// `nil` where the system has none.
  private static let ownNamespace: String? = Folder.linkTarget("/proc/self/ns/pid")
    .map { $0.filter(\.isNumber) }

  /// The beginning of the number that the system takes at each start; `nil` where it has none.
  private static let start: String? = (try? Folder.readFile("/proc/sys/kernel/random/boot_id"))
    .map { String(decoding: $0.prefix(8), as: UTF8.self) }

  /// The machine's start and the process's, as Linux tells them; `nil` where nobody does.
  private static func birth(of process: Int32) -> String? {
    guard let start, let status = try? Folder.readFile("/proc/\(process)/stat") else { return nil }
    // The second field is the program's name in parentheses, with whatever is in it; the start is
    // the 22nd (proc(5)).
    let fields = String(decoding: status, as: UTF8.self).split(separator: ")").last?
      .split(separator: " ")
    guard let fields, fields.count > 19 else { return nil }
    return "\(start).\(fields[19])"
  }

  /// It is asked for at each lock, and never changes.
  private static let ownBirth = birth(of: getpid())

  /// The births of all processes.
  private static func births() -> Set<String> {
    let names = (try? Folder("/proc").entries())?.map(\.name) ?? []
    return Set(names.compactMap { Int32($0) }.compactMap(birth(of:)))
  }

  private static var hostName: String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let base = buffer.baseAddress, gethostname(base, 255) == 0 else { return "localhost" }
      buffer[255] = 0
      return String(cString: base)
    }
  }
}
