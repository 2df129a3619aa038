/** The extension's journal, bundled for a page of the extension (long-journal.ts). */
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'

const ROOT = join(import.meta.dirname, '..', '..', '..')

/** What gives an extension page the extension's own journal, as `longJournal`. */
export async function journalScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(ROOT, 'tests/e2e/steps/long-journal.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput
  return `(() => { ${output[0].code}\n return true })()`
}
