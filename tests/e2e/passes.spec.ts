import { DRAWING_NAMES, type DrawingName } from '../../practice/drawings.ts'
import { control, expect, test } from './harness'
import { pause } from './harness/poll'
import { begin, isFull, isStrict, listed, nothingHappened, ours, recordOnce } from './steps/holding'
import { clickOn, fieldValue, handleOf, pageLog, showScreen } from './steps/portal-hand'
import { closeDetails, isOn, seeGuard } from './steps/renewal-steps'
import { ROAD_NAMES, tryRoads } from './steps/roads'
import { shareOf } from './steps/share'

test.beforeEach(({ guard }) => recordOnce(guard))

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
