import Platform

/// Whether no process has a number; one that belongs to somebody else is not gone.
package func isGone(process: Int32) -> Bool { kill(process, 0) != 0 && errno == ESRCH }
