/** Makes elements without markup strings: nothing from the page can become an element. */
import type { Spoken, Tone, WireAct } from '../words/notice'

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
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

export type OnAct = (act: WireAct) => void

/** Only a trusted click acts: the page, or another extension, cannot press our buttons. */
export function buttonsOf(spoken: Spoken, onAct: OnAct): HTMLButtonElement[] {
  return spoken.buttons.map(({ label, act }, place) => {
    const button = make('button', { type: 'button', class: place === 0 ? 'main' : 'other' }, label)
    button.addEventListener('click', (event) => {
      if (event.isTrusted) onAct(act)
    })
    return button
  })
}
