/** `npm run test:matrix`: every drawing of the portal with every road to a control. */
import { run } from './run.mjs'
import { setup } from './setup.mjs'

await setup({ firefox: true })
const hour = 3_600_000
const env = { MATRIX: 'full' }
const { code } = await run('playwright', ['test'], { env, show: true, timeout: hour })
process.exitCode = code
