/**
 * A page in happy-dom, which has no layout: every element that style and attributes do not hide
 * is given a box. Fixtures are drawn into the body; the address is the portal's.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const FIXTURES = resolve(import.meta.dirname, '../fixtures/portal')

interface HappyWindow {
  happyDOM: { setURL(url: string): void }
}

export function giveLayout(): void {
  ;(window as unknown as HappyWindow).happyDOM.setURL('https://identity.apple.com/pushcert/')
  Object.assign(Element.prototype, { checkVisibility, getBoundingClientRect })
  // Not there either: a browser may refuse it, too.
  Object.assign(document, { execCommand: () => false })
}

function checkVisibility(this: Element): boolean {
  for (let part: Element | null = this; part; part = part.parentElement)
    if (isHiddenByItself(part)) return false
  return true
}

function isHiddenByItself(element: Element): boolean {
  const { display, visibility, opacity } = getComputedStyle(element)
  if (element.hasAttribute('hidden') || display === 'none' || opacity === '0') return true
  if (visibility === 'hidden' || visibility === 'collapse') return true
  return element.localName === 'dialog' && !element.hasAttribute('open')
}

function getBoundingClientRect(this: Element): DOMRect {
  const shown = this.checkVisibility()
  const off = (this as HTMLElement).style?.left === '-9999px'
  return new DOMRect(off ? -9999 : 10, 10, shown ? 100 : 0, shown ? 20 : 0)
}

export function fixture(name: string): string {
  return readFileSync(resolve(FIXTURES, `${name}.html`), 'utf8')
}

/** Replaces the whole body; the root's attributes are reset. */
export function draw(html: string): void {
  document.documentElement.className = ''
  document.body.innerHTML = html
}

export function drawFixture(name: string): void {
  draw(fixture(name))
}

export function find<E extends HTMLElement = HTMLElement>(selector: string): E {
  const element = document.querySelector<E>(selector)
  if (element === null) throw new Error(`Nothing is ${selector}`)
  return element
}

/** The path an event on `element` has, innermost first. */
export function pathOf(element: Element): EventTarget[] {
  let path: EventTarget[] = []
  element.addEventListener('probe', (event) => (path = event.composedPath()), { once: true })
  element.dispatchEvent(new Event('probe', { bubbles: true, composed: true }))
  return path
}
