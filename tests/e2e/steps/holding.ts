/** What the tests of holding have in common: the certificates, the harm, and how a case begins. */
import { contoso, SCENARIOS } from '../../../practice/data/scenarios.ts'
import type { OracleEvent } from '../../../practice/data/types.ts'
import { type DrawingName, drawingOf } from '../../../practice/drawings.ts'
import { expect, type GuardBrowser, type Tab, withPortal } from '../harness'
import { pause } from '../harness/poll'
import { handleOf } from './portal-hand'
import { record, requestFile } from './renewal-steps'
import { ROAD_NAMES, someRoads } from './roads'

export const isFull = process.env.MATRIX === 'full'
export const roadsFor = (turn: number, count: number) =>
  isFull ? ROAD_NAMES : someRoads(turn, count)

export const certificates = SCENARIOS['three-of-ours']()
export const ours = contoso()
const others = certificates.filter(({ id }) => id !== ours.id)

const [someOther] = others
if (someOther === undefined) throw new Error('There must be another certificate')
export const other = someOther
export const listed = { ...ours, status: 'active' } as const

/** The guard cannot open or close the details itself: the person reads row by row. */
export const BY_HAND: DrawingName[] = ['javascript-links', 'details-shared-panel-no-close']

export const isStrict = (name: DrawingName) => drawingOf(name).words !== 'english'
export const request = requestFile()

/** The drawings with their turn; `rest` shifts it, so that lists share them out differently. */
export function someOf(names: readonly DrawingName[], rest: number): [number, DrawingName][] {
  return names.map((name, turn) => [turn + rest, name])
}

/** What must never be in the log while nothing is released. */
export function harm(log: readonly OracleEvent[]): OracleEvent[] {
  return log.filter(
    ({ kind, control: pressed }) =>
      /^(issued|renewed|revoked|uploaded|file-seen)$/.test(kind) ||
      (kind === 'pressed' &&
        /^(create|renew|revoke|revoke-confirm|accept|upload|choose-file)$/.test(pressed ?? '')),
  )
}

/** The record of the first case is kept: a fresh tab has no task of its own. */
export async function begin(
  guard: GuardBrowser,
  drawing: DrawingName,
  list = certificates,
): Promise<Tab> {
  for (const tab of (await guard.tabs()).slice(1)) await tab.close()
  guard.portal.scenario({ drawing, certificates: list })
  const tab = await guard.openPortal()
  await handleOf(tab, list.length > 0 ? 'renew' : 'create')
  return tab
}

export async function nothingHappened(guard: GuardBrowser): Promise<void> {
  // What was pressed would be on its way to the log for a moment.
  await pause(150)
  expect(harm(guard.portal.log())).toEqual([])
}

let recorded: GuardBrowser | null = null

/** The record of a browser's first case is kept for its others. */
export async function recordOnce(guard: GuardBrowser): Promise<void> {
  if (recorded === guard) return
  await withPortal(guard, 'plain')
  await record(guard)
  recorded = guard
}
