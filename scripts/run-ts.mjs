/** Runs the `main` of a TypeScript file: `node scripts/run-ts.mjs scripts/walk.ts`. */
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { root } from './run.mjs'

const [file = ''] = process.argv.slice(2)
// Node runs TypeScript itself, but does not find the imports that leave out the `.ts`.
const { module } = await runnerImport(join(root, file), { root, configFile: false })
try {
  await module.main()
  process.exit(0)
} catch (error) {
  process.stderr.write(`${error.stack}\n`)
  process.exit(1)
}
