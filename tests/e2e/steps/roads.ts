/** Every road by which a press can reach a control of the portal, as data. */
import type { HandleName } from '../../../practice/pages/handles.ts'
import type { Tab } from '../harness'
import { pause } from '../harness/poll'
import { handleOf, pageLog } from './portal-hand'
import { DIALOG } from './renewal-steps'

export interface Aim {
  name: HandleName
  certificate?: string
}

type Road = (tab: Tab, aim: Aim) => Promise<void>

const key =
  (name: string): Road =>
  async (tab, aim) => {
    await tab.focus(await aimAt(tab, aim))
    await tab.press(name)
  }

export const ROADS = {
  mouse: async (tab, aim) => tab.click(await aimAt(tab, aim)),
  'double click': async (tab, aim) => tab.click(await aimAt(tab, aim), { clickCount: 2 }),
  Enter: key('Enter'),
  Space: key('Space'),
  'middle click': async (tab, aim) => tab.click(await aimAt(tab, aim), { button: 'middle' }),
  touch: async (tab, aim) => tab.tap(await aimAt(tab, aim)),
  'mouse held down': async (tab, aim) => {
    await tab.move(await aimAt(tab, aim))
    await tab.mouseDown()
    await pause(250)
    await tab.mouseUp()
  },
  'click by page code': (tab, aim) =>
    tab.evaluate(({ name, certificate }) => {
      window.practice.element(name, certificate)?.click()
    }, aim),
  'made-up events': (tab, aim) => tab.evaluate(makeUpEvents, aim),
} satisfies Record<string, Road>

export type RoadName = keyof typeof ROADS
export const ROAD_NAMES = Object.keys(ROADS) as RoadName[]

function aimAt(tab: Tab, { name, certificate }: Aim) {
  return handleOf(tab, name, certificate)
}

/** Runs in the page: all that page code can pretend. */
function makeUpEvents({ name, certificate }: Aim): void {
  const target = window.practice.element(name, certificate)
  const box = target?.getBoundingClientRect()
  if (target === null || box === undefined) return
  const place = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 }
  const all = { bubbles: true, cancelable: true, composed: true, ...place }
  target.dispatchEvent(new PointerEvent('pointerdown', all))
  target.dispatchEvent(new MouseEvent('mousedown', all))
  target.dispatchEvent(new PointerEvent('pointerup', all))
  target.dispatchEvent(new MouseEvent('mouseup', all))
  target.dispatchEvent(new MouseEvent('click', all))
  for (const type of ['keydown', 'keypress', 'keyup'])
    target.dispatchEvent(new KeyboardEvent(type, { ...all, key: 'Enter' }))
}

/** The dialog of the press before must not stand in the way of the next one. */
export async function closeDialog(tab: Tab): Promise<void> {
  const open = await tab.find(DIALOG)
  if (open === null) return
  await tab.evaluateOn(open, (dialog) => (dialog as HTMLDialogElement).close())
}

/** Longer than a dialog waits before it appears. */
const APPEARS = 150

/** Tries each road on each aim; gives what the page's own handlers did. */
export async function tryRoads(
  tab: Tab,
  roads: readonly RoadName[],
  aims: readonly Aim[],
): Promise<string[]> {
  const before = (await pageLog(tab)).length
  const reached: string[] = []
  let seen = before
  for (const aim of aims) {
    for (const road of roads) {
      await closeDialog(tab)
      await ROADS[road](tab, aim)
      await pause(APPEARS)
      const log = await pageLog(tab)
      reached.push(...log.slice(seen).map((act) => `${act} by ${road} on ${aim.name}`))
      seen = log.length
    }
  }
  await closeDialog(tab)
  return reached
}

/** `count` roads for the case of that number; over all cases every road has its turn. */
export function someRoads(turn: number, count: number): RoadName[] {
  return Array.from({ length: count }, (_, i) => {
    const name = ROAD_NAMES[(turn * count + i) % ROAD_NAMES.length]
    if (name === undefined) throw new Error('There are no roads')
    return name
  })
}
