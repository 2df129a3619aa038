/**
 * Random portals, driven at random: whenever a Renew reaches the server without a release it is
 * the recorded certificate's, and its row was green just before. The server is the oracle.
 */
import fc from 'fast-check'
import { certificate, inDays } from '../../practice/data/make.ts'
import { contoso } from '../../practice/data/scenarios.ts'
import type { PageCommand } from '../../practice/data/types.ts'
import type { Drawing } from '../../practice/drawings.ts'
import { expect, type GuardBrowser, type Tab, test, withPortal } from './harness'
import { pause } from './harness/poll'
import { handleOf, markOf, pageLog, showScreen } from './steps/portal-hand'
import { button, record } from './steps/renewal-steps'
import { closeDialog } from './steps/roads'

const ours = contoso()
const ROWS = 4
const isFull = process.env.MATRIX === 'full'
/** Contoso's row, wherever it stands now. */
const OURS = -1
const RUNS = isFull ? 60 : 3
const SEED = 20261121

type Step =
  | { act: 'open'; row: number }
  /** Opens an (i) and lets the guard look for the row. */
  | { act: 'find'; row: number }
  | { act: 'renew' | 'renew-double' | 'renew-key'; row: number }
  /** Twice, with a person's pause between: the way it is meant. */
  | { act: 'renew-twice'; row: number }
  | { act: 'create' }
  | { act: 'revoke' }
  | { act: 'wait' }
  | { act: 'command'; command: PageCommand }

const row = fc.integer({ min: 0, max: ROWS - 1 })
const extra = (seed: number) =>
  certificate({ organisation: `Inserted ${seed}`, expires: inDays(42) })

const command: fc.Arbitrary<PageCommand> = fc.oneof(
  fc.constant<PageCommand>({ do: 'rebuild-list' }),
  row.map((index): PageCommand => ({ do: 'remove-row', index })),
  fc
    .tuple(row, fc.nat(99))
    .map(([index, n]): PageCommand => ({ do: 'insert-row', index, certificate: extra(n) })),
  fc.tuple(row, row).map(([a, b]): PageCommand => ({ do: 'swap-rows', a, b })),
  fc.constant<PageCommand>({ do: 'change-account', account: 'apple@fabrikam.example' }),
  fc.integer({ min: 100, max: 1500 }).map((ms): PageCommand => ({ do: 'delay-next-details', ms })),
  row.map((index): PageCommand => ({ do: 'answer-with-other-details', index })),
)

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: row.map((at): Step => ({ act: 'open', row: at })) },
  { weight: 4, arbitrary: row.map((at): Step => ({ act: 'find', row: at })) },
  { weight: 1, arbitrary: row.map((at): Step => ({ act: 'renew-twice', row: at })) },
  { weight: 4, arbitrary: fc.constant<Step>({ act: 'renew-twice', row: OURS }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('renew', 'renew-double', 'renew-key' as const), row)
      .map(([act, at]): Step => ({ act: act as 'renew', row: at })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Step>({ act: 'create' }, { act: 'revoke' }, { act: 'wait' }),
  },
  { weight: 4, arbitrary: command.map((what): Step => ({ act: 'command', command: what })) },
)

/** Drawings that the guard reads; upload and words play no part here. */
const drawing: fc.Arbitrary<Partial<Drawing>> = fc.record({
  rows: fc.constantFrom('table', 'div-grid', 'list-items'),
  controls: fc.constantFrom('a-href-hash', 'button', 'role-button', 'image-input'),
  details: fc.constantFrom('popover', 'modal', 'expanded-row', 'shared-panel'),
  list: fc.constantFrom('kept', 'rebuilt-on-return', 'recycled'),
  handlers: fc.constantFrom('click', 'mousedown', 'pointerup'),
  delegation: fc.constantFrom('own', 'document'),
  container: fc.constantFrom('page', 'same-origin-frame', 'closed-shadow'),
})

const plan = fc.record({
  drawing,
  position: row,
  steps: fc.array(step, { minLength: 5, maxLength: 8 }),
})
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never

let hasRecord = false
test.beforeEach(async ({ guard }) => {
  if (hasRecord) return
  await withPortal(guard, 'plain')
  await record(guard)
  hasRecord = true
})

