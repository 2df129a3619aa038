/** The whole renewal, from the pasted export to the check afterwards, on every drawing. */
import { contoso, SCENARIOS } from '../../practice/data/scenarios.ts'
import { DRAWING_NAMES, type DrawingName, drawingOf } from '../../practice/drawings.ts'
import { expect, type GuardBrowser, type Tab, test, withPortal } from './harness'
import { clickOn, markOf, valueOf } from './steps/portal-hand'
import {
  chooseRequest,
  findRow,
  harmIn,
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

const { id, topic } = contoso()
const today = new Date().toISOString().slice(0, 10)
const NOTE = new RegExp(`^Renewed ${today}`)

/** Nothing on these can be told apart by its words: all is held until somebody writes why not. */
const STRICT: DrawingName[] = ['translated', 'redesigned']
const UNDERSTOOD = DRAWING_NAMES.filter((name) => !STRICT.includes(name))

/** The records are kept from case to case, as they are in life; only the portal begins anew. */
async function begin(
  guard: GuardBrowser,
  drawing: DrawingName,
  certificates = [contoso()],
): Promise<Tab> {
  await withPortal(guard, drawing, { certificates })
  await record(guard)
  return openToRenew(guard)
}

async function renewThrough(guard: GuardBrowser, tab: Tab): Promise<void> {
  await pressRenewTwice(tab)
  await seeGuard(tab, isOn('renew'), 'the renew screen')
  await seeGuard(tab, says('You pressed Renew on Contoso’s row'), 'what was pressed')
  await expect.poll(() => valueOf(tab, 'notes')).toMatch(NOTE)
  await humanPause()
  await chooseRequest(tab, requestFile())
  await clickOn(tab, 'upload')
  await seeGuard(tab, isOn('confirmation'), 'the confirmation')
  await seeGuard(tab, says('Apple says the certificate of Contoso was renewed.'), 'its words')
  await humanPause()
  await clickOn(tab, 'manage')
  await seeGuard(tab, isOn('list'), 'the list again')
}

async function checkAfterwards(guard: GuardBrowser, tab: Tab): Promise<void> {
  await clickOn(tab, 'details', id)
  await seeGuard(tab, says('Renewed: same UID, new date.'), 'the check afterwards', 20_000)
  const log = guard.portal.log()
  expect(harmIn(log)).toEqual([])
  expect(ofKind(log, 'renewed')).toMatchObject([{ topic, notes: expect.stringMatching(NOTE) }])
  expect(log.filter(({ control }) => control === 'renew')).toMatchObject([{ topic }])
}

for (const drawing of UNDERSTOOD) {
  test(`renewed: ${drawing}`, async ({ guard }) => {
    const tab = await begin(guard, drawing)
    await findRow(tab)
    const view = await tab.guard()
    expect(view.rows.filter((mark) => mark === 'match')).toHaveLength(1)
    expect(await markOf(tab, id)).toBe('match')
    expect(view.state).toBe('protected')
    await renewThrough(guard, tab)
    await checkAfterwards(guard, tab)
  })
}

const MANY: DrawingName[] = ['plain', 'div-grid-buttons', 'list-recycled', 'details-shared-panel']

for (const drawing of MANY) {
  test(`renewed among thirteen that look alike: ${drawing}`, async ({ guard }) => {
    const certificates = SCENARIOS['look-alikes']()
    const tab = await begin(guard, drawing, certificates)
    await findRow(tab, certificates[0]?.id)
    const marks = await Promise.all(certificates.map((one) => markOf(tab, one.id)))
    expect(marks.flatMap((mark, at) => (mark === 'match' ? [certificates[at]?.id] : []))).toEqual([
      id,
    ])
    await renewThrough(guard, tab)
    await checkAfterwards(guard, tab)
  })
}
