/** What others rely on: the element's contract, silence towards page and network, access. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { CONTOSO_ACCOUNT, contoso, SCENARIOS } from '../../practice/data/scenarios.ts'
import { expect, type GuardBrowser, type Tab, test, withPortal } from './harness'
import { clickOn, fieldValue, handleOf, showScreen } from './steps/portal-hand'
import {
  answer,
  ask,
  button,
  chooseRequest,
  DIALOG,
  findRow,
  humanPause,
  isOn,
  ofKind,
  openToRenew,
  pressRenewTwice,
  record,
  requestFile,
  says,
  seeGuard,
} from './steps/renewal-steps'
import { closeDialog } from './steps/roads'

const ours = contoso()
const listed = { ...ours, status: 'active' } as const
const PICTURES = join(import.meta.dirname, '..', '..', '.cache', 'pictures')
mkdirSync(PICTURES, { recursive: true })

function picture(guard: GuardBrowser, name: string): string {
  return join(PICTURES, `${name}-${guard.name}.png`)
}

async function begin(guard: GuardBrowser, certificates = [contoso()]): Promise<Tab> {
  await withPortal(guard, 'plain', { certificates })
  await record(guard)
  return openToRenew(guard)
}

test('one element says state and screen; rows say whose they are', async ({ guard }) => {
  const tab = await begin(guard, SCENARIOS['look-alikes']())
  await findRow(tab, ours.id)
  expect(await tab.findAll({ css: 'pushcert-guard' })).toHaveLength(1)
  expect(await tab.guard()).toMatchObject({ state: 'protected', screen: 'list' })
  const screens = [
    [{ screen: 'terms' }, 'terms'],
    [{ screen: 'create' }, 'create'],
    [{ screen: 'renew', certificate: listed }, 'renew'],
    [{ screen: 'confirmation', result: { kind: 'renewed', certificate: listed } }, 'confirmation'],
    [{ screen: 'error', message: 'Something went wrong.' }, 'error'],
    [{ screen: 'list' }, 'list'],
  ] as const
  for (const [place, name] of screens) {
    await showScreen(tab, place)
    expect((await seeGuard(tab, isOn(name), name)).state).toBe('protected')
  }
  const values = new Set((await tab.guard()).rows)
  for (const value of values)
    expect(['match', 'other', 'foreign', 'unverified', 'server']).toContain(value)
  await clickOn(tab, 'sign-out')
  await seeGuard(tab, isOn('signed-out'), 'signed out')
})

test('the page cannot read what is recorded, and the guard asks nobody', async ({ guard }) => {
  await withPortal(guard, 'plain', { certificates: [contoso()], account: 'apple@fabrikam.example' })
  await record(guard)
  const tab = await openToRenew(guard)
  await seeGuard(tab, says('Open the (i) of any row.'), 'the search')
  // Before any (i) is open the page itself shows nothing of these.
  const page = await tab.evaluate(readableInPage)
  for (const secret of [ours.topic, ours.guid, ours.serial, CONTOSO_ACCOUNT, 'Contoso'])
    expect(page.toLowerCase()).not.toContain(secret.toLowerCase())
  await findRow(tab)
  const marked = await tab.evaluate(readableInPage)
  for (const secret of [CONTOSO_ACCOUNT, 'Contoso']) expect(marked).not.toContain(secret)
  expect(guard.networkRequests()).toEqual([])
})

/** Runs in the page: everything its code can read, the guard's own (in tests open) root apart. */
function readableInPage(): string {
  const kept = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])
  const globals = Object.getOwnPropertyNames(window)
    .filter((name) => /pushcert/i.test(name))
    .join()
  return document.documentElement.outerHTML + kept + globals
}

test('axe finds nothing in bar and dialogs, light and dark', async ({ guard }) => {
  const tab = await begin(guard)
  await seeGuard(tab, says('Open the (i) of any row.'), 'the bar')
  expect(await overlayViolations(tab)).toEqual([])
  await clickOn(tab, 'create')
  await tab.need(DIALOG)
  expect(await overlayViolations(tab)).toEqual([])
  await tab.emulate({ colorScheme: 'dark' })
  expect(await overlayViolations(tab)).toEqual([])
  await tab.screenshot(picture(guard, 'create-held-dark'))
  await closeDialog(tab)
  await findRow(tab)
  expect(await overlayViolations(tab)).toEqual([])
  await tab.screenshot(picture(guard, 'green-dark'))
  await tab.emulate({ colorScheme: 'light' })
  expect(await overlayViolations(tab)).toEqual([])
  await tab.screenshot(picture(guard, 'green'))
})

/** The practice page's own faults (a bare icon, for one) are its drawing's, not the guard's. */
async function overlayViolations(tab: Tab) {
  const found = await tab.axe()
  return found.flatMap(({ id, nodes }) => {
    const own = nodes.filter(({ target }) => JSON.stringify(target).includes('pushcert-guard'))
    return own.length === 0 ? [] : [{ id, own: own.map(({ html }) => html) }]
  })
}

