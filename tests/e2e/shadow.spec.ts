/**
 * The second person, in a browser profile of their own: when their reading agrees Renew opens, and
 * everything else that can happen has an outcome of its own.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contoso, recreatedContoso } from '../../practice/data/scenarios.ts'
import { startPracticePortal } from '../../practice/server/portal.ts'
import { certificateFile, writeSamples } from '../../practice/server/samples.ts'
import { expect, type GuardBrowser, type Tab, test } from './harness'
import { launchChromium } from './harness/chromium'
import { launchFirefox } from './harness/firefox'
import { clickOn } from './steps/portal-hand'
import { ask, fill, ofKind, pressRenewTwice, seeGuard } from './steps/renewal-steps'
import {
  askSecond,
  compare,
  openShadow,
  readBack,
  readCode,
  requireSecond,
} from './steps/second-person'
import { begin } from './steps/story'

const ours = contoso()
const theirs = recreatedContoso()

let second: GuardBrowser
let closePortal: () => Promise<void>

test.beforeAll(async ({ extensionDir }, info) => {
  const portal = await startPracticePortal({ port: 0 })
  const launch = info.project.name === 'firefox' ? launchFirefox : launchChromium
  second = await launch(portal, extensionDir)
  closePortal = () => portal.close()
})

test.afterAll(async () => {
  await second.close()
  await closePortal()
})

/** Presses on Renew that reached the portal. */
function pressed(guard: GuardBrowser) {
  return ofKind(guard.portal.log(), 'pressed').filter(({ control }) => control === 'renew')
}

/** Renew has never reached the portal. */
function nothingRenewed(guard: GuardBrowser): void {
  expect(pressed(guard)).toEqual([])
}

async function confirmedBy(
  guard: GuardBrowser,
): Promise<{ strength: string; independence: string }> {
  const { entries } = await ask(guard, { type: 'page/journal', from: null, limit: 50 })
  const given = entries.find(({ event }) => event?.kind === 'confirmation-given')
  if (given?.event?.kind !== 'confirmation-given') throw new Error('Not confirmed')
  return given.event.data
}

test('their readings agree: Renew opens, and the journal says how', async ({ guard }) => {
  await begin(guard)
  await requireSecond(guard, 'independent')
  const { tab, confirm } = await askSecond(guard)
  const shadow = await openShadow(second, await readCode(confirm))
  const words = await readBack(shadow)
  expect(words.split(' ')).toHaveLength(4)
  await compare(confirm, words)
  await confirm.need({ text: 'They agree.' })
  nothingRenewed(guard)
  await tab.bringToFront()
  await pressRenewTwice(tab)
  await seeGuard(tab, ({ screen }) => screen === 'renew', 'the form')
  expect(pressed(guard)).toHaveLength(1)
  expect(await confirmedBy(guard)).toMatchObject({
    strength: 'independent',
    independence: 'own-reading',
  })
  await shadow.close()
})

test('the digits serve as well as the words', async ({ guard }) => {
  await begin(guard)
  await requireSecond(guard, 'independent')
  const { confirm } = await askSecond(guard)
  const shadow = await openShadow(second, await readCode(confirm))
  await readBack(shadow)
  const digits = /Or the digits: ([\d ]+)/.exec(await shadow.textOf({ css: 'section.card' }))?.[1]
  await compare(confirm, digits ?? '')
  await confirm.need({ text: 'They agree.' })
  await shadow.close()
})

test('their reading is of another certificate: a disagreement, and Renew stays held', async ({
  guard,
}) => {
  await begin(guard)
  await requireSecond(guard, 'independent')
  const { tab, confirm } = await askSecond(guard)
  const shadow = await openShadow(second, await readCode(confirm), theirs)
  const wrong = await readBack(shadow)
  await compare(confirm, wrong)
  await confirm.need({ text: /Your readings disagree\. Do not renew\./ })
  await stillHeld(guard, tab)
  await shadow.close()
})

test('"It does not agree" tells the renewer so', async ({ guard }) => {
  await begin(guard)
  await requireSecond(guard, 'independent')
  const { tab, confirm } = await askSecond(guard)
  const shadow = await openShadow(second, await readCode(confirm))
  const words = await readBack(shadow, 'It does not agree')
  await compare(confirm, words)
  await confirm.need({ text: /The second person says that it does not agree/ })
  await stillHeld(guard, tab)
  await shadow.close()
})

