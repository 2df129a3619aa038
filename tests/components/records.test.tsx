// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { RecordsContainer } from '../../components/records/records-container'
import { CONTOSO, FABRIKAM } from '../domain/record-samples'
import { NOW, topicOf } from '../domain/tab-state-samples'
import {
  draftStore,
  field,
  find,
  press,
  rendered,
  type Stage,
  show,
  speakEnglish,
  stage,
  type,
  violations,
} from './stage'

const fixture = (name: string) => readFileSync(`tests/fixtures/exports/${name}`, 'utf8')
const GRAPH = fixture('graph.json')
const BOX = /Paste what Intune shows, or drop/
const KEY = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\n-----END PRIVATE KEY-----'

beforeEach(speakEnglish)

async function records({ bench, client }: Stage, drafts = draftStore()) {
  const root = show(<RecordsContainer client={client} drafts={drafts} now={() => bench.now} />)
  await vi.waitFor(() => expect(root.textContent).not.toBe(''))
  return root
}

const saved = ({ bench }: Stage) => bench.services.records.list()
const text = (root: HTMLElement) => root.textContent ?? ''

describe('a paste', () => {
  it('is read and saved in the same act; the box is empty again', async () => {
    const here = stage()
    const root = await records(here)
    await type(root, BOX, GRAPH)
    await vi.waitFor(() => expect(text(root)).toContain('certificate is recorded'))
    expect(await saved(here)).toHaveLength(1)
    expect(field(root, BOX).value).toBe('')
    expect(here.bench.events.map((event) => event.kind)).toEqual(['record-saved'])
  })

  it('Undo takes the record back and brings the text back', async () => {
    const here = stage([FABRIKAM])
    const root = await records(here)
    await type(root, BOX, GRAPH)
    await vi.waitFor(() => press(root, /^Undo$/))
    await vi.waitFor(() => expect(text(root)).toContain('Undone'))
    expect(await saved(here)).toEqual([FABRIKAM])
    expect(field(root, BOX).value).toBe(GRAPH)
    expect(() => find(root, 'button', /^Undo$/)).toThrow()
  })

  it('Undo is not offered any more once something else has changed', async () => {
    const here = stage()
    const root = await records(here)
    await type(root, BOX, GRAPH)
    await vi.waitFor(() => find(root, 'button', /^Undo$/))
    const diff = { written: [FABRIKAM], removed: [] }
    await here.client.send({ type: 'page/save-records', diff, why: 'elsewhere' })
    const again = await records(here)
    expect(() => find(again, 'button', /^Undo$/)).toThrow()
  })

  it.each([
    ['a table that PowerShell cut off', fixture('powershell-table-cut.txt')],
    ['an HTML page', '<!DOCTYPE html><html><head><title>Sign in</title></head></html>'],
    ['nothing that is known', 'Dear colleague, the certificate is somewhere on the server.'],
    ['what Microsoft365DSC exports', fixture('microsoft365dsc.ps1')],
  ])('refused: %s. Nothing is saved, the text stays', async (_, pasted) => {
    const here = stage([CONTOSO])
    const root = await records(here)
    await type(root, BOX, pasted)
    await vi.waitFor(() => expect(text(root)).toContain('Nothing was saved'))
    expect(await saved(here)).toEqual([CONTOSO])
    expect(here.bench.events).toEqual([])
    expect(field(root, BOX).value).toBe(pasted.replaceAll('\r\n', '\n'))
    expect(() => find(root, 'button', /^Undo$/)).toThrow()
  })

  it('a private key leaves the box at once and is in no draft', async () => {
    const here = stage()
    const drafts = draftStore()
    const root = await records(here, drafts)
    await type(root, BOX, `${KEY}\nmore`)
    await vi.waitFor(() => expect(text(root)).toContain('private key was taken out'))
    expect(field(root, BOX).value).not.toContain('PRIVATE KEY')
    expect(JSON.stringify(drafts.items)).not.toContain('MIIEvQ')
    expect(await saved(here)).toEqual([])
  })

  it('a few typed letters are not read before the person says so', async () => {
    const root = await records(stage())
    await type(root, BOX, 'hello')
    await rendered()
    expect(text(root)).not.toContain('Nothing was saved')
    press(root, /Read this text/)
    await vi.waitFor(() => expect(text(root)).toContain('Nothing was saved'))
  })

  it('what was not saved survives a reload', async () => {
    const drafts = draftStore()
    const root = await records(stage(), drafts)
    await type(root, BOX, 'Not a certificate, but twenty letters long.')
    const again = await records(stage(), drafts)
    expect(field(again, BOX).value).toContain('twenty letters')
  })

  it('an ambiguous date is asked for, and saved only after the answer', async () => {
    const here = stage()
    const root = await records(here)
    await type(root, BOX, ambiguous())
    const question = await vi.waitFor(() => find(root, '[role=group]', /Which day is/))
    expect(await saved(here)).toEqual([])
    const answers = [...question.querySelectorAll('button')]
    expect(answers).toHaveLength(2)
    answers[0]?.click()
    await vi.waitFor(async () => expect(await saved(here)).toHaveLength(1))
    expect((await saved(here))[0]?.observations[0]?.expiry).not.toBeNull()
  })

  it('another UID for the same organisation is an alarm; the person decides', async () => {
    const here = stage()
    const root = await records(here)
    await type(root, BOX, GRAPH)
    await vi.waitFor(() => expect(field(root, BOX).value).toBe(''))
    await type(
      root,
      BOX,
      GRAPH.replace(/[0-9a-f]{6}"\s*,?\s*$/m, 'aaaaaa"').replace('1276fb', 'aaaaaa'),
    )
    await vi.waitFor(() => expect(text(root)).toContain('The UID has changed'))
    expect((await saved(here)).every((record) => record.disputedWith !== null)).toBe(true)
    expect(() => find(root, 'button', /Renew this one/)).toThrow()
    press(root, /uses the one ending in aaaaaa/)
    await vi.waitFor(() => expect(text(root)).toContain('Decided'))
    const after = await saved(here)
    expect(after.every((record) => record.disputedWith === null)).toBe(true)
    expect(after.filter((record) => record.retired === null)).toHaveLength(1)
  })
})

/** A PowerShell list whose date could be 5 November or 11 May. */
function ambiguous(): string {
  return [
    'AppleIdentifier                : mdm-push@example.com',
    'CertificateSerialNumber        : 6DBBD018B25C7F76',
    'ExpirationDateTime             : 5/6/2027 12:00:00',
    `TopicIdentifier                : ${topicOf(9)}`,
  ].join('\n')
}

describe('the list', () => {
  it('edits the name in place, with Undo', async () => {
    const here = stage([CONTOSO])
    const root = await records(here)
    press(root, /Edit Contoso/)
    await rendered()
    await type(root, /Organisation/, 'Contoso Ltd')
    press(root, /^Save$/)
    await vi.waitFor(() => expect(text(root)).toContain('Contoso Ltd was changed'))
    expect((await saved(here))[0]?.organisation).toBe('Contoso Ltd')
    press(root, /^Undo$/)
    await vi.waitFor(async () => expect(await saved(here)).toEqual([CONTOSO]))
  })

  it('a corrected account does not make an old reading look fresh', async () => {
    const here = stage([CONTOSO])
    const root = await records(here)
    press(root, /Edit Contoso/)
    await rendered()
    await type(root, /Apple Account/, 'new@example.com')
    press(root, /^Save$/)
    await vi.waitFor(async () =>
      expect((await saved(here))[0]?.observations[0]?.account).toBe('new@example.com'),
    )
    expect((await saved(here))[0]?.observations.map((seen) => seen.at)).toEqual([NOW])
  })

  it('retires only with a reason, keeps the record, and restores it', async () => {
    const here = stage([CONTOSO])
    const root = await records(here)
    press(root, /Retire Contoso/)
    await rendered()
    press(root, /^Retire it$/)
    await vi.waitFor(() => expect(text(root)).toContain('Type a reason'))
    expect((await saved(here))[0]?.retired).toBeNull()
    await type(root, /no longer used/, 'moved to Jamf')
    press(root, /^Retire it$/)
    await vi.waitFor(() => press(root, /Restore Contoso/))
    await vi.waitFor(async () => expect(await saved(here)).toEqual([CONTOSO]))
  })

  it('says what is missing and what that costs', async () => {
    const root = await records(stage([{ ...CONTOSO, topic: null }]))
    expect(root.querySelectorAll('.missing li')).toHaveLength(1)
    expect(root.querySelector('.missing')?.textContent).not.toBe('')
  })

  it('is clean for axe: empty, filled, after a refusal', async () => {
    expect(await violations(await records(stage()))).toEqual([])
    const dispute = { ...FABRIKAM, disputedWith: 'contoso' }
    const full = await records(stage([{ ...CONTOSO, disputedWith: 'fabrikam' }, dispute]))
    await type(full, BOX, 'Nothing that anybody could recognise in here.')
    await vi.waitFor(() => expect(text(full)).toContain('Nothing was saved'))
    expect(await violations(full)).toEqual([])
  })
})

describe('the settings', () => {
  it('show how the note will look, and save only when told', async () => {
    const here = stage()
    const root = await records(here)
    await type(root, /Your name/, 'J. Smith')
    expect(root.querySelector('.preview')?.textContent).toContain('by J. Smith, ticket IT-4421')
    expect((await here.bench.services.settings.read()).admin).toBe('')
    press(root, /Save settings/)
    await vi.waitFor(() => expect(text(root)).toContain('Saved.'))
    expect((await here.bench.services.settings.read()).admin).toBe('J. Smith')
  })
})
