import { defineConfig } from '@playwright/test'

/**
 * The same scenarios in both browsers; the harness in tests/e2e/harness starts them (Playwright's
 * own Firefox cannot load extensions). `*.chromium.spec.ts` and `*.firefox.spec.ts` are for what
 * only one of them has. `MATRIX=full` lifts the time limit for the whole matrix.
 * Otherwise long lists are shared: a case tagged `@chromium` or `@firefox` runs only there, and
 * one tagged `@matrix` not at all.
 */
const isMatrix = process.env.MATRIX === 'full'
const MINUTE = 60_000

function without(tag: string): { grepInvert?: RegExp } {
  return isMatrix ? {} : { grepInvert: new RegExp(`${tag}|@matrix`) }
}

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: isMatrix ? 30 * MINUTE : MINUTE,
  globalTimeout: isMatrix ? 60 * MINUTE : 24 * MINUTE,
  reporter: [['line'], ['json', { outputFile: '.cache/reports/e2e.json' }]],
  projects: [
    { name: 'chromium', testIgnore: '**/*.firefox.spec.ts', ...without('@firefox') },
    { name: 'firefox', testIgnore: '**/*.chromium.spec.ts', ...without('@chromium') },
  ],
})
