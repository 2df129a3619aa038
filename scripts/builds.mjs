/**
 * Builds for Chromium (manifest 3) and Firefox (manifest 2) into .output. `--test` builds the same
 * with the guard's shadow root open, into folders of their own. Browser names select.
 */
import { pathToFileURL } from 'node:url'
import { ensureNode, ensurePackages } from './packages.mjs'
import { run, say } from './run.mjs'

/** Arguments of `wxt build` for each browser. */
export const BROWSERS = { chrome: ['-b', 'chrome'], firefox: ['-b', 'firefox', '--mv2'] }

/**
 * @param {'chrome' | 'firefox'} browser
 * @param {boolean} forTests
 * @returns {Promise<{ code: number, output: string }>}
 */
export function build(browser, forTests) {
  const env = { PUSHCERT_GUARD_TEST: forTests ? '1' : '' }
  return run('wxt', ['build', ...BROWSERS[browser]], { env, timeout: 180_000 })
}

async function main(args) {
  await ensurePackages()
  await ensureNode()
  const named = Object.keys(BROWSERS).filter((browser) => args.includes(browser))
  for (const browser of named.length > 0 ? named : Object.keys(BROWSERS)) {
    const { code, output } = await build(browser, args.includes('--test'))
    say(output.trim())
    if (code !== 0) return code
  }
  return 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2))
}
