/**
 * `npm start`: sets up, builds, and opens a real Chromium with the guard in it and the portal's
 * real address on the practice portal. Without a display (or with `--headless`) it walks through
 * the main job itself and prints where its pictures are.
 */
import { build } from './builds.mjs'
import { hasDisplay, run, say } from './run.mjs'
import { setup } from './setup.mjs'

const A_DAY = 86_400_000

async function main(args) {
  await setup({ firefox: false })
  const isSeen = hasDisplay(process.env, process.platform) && !args.includes('--headless')
  say('Building …')
  // The walk has to see into the guard's own elements; they are closed in a package.
  const { code, output } = await build('chrome', !isSeen)
  if (code !== 0) throw new Error(output)
  if (!isSeen) say('No display: walking through the main job without one.')
  const script = isSeen ? 'scripts/start-session.ts' : 'scripts/walk.ts'
  // The practice portal takes the types out of its pages by a function that Node still warns of.
  const env = { NODE_NO_WARNINGS: '1' }
  const options = { env, show: true, timeout: A_DAY }
  return (await run('node', ['scripts/run-ts.mjs', script], options)).code
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
