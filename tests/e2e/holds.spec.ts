/**
 * Every drawing by every road: nothing dangerous reaches the portal without a release, and what
 * is harmless does. All roads of one drawing are tried in one page.
 */
import { contoso, SCENARIOS } from '../../practice/data/scenarios.ts'
import type { OracleEvent } from '../../practice/data/types.ts'
import { DRAWING_NAMES, type DrawingName, drawingOf } from '../../practice/drawings.ts'
import { control, expect, type GuardBrowser, type Tab, test, withPortal } from './harness'
import { pause } from './harness/poll'
import { clickOn, fieldValue, handleOf, pageLog, showScreen } from './steps/portal-hand'
import {
  button,
  closeDetails,
  findRow,
  isOn,
  record,
  requestFile,
  seeGuard,
} from './steps/renewal-steps'
import { type Aim, closeDialog, ROAD_NAMES, someRoads, tryRoads } from './steps/roads'
import { shareOf } from './steps/share'

const isFull = process.env.MATRIX === 'full'
const roadsFor = (turn: number, count: number) => (isFull ? ROAD_NAMES : someRoads(turn, count))

const certificates = SCENARIOS['three-of-ours']()
const ours = contoso()
const others = certificates.filter(({ id }) => id !== ours.id)
const [other] = others
if (other === undefined) throw new Error('There must be another certificate')
const listed = { ...ours, status: 'active' } as const

/** The guard cannot open or close the details itself: the person reads row by row. */
const BY_HAND: DrawingName[] = ['javascript-links', 'details-shared-panel-no-close']

const isStrict = (name: DrawingName) => drawingOf(name).words !== 'english'
const request = requestFile()

/** All of them in the full matrix; else two of three, the rest has its turn in the other cases. */
function someOf(names: readonly DrawingName[], rest: number): [number, DrawingName][] {
  return [...names.entries()].filter(([turn]) => isFull || turn % 3 !== rest)
}

/** What must never be in the log while nothing is released. */
function harm(log: readonly OracleEvent[]): OracleEvent[] {
  return log.filter(
    ({ kind, control: pressed }) =>
      /^(issued|renewed|revoked|uploaded|file-seen)$/.test(kind) ||
      (kind === 'pressed' &&
        /^(create|renew|revoke|revoke-confirm|accept|upload|choose-file)$/.test(pressed ?? '')),
  )
}

/** The record of the first case is kept: a fresh tab has no task of its own. */
async function begin(guard: GuardBrowser, drawing: DrawingName, list = certificates): Promise<Tab> {
  for (const tab of (await guard.tabs()).slice(1)) await tab.close()
  guard.portal.scenario({ drawing, certificates: list })
  const tab = await guard.openPortal()
  await handleOf(tab, list.length > 0 ? 'renew' : 'create')
  return tab
}

async function nothingHappened(guard: GuardBrowser): Promise<void> {
  // What was pressed would be on its way to the log for a moment.
  await pause(150)
  expect(harm(guard.portal.log())).toEqual([])
}

let hasRecord = false
test.beforeEach(async ({ guard }) => {
  if (hasRecord) return
  await withPortal(guard, 'plain')
  await record(guard)
  hasRecord = true
})

const LIST_AIMS: Aim[] = [
  { name: 'create' },
  { name: 'renew', certificate: ours.id },
  { name: 'renew', certificate: other.id },
  { name: 'revoke', certificate: ours.id },
  { name: 'revoke', certificate: other.id },
]

for (const [turn, drawing] of someOf(DRAWING_NAMES, 0)) {
  test(`held on the list without a task: ${drawing}`, shareOf(turn), async ({ guard }) => {
    const tab = await begin(guard, drawing)
    const tabs = (await guard.tabs()).length
    expect(await tryRoads(tab, roadsFor(turn, 2), LIST_AIMS)).toEqual([])
    await nothingHappened(guard)
    expect(await guard.tabs()).toHaveLength(tabs)
  })
}

for (const [turn, drawing] of someOf(
  DRAWING_NAMES.filter((name) => !isStrict(name)),
  1,
)) {
  test(`held although Contoso's row is found: ${drawing}`, shareOf(turn), async ({ guard }) => {
    const tab = await begin(guard, drawing)
    await tab.click(button('Renew Contoso'))
    await findRow(tab, BY_HAND.includes(drawing) ? ours.id : other.id)
    const aims = LIST_AIMS.filter(
      ({ name, certificate }) => name !== 'renew' || certificate !== ours.id,
    )
    const reached = await tryRoads(tab, roadsFor(turn + 4, 2), aims)
    expect(reached).toEqual([])
    // The green row itself: the second half of a double click is not the second press.
    const twice = await tryRoads(tab, ['double click'], [{ name: 'renew', certificate: ours.id }])
    expect(twice.filter((act) => act.startsWith('renew'))).toEqual([])
    await nothingHappened(guard)
  })
}

