/** Recording what the MDM uses: everything people paste, in the real extension pages. */
import { writeFileSync } from 'node:fs'
import { csv, graphJson, pageText, powershellList } from '../../practice/data/exports.ts'
import {
  CONTOSO_ACCOUNT,
  contoso,
  recreatedContoso,
  SCENARIOS,
} from '../../practice/data/scenarios.ts'
import type { PracticeCertificate } from '../../practice/data/types.ts'
import { certificateFile } from '../../practice/server/samples.ts'
import { expect, type GuardBrowser, type Tab, test, withPortal } from './harness'

const BOX = { role: 'textbox', name: 'Paste what Intune shows, or drop last year’s .pem' }
const CARD = { role: 'article', name: 'Contoso' }
const EMPTY = { text: 'No certificate is recorded yet.' }
const RECORDED = { text: 'Contoso’s certificate is recorded.' }

/** Contoso's certificate ending on that day of a month about six weeks from now. */
function endingOn(day: number, months = 2): PracticeCertificate {
  const end = new Date()
  end.setUTCMonth(end.getUTCMonth() + months, day)
  return { ...contoso(), expires: end.toISOString().replace(/\.\d+Z/, '.000Z') }
}

// The 20th cannot be taken for a month.
const ours = endingOn(20)

const FORMATS: Record<string, { text: string; source: string }> = {
  'Graph JSON': { text: graphJson(ours, CONTOSO_ACCOUNT), source: 'Intune (Graph)' },
  'Graph JSON in a list, with log text around it': {
    text: `GET 200 in 311 ms\n{"value":[${graphJson(ours, CONTOSO_ACCOUNT)}]}\ndone`,
    source: 'Intune (Graph)',
  },
  'a PowerShell list': {
    text: powershellList(ours, CONTOSO_ACCOUNT),
    source: 'Intune (PowerShell)',
  },
  CSV: { text: csv([ours], CONTOSO_ACCOUNT), source: 'Intune (CSV)' },
  'CSV with semicolons and a type line': {
    text: `#TYPE System.Object\r\n${csv([ours], CONTOSO_ACCOUNT).replaceAll('","', '";"')}`,
    source: 'Intune (CSV)',
  },
  "the text of Intune's page": {
    text: pageText(ours, CONTOSO_ACCOUNT),
    source: 'Intune’s page',
  },
}

const CUT_OFF = `
AppleIdentifier      CertificateSerialNumber ExpirationDateTime    TopicIdentifier
---------------      ----------------------- ------------------    ---------------
mdm-push@contoso.com 0DBBD018B25C7F76        ${ours.expires.slice(0, 10)}            com.apple.mgmt.External.4d2d…
`
const PRIVATE_KEY = `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'.repeat(8)}\n-----END PRIVATE KEY-----\n`

const REFUSALS: Record<string, string> = {
  'a table cut off by PowerShell': CUT_OFF,
  'a page as HTML': '<!DOCTYPE html><html><head><title>Sign In</title></head><body>Sign in</body>',
  'something else altogether': 'The quick brown fox jumps over the lazy dog, again and again.',
}

test.beforeEach(({ guard }) => withPortal(guard, 'plain'))

async function openRecords(guard: GuardBrowser): Promise<Tab> {
  const tab = await guard.openExtension('records.html')
  await tab.need(BOX)
  return tab
}

function boxText(tab: Tab): Promise<string> {
  return tab.evaluateOn(BOX, (box) => String(Reflect.get(box, 'value')))
}

async function cardText(tab: Tab): Promise<string> {
  return (await tab.textOf(CARD)).replaceAll('\u200b', '')
}

for (const [name, { text, source }] of Object.entries(FORMATS)) {
  test(`pasted and saved in one act: ${name}`, async ({ guard }) => {
    const tab = await openRecords(guard)
    await tab.paste(BOX, text)
    await tab.need(RECORDED)
    const card = await cardText(tab)
    expect(card.replaceAll(' ', '')).toContain(ours.topic)
    expect(card).toContain(ours.serial)
    expect(card).toContain(CONTOSO_ACCOUNT)
    expect(card).toContain(source)
    expect(card).toContain('Intune')
    expect(card).toMatch(/\b20\b/)
    expect(await boxText(tab)).toBe('')
    await tab.reload()
    expect((await cardText(tab)).replaceAll(' ', '')).toContain(ours.topic)
  })
}

test('several certificates in one paste', async ({ guard }) => {
  const tab = await openRecords(guard)
  await tab.paste(BOX, csv(SCENARIOS['three-of-ours'](), CONTOSO_ACCOUNT))
  await tab.need({ text: '3 certificates in one paste.' })
  expect(await tab.findAll({ role: 'article' })).toHaveLength(3)
})

test('Undo takes it back, and the text is in the box again', async ({ guard }) => {
  const tab = await openRecords(guard)
  const text = graphJson(ours, CONTOSO_ACCOUNT)
  await tab.paste(BOX, text)
  await tab.need(CARD)
  await tab.click({ role: 'button', name: 'Undo' })
  await tab.need(EMPTY)
  expect(await boxText(tab)).toBe(text)
  await tab.reload()
  await tab.need(EMPTY)
})

for (const [name, text] of Object.entries(REFUSALS)) {
  test(`refused, with what to paste instead: ${name}`, async ({ guard }) => {
    const tab = await openRecords(guard)
    await tab.paste(BOX, text)
    await tab.need({ text: /Nothing was saved\. The text stays here\./ })
    expect(await tab.find(EMPTY)).not.toBeNull()
    expect((await boxText(tab)).trim()).toBe(text.trim())
    expect(await tab.find({ role: 'button', name: 'Undo' })).toBeNull()
  })
}