test('mistyped words and a mistyped code are typing errors, not disagreements', async ({
  guard,
}) => {
  await begin(guard)
  await requireSecond(guard, 'independent')
  const { tab, confirm } = await askSecond(guard)
  const code = await readCode(confirm)
  const misheard = code.replace(/[A-Z0-9]$/, (last) => (last === '7' ? '8' : '7'))
  const shadow = await openShadow(second, misheard)
  await shadow.click({ role: 'button', name: 'Show what to read back' })
  await shadow.need({ text: /A letter is wrong or missing/ })
  await fill(shadow, 'The code they read to you', code)
  const words = await readBack(shadow)
  const [first = '', ...others] = words.split(' ')
  await compare(confirm, [`${first}x`, ...others].join(' '))
  await confirm.need({ text: /is not in the list/ })
  await compare(confirm, [...others, first].join(' '))
  await confirm.need({ text: /mistyped or misheard/ })
  await stillHeld(guard, tab)
  // None of that used up the code.
  await confirm.bringToFront()
  await compare(confirm, words)
  await confirm.need({ text: 'They agree.' })
  await shadow.close()
})

test('the answer to an earlier code opens nothing', async ({ guard }) => {
  await begin(guard)
  await requireSecond(guard, 'independent')
  const { tab, confirm } = await askSecond(guard)
  const shadow = await openShadow(second, await readCode(confirm))
  const words = await readBack(shadow)
  await confirm.click({ role: 'button', name: 'Start again with a new code' })
  await compare(confirm, words)
  await confirm.need({ text: /This answers another code|was used already/ })
  await stillHeld(guard, tab)
  await shadow.close()
})

test('answered in the same profile: written down so', async ({ guard }) => {
  await begin(guard)
  await requireSecond(guard, 'independent')
  const { confirm } = await askSecond(guard)
  const shadow = await openShadow(guard, await readCode(confirm))
  const words = await readBack(shadow)
  await compare(confirm, words)
  await confirm.need({ text: 'They agree.' })
  expect(await confirmedBy(guard)).toMatchObject({ independence: 'same-profile' })
})

test("a .pem and the MDM's export of one certificate give the same words", async ({ guard }) => {
  await begin(guard)
  await requireSecond(guard, 'independent')
  const { confirm } = await askSecond(guard)
  const code = await readCode(confirm)
  const fromExport = await openShadow(second, code)
  const words = await readBack(fromExport)
  await fromExport.close()
  const sample = certificateFile(ours)
  const path =
    writeSamples(mkdtempSync(join(tmpdir(), 'pushcert-pem-')), [sample])[sample.name] ?? ''
  const fromFile = await second.openExtension('shadow.html')
  await fromFile.chooseFile({ css: 'input[type=file]', hidden: true }, path)
  await fromFile.need({ text: 'Read from what you pasted:' })
  await fill(fromFile, 'The code they read to you', code)
  expect(await readBack(fromFile)).toBe(words)
  await fromFile.close()
})

test('a witness beside the renewer types the last six of the UID', async ({ guard }) => {
  await begin(guard)
  await requireSecond(guard, 'witnessed')
  const { tab, confirm } = await askSecond(guard)
  // What they compare with must come from their own source.
  expect(await confirm.textOf({ css: 'main' })).not.toContain(ours.topic.slice(-6))
  await fill(confirm, 'Name of the second person', 'A. Jones')
  await fill(confirm, 'The UID’s last six characters', theirs.topic.slice(-6))
  await confirm.click({ role: 'button', name: 'Compare' })
  await confirm.need({ text: /are not the end of the UID behind this row/ })
  await stillHeld(guard, tab)
  await confirm.bringToFront()
  await fill(confirm, 'The UID’s last six characters', ours.topic.slice(-6).toUpperCase())
  await confirm.click({ role: 'button', name: 'Compare' })
  await confirm.need({ text: 'They agree.' })
  expect(await confirmedBy(guard)).toMatchObject({ strength: 'witnessed', independence: 'stated' })
})

