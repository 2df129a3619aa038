/** Controls in every way a page may draw them. What they do is always a plain function. */
import type { ControlName } from '../data/types.ts'
import { controlElement, labelControl } from './control-elements.ts'
import { addHandle } from './handles.ts'
import { type Pen, reportPress, word } from './pen.ts'
import type { WordKey } from './words.ts'

export interface ControlPlan {
  control: ControlName
  label: WordKey
  tone?: 'green' | 'blue' | 'grey'
  /** Looked up at the press, not at the drawing: recycled rows depend on it. */
  certificate?: () => string | undefined
  act: () => void
}

/** A pill that reports its press and then acts. */
export function control(pen: Pen, plan: ControlPlan): HTMLElement {
  const made = controlElement(pen, 'button')
  made.classList.add('pill', plan.tone ?? 'grey')
  labelControl(pen, made, word(pen, plan.label))
  listen(pen, made, pressOf(pen, plan), true)
  addHandle(plan.control, made, plan.certificate)
  return made
}

/**
 * The Upload of a native form: submits by itself where the element can, else page code asks for
 * the submit. The form's own submit handler reports the press.
 */
export function submitControl(pen: Pen, label: WordKey, form: HTMLFormElement): HTMLElement {
  const made = controlElement(pen, 'submit')
  made.classList.add('pill', 'blue')
  labelControl(pen, made, word(pen, label))
  const submits = ['button', 'input-button', 'image-input'].includes(pen.drawing.controls)
  addHandle('upload', made)
  if (!submits) listen(pen, made, () => form.requestSubmit(), true)
  return made
}

/** The round (i): unnamed where the drawing says so, and then no stop for the keyboard. */
export function detailsIcon(pen: Pen, plan: Omit<ControlPlan, 'label'>): HTMLElement {
  const icon = drawIcon(pen, pressOf(pen, plan))
  addHandle(plan.control, icon, plan.certificate)
  return icon
}

function drawIcon(pen: Pen, press: () => void): HTMLElement {
  if (pen.drawing.controls === 'javascript-link') return scriptLinkIcon(pen, press)
  if (pen.drawing.detailsControl === 'info-label') {
    const named = controlElement(pen, 'button')
    named.classList.add('info')
    named.setAttribute('aria-label', word(pen, 'info'))
    if (named.tagName === 'INPUT' && named.getAttribute('type') === 'button') {
      ;(named as HTMLInputElement).value = 'i'
    }
    listen(pen, named, press, true)
    return named
  }
  const icon = pen.drawing.detailsControl === 'button-img' ? buttonImage(pen) : bareIcon(pen)
  listen(pen, icon, press, icon.tagName === 'BUTTON')
  return icon
}

function pressOf(pen: Pen, plan: Omit<ControlPlan, 'label'>): () => void {
  return () => {
    reportPress(pen, plan.control, plan.certificate?.())
    plan.act()
  }
}

const scriptLinks: (() => void)[] = []

/** Installs what `javascript:` links call. */
export function installScriptLinks(): void {
  window.practiceGo = (index) => scriptLinks[index]?.()
}

function listen(pen: Pen, target: HTMLElement, press: () => void, keyboard: boolean): void {
  if (pen.drawing.controls === 'javascript-link' && target.tagName === 'A') {
    const index = scriptLinks.push(press) - 1
    target.setAttribute('href', `javascript:void top.practiceGo(${index})`)
    return
  }
  const pressed = (event: Event) => {
    if (event instanceof Object && 'button' in event && event.button !== 0) return
    event.preventDefault()
    press()
  }
  if (pen.drawing.delegation === 'document') pen.delegates.set(target, pressed)
  else target.addEventListener(pen.drawing.handlers, pressed)
  const keysAreClicks = pen.drawing.handlers === 'click' && target.tagName !== 'DIV'
  if (keyboard && !keysAreClicks) target.addEventListener('keydown', (e) => onKey(e, press))
  if (target.tagName === 'A') target.addEventListener('click', (e) => e.preventDefault())
}

function onKey(event: KeyboardEvent, press: () => void): void {
  if (event.repeat || (event.key !== 'Enter' && event.key !== ' ')) return
  event.preventDefault()
  press()
}

/** One listener for all delegated controls. */
export function installDelegation(pen: Pen): void {
  pen.root.addEventListener(pen.drawing.handlers, (event) => {
    const hit = event.composedPath().find((node) => pen.delegates.has(node))
    if (hit !== undefined) pen.delegates.get(hit)?.(event)
  })
}

function bareIcon(pen: Pen): HTMLElement {
  const icon = pen.doc.createElement('span')
  icon.className = 'info pointer'
  return icon
}

function buttonImage(pen: Pen): HTMLElement {
  const button = pen.doc.createElement('button')
  button.type = 'button'
  button.className = 'info-button'
  const image = pen.doc.createElement('img')
  image.alt = ''
  image.src = `${pen.backend.assets}info.svg`
  button.append(image)
  return button
}

function scriptLinkIcon(pen: Pen, press: () => void): HTMLElement {
  const link = pen.doc.createElement('a')
  link.className = 'info'
  listen(pen, link, press, false)
  return link
}
