/**
 * `npm test`: sets up, runs every check and test, and ends with the line `N passed, N failed` over
 * all runners. Needs no display, no question, nothing but git, Node and npm.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, say } from './run.mjs'
import { setup } from './setup.mjs'
import { count, sum } from './tally.mjs'
import { PLAN, REPORTS } from './test-plan.mjs'

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`.padStart(8)

function readReport(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8'))
  } catch {
    return null
  }
}

async function runStep(step) {
  const from = performance.now()
  if (step.show) say(`\n— ${step.name}`)
  const { env, show, timeout = 180_000 } = step
  const { code, output } = await run(step.command, step.args, { env, show, timeout })
  const report = step.report === undefined ? null : readReport(step.report)
  const counted = count({ ok: code === 0, kind: step.kind, report })
  const isGood = counted.failed === 0
  if (!isGood && !show) say(`\n— ${step.name}\n${output.trim()}\n`)
  const tests = step.kind === 'check' ? '' : `  ${counted.passed} passed, ${counted.failed} failed`
  const note = counted.note === '' ? '' : `  (${counted.note})`
  say(`${isGood ? '✓' : '✗'} ${seconds(from)}  ${step.name}${tests}${note}`)
  return counted
}

async function runLane(steps) {
  const counts = []
  for (const step of steps) counts.push(await runStep(step))
  return counts
}

async function runPlan() {
  const counts = []
  for (const lanes of PLAN) counts.push(...(await Promise.all(lanes.map(runLane))).flat())
  return counts
}

async function main() {
  const from = performance.now()
  // Yesterday's report must not count as today's.
  rmSync(join(root, REPORTS), { recursive: true, force: true })
  mkdirSync(join(root, REPORTS), { recursive: true })
  try {
    await setup({ firefox: true })
  } catch (error) {
    say(`✗ ${seconds(from)}  set-up\n${error.message}`)
    return { passed: 0, failed: 1 }
  }
  say(`✓ ${seconds(from)}  set-up`)
  const counts = await runPlan()
  say(`\n${seconds(from).trim()} in all`)
  return sum(counts)
}

const { passed, failed } = await main()
process.exitCode = failed === 0 ? 0 : 1
say(`${passed} passed, ${failed} failed`)