for (const [turn, drawing] of someOf(DRAWING_NAMES, 0)) {
  test(`no file on a form that nobody proved: ${drawing}`, shareOf(turn + 1), async ({ guard }) => {
    const tab = await begin(guard, drawing)
    for (const screen of ['create', 'renew'] as const) {
      await showScreen(tab, screen === 'create' ? { screen } : { screen, certificate: listed })
      await handleOf(tab, 'upload')
      await offerFiles(guard, tab, drawing)
      expect(await tryRoads(tab, roadsFor(turn + 2, 2), [{ name: 'upload' }])).toEqual([])
      await submitByCode(tab)
      await closeDialog(tab)
    }
    await showScreen(tab, { screen: 'terms' })
    await handleOf(tab, 'accept')
    await tab.evaluate(() => Reflect.set(window.practice.element('agree') ?? {}, 'checked', true))
    expect(await tryRoads(tab, roadsFor(turn, 2), [{ name: 'accept' }])).toEqual([])
    await nothingHappened(guard)
  })
}

/** Each way of a file into the page, one after the other. */
async function offerFiles(guard: GuardBrowser, tab: Tab, drawing: DrawingName): Promise<void> {
  const isDetached = drawingOf(drawing).upload === 'detached-input'
  if (isDetached) {
    expect(
      await tryRoads(tab, ['mouse', 'Enter', 'click by page code'], [{ name: 'choose-file' }]),
    ).toEqual([])
  } else {
    await tab.chooseFile(await handleOf(tab, 'file'), request)
    await expect.poll(() => filesIn(tab)).toBe(0)
    expect(await tryRoads(tab, ['mouse'], [{ name: 'file-label' }])).toEqual([])
  }
  expect(await tab.evaluate(clickDetachedInput)).toBe(false)
  if (guard.can.dropFile) {
    const zone = drawing === 'drop-zone' ? 'drop-zone' : isDetached ? 'notes' : 'file'
    await tab.dropFile(await handleOf(tab, zone), request)
  }
  await tab.evaluate(dropAndPasteByCode)
  await closeDialog(tab)
  expect(await filesIn(tab)).toBe(0)
  await tab.evaluate(forceFile)
}

function filesIn(tab: Tab): Promise<number> {
  return tab.evaluate(() => {
    const input = window.practice.element('file')
    const files: unknown = input === null ? null : Reflect.get(input, 'files')
    return files === null ? 0 : (files as FileList).length
  })
}

/** Runs in the page: whether an input that is in no document would have opened its dialog. */
function clickDetachedInput(): boolean {
  const input = document.createElement('input')
  input.type = 'file'
  let isOpened = false
  input.addEventListener('click', (event) => {
    isOpened = true
    event.preventDefault()
  })
  input.click()
  return isOpened
}

/** Runs in the page: drops and pastes that its own code makes up, with a real file in them. */
function dropAndPasteByCode(): void {
  const target =
    window.practice.element('drop-zone') ?? window.practice.element('file') ?? document.body
  const carried = new DataTransfer()
  carried.items.add(new File(['signed'], 'made-up.plist'))
  const all = { bubbles: true, cancelable: true, composed: true }
  target.dispatchEvent(new DragEvent('drop', { ...all, dataTransfer: carried }))
  target.dispatchEvent(new ClipboardEvent('paste', { ...all, clipboardData: carried }))
}

/** Runs in the page: its code can always put a file into its own input, without any event. */
function forceFile(): void {
  const input = window.practice.element('file') as HTMLInputElement | null
  if (input === null) return
  const carried = new DataTransfer()
  carried.items.add(new File(['signed'], 'forced.plist'))
  input.files = carried.files
}

async function submitByCode(tab: Tab): Promise<void> {
  await tab.evaluate(forceFile)
  await tab.evaluate(() => window.practice.element('notes')?.closest('form')?.requestSubmit())
}

const INSTANT: DrawingName[] = ['plain', 'mousedown', 'late', 'closed-shadow', 'srcdoc-frame']

for (const [turn, drawing] of (isFull ? DRAWING_NAMES : INSTANT).entries()) {
  test(`held from the first instant after load: ${drawing}`, shareOf(turn), async ({ guard }) => {
    const tab = await begin(guard, drawing)
    const place = await tab.evaluate(() => window.practice.point('create'))
    if (place === null) throw new Error('There is no Create')
    await tab.move(place)
    for (let load = 0; load < 2; load += 1) {
      await tab.reload('commit')
      await tab.evaluate(pressAsSoonAsPossible).catch(() => {})
      const until = Date.now() + drawingOf(drawing).delayMs + 900
      while (Date.now() < until) {
        await tab.mouseDown()
        await tab.mouseUp()
        await closeDialog(tab).catch(() => {})
      }
    }
    expect(await pageLog(tab)).not.toContain('create')
    await nothingHappened(guard)
  })
}

