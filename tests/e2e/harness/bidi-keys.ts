/** Keys and pointers as BiDi's input actions. */
import type { Button, Point } from './types'

/** The private-use characters by which WebDriver names keys. */
const KEYS: Record<string, string> = {
  Space: ' ',
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
}
const BUTTONS = { left: 0, middle: 1, right: 2 }

export type Action = Record<string, unknown>

/** 'Shift+Tab' is: down, down, up, up. */
export function pressActions(keys: string): Action[] {
  const values = keys.split(/\+(?=.)/).map((key) => KEYS[key] ?? key)
  return [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.reverse().map((value) => ({ type: 'keyUp', value })),
  ]
}

export function typeActions(text: string): Action[] {
  return [...text].flatMap((sign) => pressActions(sign === '\n' ? 'Enter' : sign))
}

export function moveAction({ x, y }: Point): Action {
  return { type: 'pointerMove', x: Math.floor(x), y: Math.floor(y) }
}

export function buttonAction(type: 'pointerDown' | 'pointerUp', button: Button): Action {
  return { type, button: BUTTONS[button] }
}

export function clickActions(point: Point, button: Button, count: number): Action[] {
  const press = [buttonAction('pointerDown', button), buttonAction('pointerUp', button)]
  return [moveAction(point), ...Array.from({ length: count }, () => press).flat()]
}
