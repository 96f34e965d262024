import CivilCalendar
import Commands
import Platform
import System

// Whoever reads the output may go away; what is done is done to its end all the same.
signal(SIGPIPE, SIG_IGN)

// The real world: the clock, the streams, the environment.
let terminal = Terminal(
  input: .standard,
  output: .standard(.output),
  errors: .standard(.errors),
  environment: processEnvironment(),
  workingFolder: currentFolder(),
  clock: { Instant(seconds: Int64(time(nil))) },
  monotonicClock: {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  },
  stop: { StopSignal.descriptor() }
)
exit(Program.run(Array(CommandLine.arguments.dropFirst()), on: terminal).rawValue)
