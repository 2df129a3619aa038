/** Runs jobs one after the other: two read-modify-writes never interleave. */
export interface Queue {
  /** Resolves or rejects as `job` does; a failed job does not stop those behind it. */
  run<T>(job: () => Promise<T>): Promise<T>
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run(job) {
      const result = last.then(job, job)
      last = result.catch(() => undefined)
      return result
    },
  }
}
