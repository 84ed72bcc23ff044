internal import Foundation

/// A fixed number of threads that take jobs and give results.
///
/// Memory follows the number of threads and the length of the queues, never the number of inputs.
struct WorkerPool: Sendable {
    /// Jobs that wait for a worker.
    let jobs: WorkQueue<Job>
    /// Results that wait to be taken.
    let results: WorkQueue<JobResult>
    /// Jobs given and results not yet taken, at most.
    let window: Int
    private let group = DispatchGroup()

    /// Starts the threads.
    ///
    /// - Parameter worker: makes what does the work of one thread, given its number; called in that thread.
    init(count: Int, worker: @escaping @Sendable (_ number: Int) -> (Job) -> JobResult) {
        // The writer takes its time for a batch: the workers go on meanwhile.
        window = count * 4 + IntakeWriter.batchSize
        jobs = WorkQueue(capacity: window)
        results = WorkQueue(capacity: window)
        for number in 0..<count {
            group.enter()
            let thread = Thread { [jobs, results, group] in
                let work = worker(number)
                while let job = jobs.take() { results.put(work(job)) }
                group.leave()
            }
            thread.name = "shugaki worker \(number + 1)"
            // Recursion is bounded by limits, not by the usual half mebibyte.
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    /// Ends the threads when their jobs are done.
    func stop() {
        jobs.close()
        results.close()
        group.wait()
    }
}
