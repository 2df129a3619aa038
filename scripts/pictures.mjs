/** `npm run pictures`: sets up, builds, and takes every picture in docs/pictures anew. */
import { build } from './builds.mjs'
import { run, say } from './run.mjs'
import { setup } from './setup.mjs'

const HALF_AN_HOUR = 1_800_000

async function main() {
  await setup({ firefox: false })
  say('Building …')
  // The stories read what the guard says; in a package its own elements are closed.
  const { code, output } = await build('chrome', true)
  if (code !== 0) throw new Error(output)
  // The practice portal takes the types out of its pages by a function that Node still warns of.
  const env = { NODE_NO_WARNINGS: '1' }
  const options = { env, show: true, timeout: HALF_AN_HOUR }
  return (await run('node', ['scripts/run-ts.mjs', 'scripts/pictures.ts'], options)).code
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
