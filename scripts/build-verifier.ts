/**
 * Builds the two verifiers from the very code that the extension runs, so that they cannot drift:
 * `npm run verifier` writes them, tests/verifier.test.ts says when they are not fresh.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type InlineConfig, type Rolldown } from 'vite'

const ROOT = join(import.meta.dirname, '..')

/** Where they are kept, by name. */
export const VERIFIERS = ['verifier/verify.html', 'verifier/verify-evidence.mjs'] as const
type Verifier = (typeof VERIFIERS)[number]

/** The messages that a verifier can say. */
const SAID = /^(journal_|popup_screen_|popup_lang$|portal_today_at$|mdm_|extension_name$)/

export async function main(): Promise<void> {
  const files = await buildVerifiers()
  for (const path of VERIFIERS) writeFileSync(join(ROOT, path), files[path])
}

export async function buildVerifiers(): Promise<Record<Verifier, string>> {
  return {
    'verifier/verify.html': await pageFile(),
    'verifier/verify-evidence.mjs': await commandFile(),
  }
}

async function commandFile(): Promise<string> {
  const { script } = await bundle('scripts/verifier/command.ts', {
    ssr: { noExternal: true, target: 'node' },
    build: { ssr: true },
  })
  return `// Made by \`npm run verifier\` from lib/journal. Runs on Node 20 and later, alone.\n${script}`
}

async function pageFile(): Promise<string> {
  const { script, style } = await bundle('scripts/verifier/page.tsx', {})
  const code = `\n${inScript(script)}`
  const sum = createHash('sha256').update(code).digest('base64')
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${sum}'`,
    "style-src 'unsafe-inline'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ')
  return `<!doctype html>
<!-- Made by \`npm run verifier\` from lib/journal. Open it from disk; it asks nothing of any network. -->
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Pushcert Guard</title>
<style>
${style}</style>
</head>
<body>
<div id="app"></div>
<script type="module">${code}</script>
</body>
</html>
`
}

/** Inside a script element these three would end it, or begin a comment. */
function inScript(code: string): string {
  return code
    .replaceAll('</script', '<\\/script')
    .replaceAll('<!--', '<\\!--')
    .replaceAll('<script', '\\x3cscript')
}

async function bundle(
  input: string,
  more: InlineConfig,
): Promise<{ script: string; style: string }> {
  const built = await build({
    ...more,
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [onlySaid()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: {
      ...more.build,
      write: false,
      target: 'es2022',
      // An auditor can read what runs.
      minify: false,
      cssMinify: false,
      modulePreload: false,
      rolldownOptions: { input: join(ROOT, input), output: { codeSplitting: false } },
    },
  })
  const output = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput
  const script = output.output.find((file) => file.type === 'chunk')?.code
  if (script === undefined) throw new Error(`nothing was built of ${input}`)
  const style = output.output.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : [],
  )
  return { script, style: style.join('\n') }
}

/** Leaves out of the catalogues what is said elsewhere. */
function onlySaid() {
  return {
    name: 'pushcert-guard:only-said',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!/_locales[\\/]\w+[\\/]messages\.json$/.test(id)) return null
      const all: Record<string, object> = JSON.parse(code)
      return JSON.stringify(
        Object.fromEntries(Object.entries(all).filter(([key]) => SAID.test(key))),
      )
    },
  }
}
