import { describe, expect, it } from 'vitest'
import { count, sum } from '../../scripts/tally.mjs'
import { PLAN } from '../../scripts/test-plan.mjs'

function vitest(passed: number, failed: number, unloaded = 0) {
  const tests = { status: 'passed', assertionResults: [{}] }
  const broken = { status: 'failed', assertionResults: [] }
  return {
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: [tests, ...Array.from({ length: unloaded }, () => broken)],
  }
}

function playwright(stats: object, errors: object[] = []) {
  return { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors }
}

describe('counting a step', () => {
  it('a check is one test', () => {
    expect(count({ ok: true, kind: 'check', report: null })).toMatchObject({ passed: 1, failed: 0 })
    expect(count({ ok: false, kind: 'check', report: null })).toMatchObject({
      passed: 0,
      failed: 1,
    })
  })

  it('takes the numbers of the runner', () => {
    const unit = count({ ok: false, kind: 'vitest', report: vitest(7, 2) })
    expect(unit).toEqual({ passed: 7, failed: 2, note: '' })
    const e2e = count({
      ok: false,
      kind: 'playwright',
      report: playwright({ expected: 5, unexpected: 1 }),
    })
    expect(e2e).toEqual({ passed: 5, failed: 1, note: '' })
  })

  it('a file that could not be loaded is a failure', () => {
    const broken = count({ ok: false, kind: 'vitest', report: vitest(7, 0, 2) })
    expect(broken).toMatchObject({ passed: 7, failed: 2 })
  })

  it('a skipped or flaky test is not a passed one', () => {
    const report = playwright({ expected: 5, flaky: 1, skipped: 2 })
    expect(count({ ok: true, kind: 'playwright', report })).toMatchObject({ passed: 5, failed: 3 })
  })

  it('a runner without report, without test or with an error of its own has failed', () => {
    const silent = count({ ok: true, kind: 'vitest', report: null })
    expect(silent).toMatchObject({ passed: 0, failed: 1 })
    const empty = count({ ok: true, kind: 'playwright', report: playwright({}) })
    expect(empty).toMatchObject({ passed: 0, failed: 1 })
    const crashed = count({ ok: false, kind: 'vitest', report: vitest(7, 0) })
    expect(crashed).toMatchObject({ passed: 7, failed: 1 })
    const setup = playwright({ expected: 5 }, [{}])
    expect(count({ ok: false, kind: 'playwright', report: setup })).toMatchObject({ failed: 1 })
  })

  it('adds up', () => {
    expect(sum([])).toEqual({ passed: 0, failed: 0 })
    const all = [
      { passed: 3, failed: 0 },
      { passed: 1, failed: 2 },
    ]
    expect(sum(all)).toEqual({ passed: 4, failed: 2 })
  })
})

describe('the plan', () => {
  const steps = PLAN.flat(2)

  it('gives every runner a report of its own', () => {
    const reports = steps.filter(({ kind }) => kind !== 'check').map(({ report }) => report)
    expect(reports).not.toContain(undefined)
    expect(new Set(reports).size).toBe(reports.length)
  })

  it('runs the end-to-end tests last and alone, after four builds', () => {
    expect(
      PLAN.at(-1)
        ?.flat()
        .map(({ kind }) => kind),
    ).toEqual(['playwright'])
    const builds = PLAN[0]?.flat().filter(({ args }) => args[0] === 'build')
    expect(builds?.filter(({ env }) => env?.PUSHCERT_GUARD_TEST === '1')).toHaveLength(2)
    expect(builds).toHaveLength(4)
  })
})
