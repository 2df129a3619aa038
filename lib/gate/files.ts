/** File inputs: the one place where a file can rest before it is sent. */
import { elementsIn } from '../portal/dom'
import { isFileInput } from '../portal/fields'

export function hasFiles(input: HTMLInputElement): boolean {
  return (input.files?.length ?? 0) > 0
}

/** The form's file fields, those tied to it from elsewhere on the page too. */
export function fileFieldsOf(form: Element): HTMLInputElement[] {
  // Not by its `elements`: a field of that name would stand for them.
  const all = (form.getRootNode() as ParentNode).querySelectorAll('input')
  return [...all].filter((one) => isFileInput(one) && (one.form === form || form.contains(one)))
}

/** Takes the file out again; the page sees an empty field. */
export function clearFile(input: HTMLInputElement): void {
  input.value = ''
}

/** Takes every file out of every input of the document, hidden views and shadow roots included. */
export function clearAllFiles(document: Document): number {
  const held = [...elementsIn(document, null)].filter(isFileInput).filter(hasFiles)
  held.forEach(clearFile)
  return held.length
}
