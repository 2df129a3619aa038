import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packToHtml } from '../../lib/journal/pack/html'
import { packToLines } from '../../lib/journal/pack/lines'
import { packShort } from '../../lib/journal/pack/rows'
import { selectPack } from '../../lib/journal/pack/select'
import { buildVerifiers, VERIFIERS } from '../../scripts/build-verifier.ts'
import { speakEnglish } from '../components/stage'
import { textOf } from '../structure/rules/sources'
import { renewal, SAVING, started, written } from './pack/samples'

let folder = ''
let short = ''

beforeAll(async () => {
  speakEnglish()
  folder = mkdtempSync(join(tmpdir(), 'pushcert-verify-'))
  const journal = await written([started(), ...renewal()])
  const scope = { kind: 'day', from: 0, to: Number.MAX_SAFE_INTEGER, organisation: null } as const
  const pack = selectPack(journal, scope, SAVING)
  if (pack === null) throw new Error('no pack')
  short = packShort(pack)
  const [html, json] = [packToHtml(pack), packToLines(pack)]
  const forged = { ...pack, entries: pack.entries.map((one) => ({ ...one })) }
  Object.assign(forged.entries[3]?.event?.data ?? {}, { topic: 'com.apple.mgmt.External.other' })
  const files = {
    'good.html': html,
    'good.json': json,
    'flipped.html': html.replace('IT-4421', 'IT-4422'),
    'forged.json': packToLines(forged),
    'other.txt': 'Dear colleague, the evidence is somewhere.',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the generated command as an auditor would: plain Node, another folder, nothing installed. */
function verify(...args: string[]): Promise<{ code: number; said: string }> {
  const command = join(import.meta.dirname, '..', '..', 'verifier', 'verify-evidence.mjs')
  const options = { cwd: folder, env: { LANG: 'en_US.UTF-8' } }
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr })
    })
  })
}

describe('the verifiers in the repository', () => {
  it('name no path of the machine they were made on', () => {
    for (const path of VERIFIERS) expect(textOf(path)).not.toContain(process.cwd())
  })

  it('are what the code gives today (else: npm run verifier)', async () => {
    const built = await buildVerifiers()
    for (const path of VERIFIERS) expect(textOf(path) === built[path], path).toBe(true)
  }, 30_000)

  it('ask nothing of any network and need no other file', () => {
    const [page, command] = VERIFIERS.map(textOf)
    expect(page).toContain("connect-src 'none'")
    expect(page).not.toMatch(/<(?:script|link|img)[^>]*\s(?:src|href)=/)
    expect(page).not.toMatch(/\b(?:fetch|XMLHttpRequest|WebSocket|sendBeacon)\(/)
    const imports = [...(command ?? '').matchAll(/^import .* from "([^"]+)"/gm)].map(
      ([, from]) => from,
    )
    expect(imports.filter((from) => !from?.startsWith('node:'))).toEqual([])
    expect(command).not.toMatch(/\b(?:fetch|require)\(/)
  })
})

describe('node verify-evidence.mjs', () => {
  it.each(['good.html', 'good.json'])('%s: genuine, exit code 0', async (file) => {
    const { code, said } = await verify(file)
    expect(said).toContain(`${file}: unchanged, whole and signed`)
    expect(said).toContain('Whole: events 1 to 7')
    expect(code).toBe(0)
  })

  it('names the first broken link, exit code 1', async () => {
    const { code, said } = await verify('--events', 'forged.json')
    expect(said).toContain('forged.json: do not rely on it')
    expect(said).toContain('Broken at event 4.')
    expect(said).toContain('the event was changed afterwards')
    // Nothing from the broken link on is shown as if it had happened.
    expect(said).toContain('  3  ')
    expect(said).not.toContain('  4  ')
    expect(code).toBe(1)
  })

  it('one bad file among good ones is enough', async () => {
    const { code, said } = await verify('good.html', 'flipped.html', 'good.json')
    expect(said).toContain('good.json: unchanged, whole and signed')
    expect(said).toContain('flipped.html: do not rely on it')
    expect(code).toBe(1)
  })

  it('the hash from the ticket', async () => {
    const good = await verify('--anchor', short, 'good.html')
    expect(good).toMatchObject({ code: 0, said: expect.stringContaining('fits event 7') })
    expect((await verify('--anchor', '0000000000', 'good.html')).code).toBe(1)
  })

  it('refuses what is no evidence, and says how it is called', async () => {
    expect(await verify('other.txt')).toMatchObject({ code: 1 })
    expect((await verify('missing.html')).code).toBe(1)
    expect(await verify()).toMatchObject({ code: 2, said: expect.stringContaining('FILE...') })
    expect((await verify('--nonsense', 'good.html')).code).toBe(2)
  })
})
