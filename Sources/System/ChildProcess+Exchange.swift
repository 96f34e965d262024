import Platform

/// Programs that read what they are given while they answer.
extension ChildProcess {
  /// What came of a run.
  package struct Outcome: Sendable {
    /// `nil` where it was killed, or took too long.
    package let status: Int32?
    package let output: [UInt8]
    package let errors: [UInt8]
    /// Whether it was ended because it took longer than it may.
    package let ranOut: Bool
  }

  /// Runs a program to its end, with bytes on its standard input; all that it says is kept.
  ///
  /// `seconds`: for how long it may be silent before it is killed, with those it has started.
  ///
  /// - Returns: `nil` where it could not be started.
  package static func exchange(
    _ words: [String],
    input: [UInt8] = [],
    in environment: [String: String],
    seconds: Int = 3_600
  ) -> Outcome? {
    guard var running = Running(words, input: input, in: environment, seconds: seconds) else {
      return nil
    }
    return running.end()
  }

  /// A program on its way while this one does something else; whoever lets go of it kills it, with those it has started.
  package struct Running: ~Copyable {
    private let child: pid_t
    private let seconds: Int
    private var exchange: Exchange
    private var hasEnded = false

    /// - Returns: `nil` where it could not be started.
    package init?(
      _ words: [String],
      input: [UInt8] = [],
      in environment: [String: String],
      seconds: Int = 3_600
    ) {
      guard let stdin = Descriptor.pipe() else { return nil }
      guard let stdout = Descriptor.pipe() else {
        ChildProcess.closeAll(stdin.reading, stdin.writing)
        return nil
      }
      guard let stderr = Descriptor.pipe() else {
        ChildProcess.closeAll(stdin.reading, stdin.writing, stdout.reading, stdout.writing)
        return nil
      }
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      posix_spawn_file_actions_adddup2(&actions, stdin.reading, STDIN_FILENO)
      posix_spawn_file_actions_adddup2(&actions, stdout.writing, STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&actions, stderr.writing, STDERR_FILENO)
      let child = withUnsafePointer(to: &actions) {
        spawn(words, in: environment, actions: $0, hasOwnGroup: true)
      }
      ChildProcess.closeAll(stdin.reading, stdout.writing, stderr.writing)
      guard let child else {
        ChildProcess.closeAll(stdin.writing, stdout.reading, stderr.reading)
        return nil
      }
      self.child = child
      self.seconds = seconds
      exchange = Exchange(input: input, to: stdin.writing, from: stdout.reading, stderr.reading)
    }

    /// Waits for its end, and says what came of it; asked once.
    package mutating func end() -> Outcome {
      let ranOut = !exchange.run(milliseconds: seconds * 1000)
      if ranOut { kill(-child, SIGKILL) }
      exchange.close()
      hasEnded = true
      return Outcome(
        status: wait(for: child),
        output: exchange.output,
        errors: exchange.errors,
        ranOut: ranOut
      )
    }

    deinit {
      if hasEnded { return }
      kill(-child, SIGKILL)
      var exchange = exchange
      exchange.close()
      _ = wait(for: child)
    }
  }

  fileprivate static func closeAll(_ files: Int32...) { for file in files { close(file) } }
}

/// Three pipes of a program, filled and emptied as it goes.
private struct Exchange {
  private let input: [UInt8]
  private var written = 0
  private var writing: Int32?
  private let reading: [Int32]
  private var isOpen = [true, true]
  private var read: [[UInt8]] = [[], []]

  var output: [UInt8] { read[0] }
  var errors: [UInt8] { read[1] }

  init(input: [UInt8], to writing: Int32, from output: Int32, _ errors: Int32) {
    self.input = input
    self.writing = writing
    reading = [output, errors]
    // A reader that is gone is an error of the write, not a signal that ends this program.
    signal(SIGPIPE, SIG_IGN)
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
  }

  /// - Returns: `false` when it says nothing and takes nothing for so long.
  mutating func run(milliseconds: Int) -> Bool {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while isOpen.contains(true) {
      if written == input.count { closeInput() }
      var polled = reading.indices.map { place in
        pollfd(fd: isOpen[place] ? reading[place] : -1, events: Int16(POLLIN), revents: 0)
      }
      polled.append(pollfd(fd: writing ?? -1, events: Int16(POLLOUT), revents: 0))
      let count = poll(&polled, nfds_t(polled.count), Int32(clamping: milliseconds))
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      for place in reading.indices where polled[place].revents != 0 {
        let count = Descriptor.read(reading[place], into: buffer)
        if count > 0 { read[place] += buffer[..<count] } else { isOpen[place] = false }
      }
      if polled[reading.count].revents != 0 { write() }
    }
    return true
  }

  private mutating func write() {
    guard let writing else { return }
    let count = input[written...].withUnsafeBytes {
      Platform.write(writing, $0.baseAddress, $0.count)
    }
    if count > 0 {
      written += count
    } else if errno != EAGAIN, errno != EINTR {
      closeInput()
    }
  }

  private mutating func closeInput() {
    if let writing { Platform.close(writing) }
    writing = nil
  }

  mutating func close() {
    closeInput()
    for file in reading { Platform.close(file) }
  }
}
