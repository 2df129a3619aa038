import { DRAWING_NAMES, type DrawingName, drawingOf } from '../../practice/drawings.ts'
import { expect, test } from './harness'
import {
  BY_HAND,
  begin,
  isFull,
  isStrict,
  nothingHappened,
  other,
  ours,
  recordOnce,
  roadsFor,
  someOf,
} from './steps/holding'
import { handleOf, pageLog } from './steps/portal-hand'
import { button, findRow } from './steps/renewal-steps'
import { type Aim, closeDialog, tryRoads } from './steps/roads'
import { shareOf } from './steps/share'

test.beforeEach(({ guard }) => recordOnce(guard))

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
        // Between two documents there is nothing to press; the browser says so.
        await tab.mouseDown().catch(() => undefined)
        await tab.mouseUp().catch(() => undefined)
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
