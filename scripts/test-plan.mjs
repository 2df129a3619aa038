/**
 * What `npm test` runs. Stages follow each other; the lanes of a stage run side by side, the steps
 * of a lane one after the other. The end-to-end tests watch clocks and run alone.
 */
const MINUTE = 60_000

/** Where runners write what they counted. */
export const REPORTS = '.cache/reports'

const forTests = { PUSHCERT_GUARD_TEST: '1' }
const chrome = ['build', '-b', 'chrome']
const firefox = ['build', '-b', 'firefox', '--mv2']

function vitest(name, project) {
  const file = `${REPORTS}/${project}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = ['run', '--project', project, ...reporters]
  return { name, kind: 'vitest', command: 'vitest', args, report: file }
}

function check(name, command, args, env = {}) {
  return { name, kind: 'check', command, args, env }
}

const lint = ['lint', '--source-dir', '.output/firefox-mv2', '--no-config-discovery', '--pretty']

/** @type {import('./test-plan.d.mts').PlannedStep[][][]} */
export const PLAN = [
  [
    [
      check('build for Chromium', 'wxt', chrome),
      check('build for Firefox', 'wxt', firefox),
      check('test build for Chromium', 'wxt', chrome, forTests),
      check('test build for Firefox', 'wxt', firefox, forTests),
    ],
    [
      check('format and lint', 'biome', ['ci', '--colors=off', '--diagnostic-level=error', '.']),
      check('dead code', 'knip', ['--no-progress']),
    ],
  ],
  [
    // After the builds, which write the types that tsc reads.
    [check('types', 'tsc', ['--noEmit']), vitest('unit and structure', 'unit')],
    [
      check('size budget', 'size-limit', []),
      vitest('what was built', 'build'),
      check('Firefox package', 'web-ext', [...lint, '--output', 'json']),
    ],
  ],
  [
    [
      {
        name: 'end to end',
        kind: 'playwright',
        command: 'playwright',
        args: ['test'],
        report: `${REPORTS}/e2e.json`,
        show: true,
        timeout: 25 * MINUTE,
      },
    ],
  ],
]
