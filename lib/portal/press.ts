/** Presses a control as a mouse would: every event of a real click, in order. */

const SEQUENCE = ['pointerdown', 'mousedown', 'pointerup', 'mouseup'] as const

/** The caller answers for what it presses: only an (i) that the person has shown to be one. */
export function pressElement(element: HTMLElement): void {
  const view = element.ownerDocument.defaultView
  const box = element.getBoundingClientRect()
  const place = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: box.left + box.width / 2,
    clientY: box.top + box.height / 2,
    view,
  }
  for (const type of SEQUENCE) {
    const down = { ...place, buttons: type.endsWith('down') ? 1 : 0, isPrimary: true }
    const event = type.startsWith('pointer')
      ? new PointerEvent(type, down)
      : new MouseEvent(type, down)
    element.dispatchEvent(event)
  }
  element.click()
}