test('after three disagreements everything is asked for anew', async ({ guard }) => {
  await begin(guard)
  await requireSecond(guard, 'witnessed')
  const { tab, confirm } = await askSecond(guard)
  await fill(confirm, 'Name of the second person', 'A. Jones')
  for (let tries = 0; tries < 3; tries += 1) {
    await fill(confirm, 'The UID’s last six characters', theirs.topic.slice(-6))
    await confirm.click({ role: 'button', name: 'Compare' })
  }
  await confirm.need({ text: 'Three times it did not agree. This request is over.' })
  await stillHeld(guard, tab)
})

test('another list voids what was confirmed', async ({ guard }) => {
  await begin(guard)
  await requireSecond(guard, 'witnessed')
  const { tab, confirm } = await askSecond(guard)
  await fill(confirm, 'Name of the second person', 'A. Jones')
  await fill(confirm, 'The UID’s last six characters', ours.topic.slice(-6))
  await confirm.click({ role: 'button', name: 'Compare' })
  await confirm.need({ text: 'They agree.' })
  await tab.bringToFront()
  await tab.reload()
  await stillHeld(guard, tab)
})

test('signed: words are not enough, an own key is refused, a listed one opens', async ({
  guard,
}) => {
  await begin(guard)
  const own = await makeKey(guard)
  const listed = await makeKey(second)
  expect(own).not.toBe(listed)
  await requireSecond(guard, 'signed', { shadowKeys: [`Me ${own}`, `A. Jones ${listed}`] })
  const { confirm } = await askSecond(guard)
  const code = await readCode(confirm)
  const shadow = await openShadow(second, code)
  const words = await readBack(shadow)
  await sendSigned(confirm, words)
  await confirm.need({ text: /words are not enough/ })
  const mine = await openShadow(guard, code)
  await sendSigned(confirm, await sign(mine))
  await confirm.need({ text: /signed with this profile’s own key/ })
  await sendSigned(confirm, await sign(shadow))
  await confirm.need({ text: 'They agree.' })
  expect(await confirmedBy(guard)).toMatchObject({ strength: 'signed' })
  await shadow.close()
})

test('without a second person: a written reason, unless the settings forbid it', async ({
  guard,
}) => {
  await begin(guard)
  await requireSecond(guard, 'independent', { breakGlass: false })
  const { confirm } = await askSecond(guard)
  expect(await confirm.find({ role: 'button', name: /Go on without a second person/ })).toBeNull()
  await confirm.close()
  await begin(guard)
  await requireSecond(guard, 'independent', { breakGlass: true })
  const again = await askSecond(guard)
  await again.confirm.click({ role: 'button', name: 'Go on without a second person…' })
  const release = await guard.waitForTab('release.html')
  expect(await release.axe()).toEqual([])
  nothingRenewed(guard)
})

test('the pages of both are usable by everyone', async ({ guard }) => {
  await begin(guard)
  await requireSecond(guard, 'independent')
  const { confirm } = await askSecond(guard)
  const code = await readCode(confirm)
  expect(await confirm.axe()).toEqual([])
  const shadow = await openShadow(second, code)
  await readBack(shadow)
  expect(await shadow.axe()).toEqual([])
  await shadow.close()
})

async function stillHeld(guard: GuardBrowser, tab: Tab): Promise<void> {
  await tab.bringToFront()
  await tab.press('Escape')
  await clickOn(tab, 'renew', ours.id)
  await clickOn(tab, 'renew', ours.id)
  nothingRenewed(guard)
}

async function makeKey(browser: GuardBrowser): Promise<string> {
  const { key } = await ask(browser, { type: 'page/shadow-key', enrol: true })
  if (key === null) throw new Error('No key was made')
  return key
}

async function sendSigned(confirm: Tab, text: string): Promise<void> {
  await confirm.bringToFront()
  await fill(confirm, 'Their signed text', text)
  await confirm.click({ role: 'button', name: 'Compare' })
}

async function sign(shadow: Tab): Promise<string> {
  await shadow.bringToFront()
  await shadow.click({ css: 'label.choice', name: /Sign my answer/ })
  await shadow.click({ role: 'button', name: 'Show what to read back' })
  const field = await shadow.need({ css: 'section.card textarea, section.card input' })
  return shadow.evaluateOn(field, (element) => (element as HTMLTextAreaElement).value)
}
