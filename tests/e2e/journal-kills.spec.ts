/**
 * The background is stopped between writing and releasing, again and again: no release without its
 * event, no event lost, the chain whole. The tabs exist on paper only (session storage), so that a
 * hundred releases are asked for in a minute; what grants them is the extension's own background.
 */
import type { Entry } from '../../lib/journal/chain'
import type { JournalPart } from '../../lib/journal/store'
import { expect, type GuardBrowser, type Tab, test, withPortal } from './harness'
import { ChromiumTab } from './harness/chromium-tab'
import { pause } from './harness/poll'
import { journalScript } from './steps/journal-script'
import { ask } from './steps/renewal-steps'

/** Granted in each round, all at once. */
const AT_ONCE = 3
const FIRST_TAB = 700_000
/** A grant takes about so many milliseconds once the background is up; Firefox's stop comes late. */
const LATEST_KILL = { chromium: 40, firefox: 10 }

const KILLS = { chromium: 100, firefox: 12 }

const api = (guard: GuardBrowser) => (guard.name === 'firefox' ? 'browser' : 'chrome')

/** Each of these tabs has asked for a release of Create, as the portal's page would have. */
function askedIn(tabs: number): string {
  const request = { kind: 'create', screen: 'list', account: null, row: null, rowText: '' }
  const asked = { request: { ...request, topic: null, serial: null }, at: Date.now() }
  const state = { task: null, release: null, renewal: null, armed: null, asked }
  return `(() => {
    const state = ${JSON.stringify(state)}
    const names = Array.from({ length: ${tabs} }, (_, at) => 'tab:' + (${FIRST_TAB} + at))
    return api.storage.session.set(Object.fromEntries(names.map((name) => [name, state])))
  })()`
}

/** Asks for three releases without waiting; what is answered is kept in the page. */
function grantFrom(first: number): string {
  return `(() => {
    globalThis.granted ??= []
    for (let tabId = ${first}; tabId < ${first + AT_ONCE}; tabId += 1) {
      const typed = { organisation: 'Contoso', reason: 'round ' + tabId, pasted: null, tail: '' }
      api.runtime.sendMessage({ type: 'page/grant-release', tabId, ...typed }).then(
        (reply) => reply?.granted === true && granted.push(tabId),
        () => undefined,
      )
    }
    return true
  })()`
}

/** The background is up: what comes next meets it at work and not at its start. */
const WAKE = `api.runtime.sendMessage({ type: 'page/confirmation', tabId: 1 })
  .then(() => true, () => false)`

/** From a page that is open already: a new one would come when everything is answered. */
const RELOAD = `browser.runtime.getBackgroundPage().then(async (background) => {
  background.pushcertTestOld = true
  background.location.reload()
  for (let tries = 0; tries < 200; tries += 1) {
    const now = await browser.runtime.getBackgroundPage()
    if (now && !now.pushcertTestOld && now.document.readyState === 'complete') return true
    await new Promise((done) => setTimeout(done, 20))
  }
  throw new Error('The background page did not come back')
})`

/** Stops the background at once, whatever it is doing. */
async function stopper(guard: GuardBrowser, page: Tab): Promise<() => Promise<unknown>> {
  if (guard.name === 'firefox') return () => page.evaluate(RELOAD)
  const tab = await guard.openBlank({ background: true })
  if (!(tab instanceof ChromiumTab)) throw new Error('not Chromium')
  const cdp = await tab.cdp()
  await cdp.send('ServiceWorker.enable')
  return () => cdp.send('ServiceWorker.stopAllWorkers')
}

async function wholeJournal(guard: GuardBrowser): Promise<Entry[]> {
  const entries: Entry[] = []
  for (;;) {
    const part: JournalPart = await ask(guard, {
      type: 'page/journal',
      from: entries.length + 1,
      limit: 500,
    })
    entries.push(...part.entries)
    if (part.entries.length < 500) return entries
  }
}

/** Releases that are in effect, by tab. */
function inEffect(page: Tab): Promise<[number, string][]> {
  return page.evaluate<[number, string][]>(`api.storage.session.get(null).then((all) =>
    Object.entries(all).flatMap(([key, { release }]) =>
      key.startsWith('tab:7') && release ? [[Number(key.slice(4)), release.id]] : [],
    ),
  )`)
}

