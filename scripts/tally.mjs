/** Counting tests over several runners, from the JSON reports that they write. */

/**
 * What one step adds to the sum. A step without a report is one test. A runner that failed without
 * naming a test, wrote no report or ran nothing has one failure more: green must mean "was run".
 * @param {{ ok: boolean, kind: 'check' | 'vitest' | 'playwright', report: object | null }} step
 * @returns {{ passed: number, failed: number, note: string }}
 */
export function count(step) {
  if (step.kind === 'check') return { passed: +step.ok, failed: +!step.ok, note: '' }
  if (step.report === null) return { passed: 0, failed: 1, note: 'no report was written' }
  const { passed, failed } = step.kind === 'vitest' ? vitest(step.report) : playwright(step.report)
  if (passed + failed === 0) return { passed, failed: 1, note: 'no test was run' }
  if (!step.ok && failed === 0) return { passed, failed: 1, note: 'failed outside of its tests' }
  return { passed, failed, note: '' }
}

function vitest(report) {
  // A file that could not be loaded is a failed suite without tests.
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
  }
}

function playwright(report) {
  // Passed at the second attempt is not passed; a skipped test was not run.
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky + skipped + report.errors.length }
}

/** The sum over all steps. */
export function sum(counts) {
  return counts.reduce(
    (total, each) => ({
      passed: total.passed + each.passed,
      failed: total.failed + each.failed,
    }),
    { passed: 0, failed: 0 },
  )
}