test('a private key is refused and kept nowhere', async ({ guard }) => {
  const tab = await openRecords(guard)
  await tab.paste(BOX, PRIVATE_KEY)
  await tab.need({ text: 'The private key was taken out of the box. It was not kept anywhere.' })
  expect(await boxText(tab)).not.toContain('MIIEvQ')
  await tab.need(EMPTY)
  const kept = await tab.evaluate<string>(`(globalThis.browser ?? chrome).storage.local.get()
    .then((stored) => JSON.stringify([stored, { ...sessionStorage }, { ...localStorage }]))`)
  expect(kept).not.toContain('MIIEvQ')
})

test('an ambiguous date is asked, not guessed', async ({ guard }) => {
  const tab = await openRecords(guard)
  const ambiguous = graphJson(ours, CONTOSO_ACCOUNT).replace(
    ours.expires.slice(0, 10),
    '03/04/2027',
  )
  await tab.paste(BOX, ambiguous.replace(/(03\/04\/2027)T[^"]*/, '$1'))
  const question = { role: 'group', name: /^Which day is/ }
  await tab.need(question)
  await tab.need(EMPTY)
  await tab.click({ role: 'button', within: question, nth: 0 })
  await tab.need(CARD)
  await tab.gone(question)
})

test('the same UID again updates and says what changed', async ({ guard }) => {
  const tab = await openRecords(guard)
  await tab.paste(BOX, graphJson(ours, CONTOSO_ACCOUNT))
  await tab.need(CARD)
  await tab.paste(BOX, pageText(ours, CONTOSO_ACCOUNT))
  await tab.need({ text: 'Contoso: unchanged.' })
  const renewed = { ...endingOn(20, 14), serial: '1111222233334444' }
  await tab.paste(BOX, graphJson(renewed, CONTOSO_ACCOUNT))
  await tab.need({ text: 'Contoso: renewed.' })
  expect(await tab.findAll({ role: 'article' })).toHaveLength(1)
  expect(await cardText(tab)).toContain('1111222233334444')
})

test('another UID for the same MDM is an alarm; both stay until a person decides', async ({
  guard,
}) => {
  const tab = await openRecords(guard)
  await tab.paste(BOX, graphJson(ours, CONTOSO_ACCOUNT))
  await tab.need(CARD)
  await tab.paste(BOX, graphJson(recreatedContoso(), CONTOSO_ACCOUNT))
  await tab.need({ text: 'The UID has changed: Contoso, Intune.' })
  const dispute = { role: 'group', name: 'Two UIDs for Contoso. Which one is in use?' }
  await tab.need(dispute)
  expect(await tab.findAll(CARD)).toHaveLength(2)
  await tab.click({ role: 'button', name: 'Intune uses the one ending in 1276fb', within: dispute })
  await tab.gone(dispute)
  expect(await tab.findAll(CARD)).toHaveLength(1)
  expect((await cardText(tab)).replaceAll(' ', '')).toContain(ours.topic)
})

test("last year's .pem is chosen as a file, and dropped where the browser can", async ({
  guard,
}, info) => {
  const { name, content } = certificateFile(ours)
  const path = info.outputPath(name)
  writeFileSync(path, content)
  const tab = await openRecords(guard)
  if (guard.can.dropFile) await tab.dropFile(BOX, path)
  else await tab.chooseFile({ css: 'input[type=file]' }, path)
  await tab.need({ role: 'article' })
  const card = (await tab.textOf({ role: 'article' })).replaceAll('\u200b', '')
  expect(card.replaceAll(' ', '')).toContain(ours.topic)
  expect(card).toContain('the certificate file')
  // The same file by the other road says that nothing is new.
  await tab.chooseFile({ css: 'input[type=file]' }, path)
  await tab.need({ text: /: unchanged\.$/ })
})

test('the popup shows the certificate, and follows at once', async ({ guard }) => {
  const popup = await guard.openExtension('popup.html')
  await popup.need({ role: 'button', name: 'Paste what your MDM shows' })
  const tab = await openRecords(guard)
  await tab.paste(BOX, graphJson(ours, CONTOSO_ACCOUNT))
  await tab.need(CARD)
  const chosen = { role: 'region', name: 'The chosen certificate' }
  expect(await popup.textOf(chosen)).toContain('UID ends in 1276fb')
  expect(await popup.textOf(chosen)).toContain('Contoso')
})

test('the pages are clean to axe, light and dark, empty and full', async ({ guard }) => {
  // The browser may have served another list of cases before.
  const asked = guard.networkRequests().length
  const tab = await openRecords(guard)
  expect(await tab.axe()).toEqual([])
  await tab.paste(BOX, graphJson(ours, CONTOSO_ACCOUNT))
  await tab.need(CARD)
  expect(await tab.axe()).toEqual([])
  await tab.emulate({ colorScheme: 'dark' })
  expect(await tab.axe()).toEqual([])
  const popup = await guard.openExtension('popup.html')
  await popup.setViewport(360, 600)
  await popup.need({ role: 'region', name: 'The chosen certificate' })
  for (const colorScheme of ['dark', 'light'] as const) {
    await popup.emulate({ colorScheme })
    expect(await popup.axe()).toEqual([])
  }
  expect(guard.networkRequests().slice(asked)).toEqual([])
})