const grantsIn = (entries: readonly Entry[]) =>
  entries.flatMap(({ event }) => (event?.kind === 'release-granted' ? [event.data] : []))

test('stopped between write and release: none without its event, none lost', async ({
  guard,
}, info) => {
  test.setTimeout(120_000)
  const kills = KILLS[guard.name]
  await withPortal(guard, 'plain')
  const page = await guard.openExtension('popup.html')
  await page.evaluate(`(globalThis.api = ${api(guard)}, true)`)
  await page.evaluate(`${askedIn(kills * AT_ONCE)}.then(() => true)`)
  const stop = await stopper(guard, page)
  await stop()
  for (let round = 0; round < kills; round += 1) {
    await page.evaluate(WAKE)
    await page.evaluate(grantFrom(FIRST_TAB + round * AT_ONCE))
    await pause(Math.random() * LATEST_KILL[guard.name])
    await stop()
  }
  await page.evaluate(grantFrom(FIRST_TAB))
  const { verdict } = await ask(guard, { type: 'page/journal-verify', scope: 'whole' })
  expect(verdict).toMatchObject({ ok: true, from: 1 })
  const effects = await inEffect(page)
  const answered = await page.evaluate<number[]>('granted')
  const grants = grantsIn(await wholeJournal(guard))
  const written = new Set(grants.map(({ id }) => id))
  // No release without its event.
  expect(effects.filter(([, id]) => !written.has(id))).toEqual([])
  // What was told to the person is written down and in effect.
  const tabs = new Set(effects.map(([tab]) => tab))
  expect(answered.filter((tab) => !tabs.has(tab))).toEqual([])
  expect(answered.filter((tab) => !grants.some((one) => one.tab === tab))).toEqual([])
  // It was hit: some rounds went through, some were cut before they were answered.
  expect(answered.length).toBeGreaterThan(0)
  expect(answered.length).toBeLessThan(kills * AT_ONCE)
  const figures = { kills, answered: answered.length, inEffect: effects.length }
  const cutAfterWriting = grants.filter(({ id }) => !effects.some(([, one]) => one === id)).length
  const description = JSON.stringify({ ...figures, written: grants.length, cutAfterWriting })
  info.annotations.push({ type: 'figures', description })
})

test('three tabs and the background append at once', async ({ guard }) => {
  const script = await journalScript()
  const each = 60
  const before = (await wholeJournal(guard)).length
  const tabs = await Promise.all([1, 2, 3].map(() => guard.openExtension('popup.html')))
  for (const tab of tabs) await tab.evaluate(script)
  const { settings } = await ask(guard, { type: 'page/state', tabId: null })
  const said = async () => {
    for (let at = 0; at < 20; at += 1) await ask(guard, { type: 'page/save-settings', settings })
  }
  await Promise.all([...tabs.map((tab) => tab.evaluate(`longJournal.appends(${each})`)), said()])
  const entries = await wholeJournal(guard)
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at + 1))
  expect(entries.length).toBeGreaterThanOrEqual(before + 3 * each + 20)
  const { verdict } = await ask(guard, { type: 'page/journal-verify', scope: 'whole' })
  expect(verdict).toMatchObject({ ok: true, from: 1, to: entries.length })
})

test('a journal that is deleted under the background goes on, and says so', async ({ guard }) => {
  const page = await guard.openExtension('popup.html')
  await page.evaluate(`new Promise((done, failed) => {
    const request = indexedDB.deleteDatabase('pushcert-guard-journal')
    request.onsuccess = () => done(true)
    request.onerror = () => failed(request.error)
  })`)
  const { settings } = await ask(guard, { type: 'page/state', tabId: null })
  await ask(guard, { type: 'page/save-settings', settings })
  const [first, ...rest] = await wholeJournal(guard)
  expect(first?.event).toMatchObject({ kind: 'recovered', data: { why: 'all-lost' } })
  expect(rest.map(({ event }) => event?.kind)).toContain('settings-saved')
  const { verdict } = await ask(guard, { type: 'page/journal-verify', scope: 'whole' })
  expect(verdict).toMatchObject({ ok: true, from: 1 })
})
