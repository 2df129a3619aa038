/**
 * Every road by which a file reaches a page: chosen, dropped, pasted, sent with a form, put into
 * an input that is in no document. Heard in the capture phase on the window and in every shadow
 * root that is met. What may enter is the rules' to say.
 */
import { isElement } from '../portal/dom'
import { isFileInput } from '../portal/fields'
import { clearFile, fileFieldsOf, hasFiles } from './files'

export interface FileRules {
  /** A file is about to enter: chosen, dropped, pasted or submitted. */
  file(event: Event, files: FileList | null): boolean
  submit(event: Event, form: Element | null): boolean
}

/** Opens the roads on the window; gives the way to open them in a shadow root too. */
export function openFileRoads(
  view: Window,
  owner: { readonly rules: FileRules },
): (target: EventTarget) => void {
  const mayEnter = (event: Event, files: FileList | null) => owner.rules.file(event, files)

  /** Events that do not leave a shadow root (submit, change, input) are listened for in each. */
  const watch = (target: EventTarget) => {
    listen(target, 'submit', onSubmit)
    for (const type of ['change', 'input']) listen(target, type, onFile)
    for (const type of ['drop', 'paste']) listen(target, type, onTransfer)
  }

  const onSubmit = (event: Event) => {
    const form = isElement(event.target) ? event.target : null
    const inputs = form === null ? [] : fileFieldsOf(form)
    const filesMayGo = inputs.filter(hasFiles).every(({ files }) => mayEnter(event, files))
    if (filesMayGo && owner.rules.submit(event, form)) return
    if (!filesMayGo) inputs.forEach(clearFile)
    stop(event)
  }

  const onFile = (event: Event) => {
    const input = event.composedPath()[0]
    if (!isFileInput(input) || !hasFiles(input) || mayEnter(event, input.files)) return
    clearFile(input)
    stop(event)
  }

  const onTransfer = (event: Event) => {
    const data = (event as DragEvent).dataTransfer ?? (event as ClipboardEvent).clipboardData
    if (!data || ![...data.types].includes('Files') || mayEnter(event, data.files)) return
    stop(event)
  }

  watch(view)
  // An input that is in no document, or deep in a shadow root, handed over by the page's side.
  listen(view, 'pushcert-guard:file-input', (event) => {
    const input = (event as MouseEvent).relatedTarget
    if (!isFileInput(input)) return
    watch(input)
    if (!mayEnter(event, null)) stop(event)
  })
  listen(view, 'pushcert-guard:file-picker', (event) => {
    if (!mayEnter(event, null)) stop(event)
  })
  return watch
}

export function stop(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** A bug in the guard must not open the gate: whatever could not be judged is stopped. */
export function listen(target: EventTarget, type: string, listener: (event: Event) => void): void {
  const guarded = (event: Event) => {
    try {
      listener(event)
    } catch (error) {
      stop(event)
      throw error
    }
  }
  target.addEventListener(type, guarded, { capture: true, passive: false })
}
