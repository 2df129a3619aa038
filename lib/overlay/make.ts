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

/** A shape for each tone, drawn by the style sheet: colour alone says nothing. */
export function icon(tone: Tone): Node {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  svg.append(document.createElementNS(SVG, 'path'))
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