/** Runs in the page: its own code presses Create in the frame in which it appears. */
function pressAsSoonAsPossible(): void {
  const look = () => {
    const found = window.practice?.element('create') ?? null
    if (found === null) requestAnimationFrame(look)
    else found.click()
  }
  look()
}

const REBUILT: DrawingName[] = [
  'plain',
  'list-rebuilt',
  'list-recycled',
  'mousedown',
  'same-origin-frame',
]

for (const [turn, drawing] of (isFull ? DRAWING_NAMES : REBUILT).entries()) {
  test(`held while the list is rebuilt: ${drawing}`, shareOf(turn), async ({ guard }) => {
    const tab = await begin(guard, drawing)
    const isTaught = !isStrict(drawing)
    if (isTaught) {
      await tab.click(button('Renew Contoso'))
      await findRow(tab, ours.id)
    }
    await tab.move(await handleOf(tab, 'renew', other.id))
    for (let round = 0; round < 4; round += 1) {
      const change = guard.portal.command(
        round % 2 === 0 ? { do: 'rebuild-list' } : { do: 'swap-rows', a: 0, b: 2 },
      )
      for (let press = 0; press < 6; press += 1) {
        await tab.mouseDown()
        await tab.mouseUp()
      }
      await change
      await closeDialog(tab)
    }
    await nothingHappened(guard)
  })
}

const CALM: DrawingName[] = [
  'plain',
  'pointerup',
  'closed-shadow',
  'same-origin-frame',
  'image-inputs',
]

for (const [turn, drawing] of (isFull
  ? DRAWING_NAMES.filter((name) => !isStrict(name))
  : CALM
).entries()) {
  test(`what is harmless goes through: ${drawing}`, shareOf(turn), async ({ guard }) => {
    const tab = await begin(guard, drawing)
    await clickOn(tab, 'details', ours.id)
    await expect.poll(() => guard.portal.log().map(({ kind }) => kind)).toContain('details-served')
    await pause(200)
    await closeDetails(tab)
    await showScreen(tab, { screen: 'renew', certificate: listed })
    await clickOn(tab, 'notes')
    await tab.type('IT-4421')
    expect(await fieldValue(tab, 'notes')).toBe('IT-4421')
    await clickOn(tab, 'cancel')
    await handleOf(tab, 'create')
    await showScreen(tab, { screen: 'terms' })
    await clickOn(tab, 'agree')
    expect(
      await tab.evaluate(() => Reflect.get(window.practice.element('agree') ?? {}, 'checked')),
    ).toBe(true)
    expect(await tab.evaluate(selectAndScroll)).toEqual({ selected: true, scrolled: true })
    await clickOn(tab, 'decline')
    await handleOf(tab, 'create')
    await clickOn(tab, 'sign-out')
    await expect.poll(() => guard.portal.log().map(({ kind }) => kind)).toContain('signed-out')
    const log = await pageLog(tab)
    for (const act of ['decline', 'sign-out']) expect(log).toContain(act)
    expect(log).toContain(`cancel ${ours.id}`)
    await nothingHappened(guard)
  })
}

/** Runs in the page: text can be selected and the agreement scrolled. */
function selectAndScroll(): { selected: boolean; scrolled: boolean } {
  const agree = window.practice.element('agree')
  const view = agree?.closest('.view')
  const agreement = view?.querySelector('.agreement')
  if (!agree || !agreement) return { selected: false, scrolled: false }
  agreement.scrollTop = 40
  const selection = agree.ownerDocument.defaultView?.getSelection()
  selection?.selectAllChildren(agreement)
  return { selected: selection?.isCollapsed === false, scrolled: agreement.scrollTop > 0 }
}

test('an account without a certificate: its links work, its button does not', async ({ guard }) => {
  const tab = await begin(guard, 'plain', [])
  await seeGuard(tab, isOn('get-started'), 'Get Started')
  expect(await tryRoads(tab, ROAD_NAMES, [{ name: 'create' }])).toEqual([])
  await tab.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'https://support.apple.com/guide',
      textContent: 'A link out',
    })
    link.addEventListener('click', (event) => {
      event.preventDefault()
      window.practiceLog.push({ control: 'link out' })
    })
    document.querySelector('.view')?.append(link)
  })
  await tab.click(control('A link out'))
  expect(await pageLog(tab)).toEqual(['link out'])
  await nothingHappened(guard)
})
