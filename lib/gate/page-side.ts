/**
 * The one piece that runs in the page's own world: a file input that is in no document raises
 * no event that a content script could see, and showOpenFilePicker raises none at all. Both are
 * announced on the window first; if the guard refuses, they do nothing.
 */
export function handOverHiddenInputs(): void {
  wrapInputs()
  wrapPicker()
}

/** An input that no content script can see is announced before it opens. */
export function wrapInputs(): void {
  const inputs = HTMLInputElement.prototype
  wrap(inputs, 'click')
  wrap(inputs, 'showPicker')
}

function wrap(inputs: HTMLInputElement, name: 'click' | 'showPicker'): void {
  const original = inputs[name]
  inputs[name] = function (this: HTMLInputElement): void {
    if (this.type !== 'file' || mayOpen(this)) original.call(this)
  }
}

export function mayOpen(input: HTMLInputElement): boolean {
  return isSeenAnyway(input) || isLetThrough(input)
}

/** In the document itself the click is an event like any other. */
function isSeenAnyway(input: HTMLInputElement): boolean {
  return input.getRootNode() === input.ownerDocument
}

function isLetThrough(input: HTMLInputElement): boolean {
  // relatedTarget is the only way to hand a node to another world; it works in both browsers.
  const event = new MouseEvent('pushcert-guard:file-input', {
    cancelable: true,
    relatedTarget: input,
  })
  return window.dispatchEvent(event)
}

type Picker = (...options: unknown[]) => Promise<unknown>

function wrapPicker(): void {
  const page = window as unknown as { showOpenFilePicker?: Picker }
  const original = page.showOpenFilePicker
  if (original === undefined) return
  page.showOpenFilePicker = (...options) =>
    window.dispatchEvent(new Event('pushcert-guard:file-picker', { cancelable: true }))
      ? original.apply(window, options)
      : Promise.reject(new DOMException('Held by Pushcert Guard', 'AbortError'))
}