test('a Renew that reaches the portal is the proved one', { tag: '@chromium' }, async ({
  guard,
}) => {
  test.setTimeout(isFull ? 30 * 60_000 : 120_000)
  let renewals = 0
  await fc.assert(
    fc.asyncProperty(plan, async (one) => {
      renewals += await play(guard, one)
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: !isFull, verbose: 1 },
  )
  process.stdout.write(
    `${guard.name}: ${renewals} renewals got through in ${RUNS} random portals\n`,
  )
})

/** The chain's other end: where nothing interferes the same steps do renew. */
test('undisturbed, the same steps do reach the portal', { tag: '@firefox' }, async ({ guard }) => {
  const steps: Step[] = [{ act: 'wait' }, { act: 'renew-twice', row: OURS }]
  expect(await play(guard, { drawing: {}, position: 2, steps })).toBe(1)
})

async function play(
  guard: GuardBrowser,
  { drawing: look, position, steps }: Plan,
): Promise<number> {
  for (const tab of (await guard.tabs()).slice(1)) await tab.close()
  const others = Array.from({ length: ROWS - 1 }, (_, n) =>
    certificate({ organisation: `Customer ${n}`, expires: inDays(42) }),
  )
  guard.portal.scenario({ drawing: look, certificates: others.toSpliced(position, 0, contoso()) })
  const tab = await guard.openPortal()
  await handleOf(tab, 'renew')
  await tab.click(button('Renew Contoso'))
  let got = 0
  const first: Step = { act: 'find', row: ROWS - 1 - position }
  for (const one of [first, ...steps]) got += await take(guard, tab, one)
  await pause(100)
  const log = guard.portal.log()
  const dangerous = /^(create|revoke|revoke-confirm|accept|upload)$/
  expect(log.filter(({ control }) => dangerous.test(control ?? ''))).toEqual([])
  expect(log.filter(({ kind }) => /^(file-seen|uploaded|issued|revoked)$/.test(kind))).toEqual([])
  const renewed = log.filter(({ kind, control }) => kind === 'pressed' && control === 'renew')
  expect(renewed.map(({ topic }) => topic)).toEqual(renewed.map(() => ours.topic))
  expect(renewed).toHaveLength(got)
  return got
}

async function take(guard: GuardBrowser, tab: Tab, one: Step): Promise<number> {
  await closeDialog(tab).catch(() => undefined)
  if (one.act === 'command') {
    await guard.portal.command(one.command)
    return 0
  }
  if (one.act === 'wait') {
    await pause(900)
    return 0
  }
  if (!(await isOnList(tab))) return 0
  if (one.act === 'create' || one.act === 'revoke') {
    await press(tab, one.act, undefined, 1)
    return 0
  }
  const id = one.row === OURS ? ours.id : guard.portal.certificates()[one.row]?.id
  if (id === undefined) return 0
  if (one.act === 'open' || one.act === 'find') {
    await closeModal(tab)
    await press(tab, 'details', id, 1)
    await pause(one.act === 'open' ? 500 : 2600)
    await closeModal(tab)
    return 0
  }
  return renew(tab, one.act, id)
}

/** The number of Renews that came through, each from a row that was green when it was pressed. */
async function renew(tab: Tab, act: Step['act'], id: string): Promise<number> {
  await closeModal(tab)
  const before = await renewsIn(tab)
  const green: boolean[] = []
  const presses = act === 'renew-twice' ? 2 : 1
  for (let time = 0; time < presses && (await isOnList(tab)); time += 1) {
    if (time > 0) await pause(1300)
    await closeDialog(tab)
    green.push((await markOf(tab, id)) === 'match')
    if (act === 'renew-key') await pressKey(tab, id)
    else await press(tab, 'renew', id, act === 'renew-double' ? 2 : 1)
  }
  await pause(150)
  const through = (await renewsIn(tab)) - before
  if (through > 0) expect(green.at(-1)).toBe(true)
  if (through > 0) await showScreen(tab, { screen: 'list' })
  return through
}

async function renewsIn(tab: Tab): Promise<number> {
  return (await pageLog(tab)).filter((act) => act.startsWith('renew ')).length
}

function isOnList(tab: Tab): Promise<boolean> {
  return tab.evaluate(() => window.practice.element('create') !== null)
}

/** The row may be gone by the time the hand is there: then nothing is pressed. */
async function press(
  tab: Tab,
  name: 'create' | 'revoke' | 'renew' | 'details',
  id: string | undefined,
  count: 1 | 2,
) {
  const isThere = await tab.evaluate(
    ([what, which]: [typeof name, string | null]) =>
      window.practice.element(what, which ?? undefined) !== null,
    [name, id ?? null] as [typeof name, string | null],
  )
  if (isThere) await tab.click(await handleOf(tab, name, id), { clickCount: count })
}

async function pressKey(tab: Tab, id: string): Promise<void> {
  const isFocused = await tab.evaluate((which: string) => window.practice.focus('renew', which), id)
  if (isFocused) await tab.press('Enter')
}

async function closeModal(tab: Tab): Promise<void> {
  const isOver = await tab.evaluate(() => window.practice.element('close') !== null)
  if (!isOver) return
  await tab.click(await handleOf(tab, 'close'))
  await pause(100)
}
