/**
 * The piece that runs in an MDM console's own world. Inputs that no content script can see are
 * handed over as in the portal; what `showOpenFilePicker` brings raises no event at all, and in
 * Firefox a file chosen in a shadow root raises none outside of it: those files are shown to the
 * guard before the page gets them.
 */
import { mayOpen, wrapInputs } from './page-side'

interface Handle {
  kind: string
  getFile(): Promise<File>
}

type Picker = (...options: unknown[]) => Promise<Handle[]>

export function handOverPickedFiles(): void {
  wrapInputs()
  wrapClicks()
  wrapPicker()
  watchRoots()
}

/** A click that the page makes up opens an input as well, and so does one on a label around it. */
function wrapClicks(): void {
  const [inputs, labels] = [HTMLInputElement.prototype, HTMLLabelElement.prototype]
  const click = labels.click
  labels.click = function (this: HTMLLabelElement): void {
    if (mayClick(this.control)) click.call(this)
  }
  for (const all of [inputs, labels]) {
    const original = all.dispatchEvent
    all.dispatchEvent = function (this: HTMLInputElement | HTMLLabelElement, event): boolean {
      const input = 'control' in this ? this.control : this
      return (event?.type !== 'click' || mayClick(input)) && original.call(this, event)
    }
  }
}

function mayClick(control: HTMLElement | null): boolean {
  const input = control as HTMLInputElement | null
  return input?.localName !== 'input' || input.type !== 'file' || mayOpen(input)
}

function wrapPicker(): void {
  const page = window as unknown as { showOpenFilePicker?: Picker }
  const original = page.showOpenFilePicker
  if (original === undefined) return
  page.showOpenFilePicker = async (...options) => {
    const handles = await original.apply(window, options)
    const files = await Promise.all(handles.map((handle) => handle.getFile()))
    if (!mayEnter(files)) throw new DOMException('Held by Pushcert Guard', 'AbortError')
    return handles
  }
}

/** Before any listener of the page could be in it. */
function watchRoots(): void {
  const elements = Element.prototype
  const original = elements.attachShadow
  elements.attachShadow = function (this: Element, options: ShadowRootInit): ShadowRoot {
    const root = original.call(this, options)
    root.addEventListener('input', onInput, true)
    return root
  }
}

function onInput(event: Event): void {
  const input = event.composedPath()[0] as HTMLInputElement
  // An event that leaves the root was heard on the window already.
  if (event.composed || input.localName !== 'input' || !input.files?.length) return
  if (mayEnter([...input.files])) return
  input.value = ''
  event.stopImmediatePropagation()
}

/** An input is the only way to hand files to another world; this one is in no document. */
function mayEnter(files: readonly File[]): boolean {
  const bag = new DataTransfer()
  for (const file of files) bag.items.add(file)
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.files = bag.files
  const event = new MouseEvent('pushcert-guard:file-picked', {
    cancelable: true,
    relatedTarget: input,
  })
  return window.dispatchEvent(event)
}