test('axe finds nothing in the pages for task, release and statement', async ({ guard }) => {
  const tab = await begin(guard)
  await clickOn(tab, 'create')
  await answer(tab, 'This is for a new MDM or customer…')
  const release = await guard.waitForTab('release.html')
  await release.need({ role: 'textbox', name: 'Organisation' })
  expect(await release.axe()).toEqual([])
  await release.screenshot(picture(guard, 'release'))
  await release.close()
  const { records } = await ask(guard, { type: 'page/state', tabId: null })
  for (const path of [
    'task.html',
    `unchanged.html?record=${records[0]?.id ?? ''}`,
    'records.html',
    'popup.html',
  ]) {
    const page = await guard.openExtension(path)
    await page.need({ role: 'button' })
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulate({ colorScheme })
      expect(await page.axe()).toEqual([])
    }
    await page.close()
  }
})

test('a renewal with the keyboard alone', async ({ guard }) => {
  await withPortal(guard, {
    controls: 'button',
    detailsControl: 'button-img',
    upload: 'xhr-button',
  })
  await record(guard)
  const tab = await guard.openPortal()
  await tab.need(button('Renew Contoso'))
  await tab.focus(button('Renew Contoso'))
  await tab.press('Enter')
  await seeGuard(tab, says('Open the (i) of any row.'), 'the search')
  await pressKeyOn(tab, 'details', 'Enter')
  await seeGuard(tab, ({ rows }) => rows.includes('match'), 'the green row')
  await pressKeyOn(tab, 'renew', 'Space')
  await seeGuard(tab, says('Still the same'), 'that Renew may be pressed now')
  await humanPause()
  await pressKeyOn(tab, 'renew', 'Enter')
  await seeGuard(tab, isOn('renew'), 'the renew screen')
  await expect.poll(() => fieldValue(tab, 'notes')).toMatch(/^Renewed/)
  await humanPause()
  await chooseRequest(tab, requestFile())
  await pressKeyOn(tab, 'upload', 'Enter')
  await seeGuard(tab, isOn('confirmation'), 'the confirmation')
  expect(ofKind(guard.portal.log(), 'renewed')).toMatchObject([{ topic: ours.topic }])
})

async function pressKeyOn(tab: Tab, name: 'details' | 'renew' | 'upload', key: string) {
  await handleOf(tab, name)
  await tab.focus(await handleOf(tab, name))
  await tab.press(key)
}

test('at 200 % and in a narrow window everything can be reached', async ({ guard }) => {
  const tab = await begin(guard, SCENARIOS['three-of-ours']())
  await tab.emulate({ zoom: 2 })
  await seeGuard(tab, says('Open the (i) of any row.'), 'the bar')
  await tab.screenshot(picture(guard, 'zoom-200'))
  await findRow(tab, ours.id)
  await tab.screenshot(picture(guard, 'zoom-200-green'))
  await clickOn(tab, 'create')
  await tab.need(DIALOG)
  await tab.screenshot(picture(guard, 'zoom-200-dialog'))
  await answer(tab, 'Back to the list')
  await tab.gone(DIALOG)
  const wide = await tab.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect(wide).toBeLessThan(600)
  await tab.emulate({ zoom: 1 })
})

test('the acts that the guard adds to a renewal', async ({ guard }) => {
  const acts: string[] = []
  await withPortal(guard, 'plain')
  await record(guard)
  acts.push('open the records page', 'paste what Intune shows')
  const tab = await guard.openPortal()
  await tab.click(button('Renew Contoso'))
  acts.push('say what you came to do')
  await clickOn(tab, 'details', ours.id)
  acts.push('open an (i)')
  await seeGuard(tab, ({ rows }) => rows.includes('match'), 'the green row')
  await pressRenewTwice(tab)
  acts.push('press Renew a second time')
  await seeGuard(tab, isOn('renew'), 'the renew screen')
  await expect.poll(() => fieldValue(tab, 'notes')).toMatch(/^Renewed/)
  await humanPause()
  await chooseRequest(tab, requestFile())
  await clickOn(tab, 'upload')
  await seeGuard(tab, isOn('confirmation'), 'the confirmation')
  await humanPause()
  await clickOn(tab, 'manage')
  await seeGuard(tab, isOn('list'), 'the list')
  await clickOn(tab, 'details', ours.id)
  acts.push('open the (i) once more to see it renewed')
  await seeGuard(tab, says('Renewed: same UID, new date.'), 'the check afterwards')
  process.stdout.write(`${guard.name}: the guard adds ${acts.length} acts: ${acts.join('; ')}\n`)
  expect(acts.length).toBeLessThanOrEqual(6)
})
