import CivilCalendar
import Commands

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

// The real world: the clock, the streams, the environment.
var session = Session(
  input: .standard,
  output: .standard(STDOUT_FILENO),
  errors: .standard(STDERR_FILENO),
  environment: processEnvironment(),
  workingFolder: currentFolder(),
  clock: { Instant(seconds: Int64(time(nil))) }
)
exit(Program.run(Array(CommandLine.arguments.dropFirst()), &session).rawValue)
