/** The element behind a control and where its words are put. */
import type { Drawing } from '../drawings.ts'
import type { Pen } from './pen.ts'

/** An empty control of the drawing's kind; `submit` makes native submitters of what can be one. */
export function controlElement(pen: Pen, type: 'button' | 'submit'): HTMLElement {
  const { doc } = pen
  switch (pen.drawing.controls) {
    case 'a-href-hash':
      return Object.assign(doc.createElement('a'), { href: '#' })
    case 'javascript-link':
      return doc.createElement('a')
    case 'button':
      return Object.assign(doc.createElement('button'), { type })
    case 'input-button':
      return Object.assign(doc.createElement('input'), { type })
    case 'image-input':
      return Object.assign(doc.createElement('input'), { type: 'image' })
    case 'role-button': {
      const made = Object.assign(doc.createElement('div'), { tabIndex: 0 })
      made.setAttribute('role', 'button')
      return made
    }
  }
}

/** Puts `label` where the drawing wants it, or where this element can have it. */
export function labelControl(pen: Pen, target: HTMLElement, label: string): void {
  const { label: place } = pen.drawing
  if (target.tagName === 'INPUT') labelInput(target as HTMLInputElement, place, label)
  else if (place === 'aria-label' || place === 'title') labelByAttribute(target, place, label)
  else target.append(...labelContent(pen, place, label))
  if (place === 'css-uppercase') target.classList.add('uppercase')
}

function labelByAttribute(target: HTMLElement, name: 'aria-label' | 'title', label: string): void {
  target.setAttribute(name, label)
  target.classList.add(name === 'title' ? 'shows-title' : 'shows-aria-label')
}

function labelInput(target: HTMLInputElement, place: Drawing['label'], label: string): void {
  if (target.type !== 'image') {
    target.value = place === 'css-uppercase' ? label.toLowerCase() : spaced(place, label)
    return
  }
  target.src = pillPicture(label)
  if (place === 'title') target.title = label
  else if (place === 'aria-label') target.setAttribute('aria-label', label)
  else target.alt = spaced(place, label)
}

function spaced(place: Drawing['label'], label: string): string {
  return place === 'nbsp' ? `\u00a0${label.replaceAll(' ', '\u00a0')}\u00a0` : label
}

function labelContent(pen: Pen, place: Drawing['label'], label: string): Node[] {
  const make = (value: string) => span(pen, value)
  if (pen.drawing.words === 'translated') return [font(pen, label)]
  if (place === 'css-uppercase') return [pen.doc.createTextNode(label.toLowerCase())]
  if (place !== 'split-spans') return [pen.doc.createTextNode(spaced(place, label))]
  const middle = Math.ceil(label.length / 2)
  return [make(label.slice(0, middle)), make(label.slice(middle))]
}

function span(pen: Pen, value: string): HTMLElement {
  const outer = pen.doc.createElement('span')
  const inner = pen.doc.createElement('span')
  inner.append(value)
  outer.append(inner)
  return outer
}

function font(pen: Pen, value: string): HTMLElement {
  const outer = pen.doc.createElement('font')
  outer.append(Object.assign(pen.doc.createElement('font'), { textContent: value }))
  return outer
}

/** A drawn pill: the words are in the picture, as they are on many pages of that age. */
function pillPicture(label: string): string {
  const width = label.length * 7 + 24
  const safe = label.replace(/[&<>"]/g, '')
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="22"><rect width="${width}" height="22" rx="11" fill="#d9dee5"/><text x="${width / 2}" y="15" font-family="sans-serif" font-size="12" text-anchor="middle" fill="#222">${safe}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(picture)}`
}
