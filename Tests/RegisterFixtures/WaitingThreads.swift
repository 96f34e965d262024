import Foundation

/// Threads for tests that wait for other programs most of the time, beside those that are as many as the cores.
package final class WaitingThreads: TaskExecutor {
  package static let shared = WaitingThreads()

  private let jobs = OperationQueue()

  private init() { jobs.maxConcurrentOperationCount = 3 }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
