/** Makes a fresh clone ready: packages, a Node that the tools run on, browsers, generated types. */
import { pathToFileURL } from 'node:url'
import { CHROMIUM, FIREFOX, findChromium, findFirefox } from './browsers.mjs'
import { ensureBrowsers } from './install-browsers.mjs'
import { ensureNode, ensurePackages } from './packages.mjs'
import { run, say } from './run.mjs'

/**
 * Does what is missing and no more: a second run takes a few seconds.
 * @param {{ firefox: boolean }} wanted Chromium is always needed, Firefox for the tests
 * @throws {Error} with words for the person
 */
export async function setup(wanted) {
  await ensurePackages()
  await ensureNode()
  const browsers = wanted.firefox ? [CHROMIUM, FIREFOX] : [CHROMIUM]
  const problems = await ensureBrowsers(browsers)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  // Vitest and tsc read what this generates.
  const { code, output } = await run('wxt', ['prepare'])
  if (code !== 0) throw new Error(`wxt prepare failed:\n${output}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await setup({ firefox: true })
    say(`Chromium  ${findChromium()}\nFirefox   ${findFirefox()}\nReady.`)
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
