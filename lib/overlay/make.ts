/** Makes elements without markup strings: nothing from the page can become an element. */
import type { Action, Notice, Tone } from '../guards/guard'
import { say } from './words'

type Child = Node | string

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

const SVG = 'http://www.w3.org/2000/svg'

/** A shape for each tone: colour alone says nothing. */
const SHAPES: Record<Tone, string> = {
  proved: 'M4 12.5l5 5L20 6.5',
  calm: 'M12 10v8M12 5.2v.3',
  check: 'M12 5v9M12 18.2v.3',
  stop: 'M6 6l12 12M18 6L6 18',
  busy: 'M12 4a8 8 0 1 1-8 8',
}

export function icon(tone: Tone): Node {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', SHAPES[tone])
  svg.append(path)
  return make('span', { class: `icon ${tone}` }, svg)
}

export type OnAction = (action: Action) => void

/** Only a trusted click acts: the page, or another extension, cannot press our buttons. */
export function buttons(notice: Notice, onAction: OnAction): HTMLButtonElement[] {
  return notice.actions.map((action, place) => {
    const kind = place === 0 ? 'main' : 'other'
    const button = make('button', { type: 'button', class: kind }, say(action.label))
    button.addEventListener('click', (event) => {
      if (event.isTrusted) onAction(action)
    })
    return button
  })
}
