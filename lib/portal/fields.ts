/** Form fields by their kind. */
import { isElement } from './dom'

export function inputType(element: Element): string | null {
  return element.localName === 'input'
    ? (element.getAttribute('type') ?? 'text').toLowerCase()
    : null
}

export function isButtonInput(element: Element): boolean {
  return /^(button|submit|reset|image)$/.test(inputType(element) ?? '')
}

export function isFileInput(element: unknown): element is HTMLInputElement {
  return isElement(element) && inputType(element) === 'file'
}

const TEXT_INPUTS = /^(text|search|email|tel|url|password|number|date)$/

/** A field that takes typed text: Enter and Space in it press nothing. */
export function isTextField(element: Element): boolean {
  return (
    element.localName === 'textarea' ||
    TEXT_INPUTS.test(inputType(element) ?? '') ||
    (element as HTMLElement).isContentEditable === true
  )
}
