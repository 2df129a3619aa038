/**
 * What is needed on Apple's form alone, in a script of its own: reads the file that was chosen or
 * dropped, within the event where the page allows it, and asks the background what it is.
 */
import { ask } from '../browser/content-link'
import { LARGEST_FILE } from '../certificates/file-facts'
import type { SentFile } from '../domain/sent-file'
import type { TabSnapshot } from '../domain/tab'
import { clearAllFiles, clearFile, hasFiles } from '../gate/files'
import { readNow } from '../gate/read-now'
import { isVendorSignedRequest } from '../gate/signed-request'
import { joinedNotes } from '../guards/notes-prefill'
import type { FileSeen } from '../messages'
import type { Marked } from '../overlay/overlay'
import { elementsIn, isVisible } from '../portal/dom'
import { isFileInput } from '../portal/fields'
import { namesOf } from '../portal/labels'
import { typeInto } from '../portal/notes-field'
import { fold } from '../portal/words'
import type { FormFacts, FormHelp, Hear, NotesHow } from './shared-hold'

/** Apple's page answers an upload sooner than this, ms. */
const ANSWERED = 3000
const ON_FORM = /^(renew|create)$/
/** A file dropped on a field is announced twice: as a drop, and as the field's choice. */
const SAME_FILE = 2000

/** A file on its way into the page. */
interface Coming {
  file: File
  type: string
  /** The field it is in; null for a drop or a paste. */
  input: HTMLInputElement | null
  /** A release to go on without the guard: nothing is held. */
  isFree: boolean
  hear: Hear
}

export class Form implements FormHelp {
  /** Files that were read and may be in a field. */
  readonly #good = new WeakSet<File>()
  readonly #reading = new WeakSet<File>()
  /** Notes are filled once: what somebody emptied stays empty. */
  readonly #filled = new WeakSet<Element>()
  #told = { key: '', at: 0, answer: null as Promise<FileSeen> | null }
  /** The field that holds the request, and what it is. */
  #field: { input: HTMLInputElement; label: string } | null = null
  #askedAt = 0

  write(field: HTMLTextAreaElement, text: string, how: NotesHow): void {
    typeInto(field, joinedNotes(field.value, text, how))
  }

  letIn(event: Event, files: FileList, isFree: boolean, hear: Hear): boolean | null {
    const target = event.composedPath()[0]
    const input = isFileInput(target) ? target : null
    const { type } = event
    const rulings = [...files].map((file) => this.#rule({ file, type, input, isFree, hear }))
    if (rulings.includes(false)) return false
    if (!rulings.includes(null)) return true
    event.stopImmediatePropagation()
    return null
  }

  #rule(coming: Coming): boolean | null {
    const { file, input, type, isFree } = coming
    if (this.#good.has(file)) return true
    const binary = file.size > LARGEST_FILE ? '' : readNow(file)
    if (binary !== null) return this.#judge(coming, binary)
    if (input !== null && type !== 'drop') return this.#readLater(coming, input)
    this.#tell(coming, null, isFree)
    return isFree
  }

  #judge(coming: Coming, binary: string): boolean {
    const { file, isFree } = coming
    const isGood = isFree || isVendorSignedRequest(binary)
    if (isGood) this.#good.add(file)
    this.#tell(coming, file.size > LARGEST_FILE ? null : btoa(binary), isGood)
    return isGood
  }

  /** The page forbids reading now: it sees the choice a moment later, as an event made by a script. */
  #readLater(coming: Coming, input: HTMLInputElement): null {
    const { file } = coming
    if (!this.#reading.has(file)) {
      this.#reading.add(file)
      void file.arrayBuffer().then((buffer) => {
        this.#reading.delete(file)
        // Another file was chosen meanwhile, or this one was taken out.
        if (input.files?.[0] !== file) return
        if (this.#judge(coming, binaryOf(buffer))) replay(input)
        else clearFile(input)
      })
    }
    return null
  }

  #tell({ file, type, input, hear }: Coming, content: string | null, isLetIn: boolean): void {
    const { name, size, lastModified } = file
    const key = JSON.stringify([name, size, lastModified, isLetIn])
    const isSame = key === this.#told.key && Date.now() - this.#told.at < SAME_FILE
    const road = type === 'drop' || type === 'paste' ? type : 'choose'
    const sent: SentFile = { name: name.slice(0, 500), size, content, road }
    const answer =
      (isSame && this.#told.answer) || ask({ type: 'portal/file-seen', file: sent, isLetIn })
    this.#told = { key, at: Date.now(), answer }
    const taken = answer.then((seen) => this.#take(seen, input, isLetIn))
    hear(isSame ? taken.then(() => ({})) : taken)
  }

  /** The full judgement may find what the short look did not: then the file goes out again. */
  #take(seen: FileSeen, input: HTMLInputElement | null, isLetIn: boolean): FileSeen {
    const { held, label } = seen
    this.#field = input !== null && held === null && hasFiles(input) ? { input, label } : null
    if (held !== null && isLetIn) clearAllFiles(document)
    return seen
  }

  stands(
    { screen, snapshot }: FormFacts,
    notes: HTMLTextAreaElement | null,
    text: string | null,
    hear: Hear,
  ): Marked[] {
    if (notes !== null && text !== null && !this.#filled.has(notes)) {
      this.#filled.add(notes)
      typeInto(notes, text)
    }
    if (this.#field !== null && !hasFiles(this.#field.input)) {
      this.#field = null
      hear(ask({ type: 'portal/file-gone' }).then(() => ({})))
    }
    if (screen === 'error' || (ON_FORM.test(screen) && isUploadThere()))
      this.#watchUpload(snapshot.request, hear)
    return this.#field === null || this.#field.label === '' ? [] : [marked(this.#field)]
  }

  /** Upload was pressed, Apple had time to answer, and there is the form or an error: not taken. */
  #watchUpload(request: TabSnapshot['request'], hear: Hear): void {
    const at = request?.uploadedAt ?? 0
    if (at <= this.#askedAt || Date.now() - at <= ANSWERED) return
    this.#askedAt = at
    hear(ask({ type: 'portal/form-stands' }).then(() => ({})))
  }
}

function marked({ input, label }: { input: HTMLInputElement; label: string }): Marked {
  const mark = { name: 'request', tone: 'calm', word: 'other' } as const
  return { row: { element: input, renew: input }, mark, name: label }
}

function replay(input: HTMLInputElement): void {
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

/** One character for each byte. */
function binaryOf(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (one) => String.fromCharCode(one)).join('')
}

/** While an upload runs, Apple's button bears another word. */
function isUploadThere(): boolean {
  return [...elementsIn(document, null)].some(
    (element) => namesOf(element).some((name) => fold(name) === 'upload') && isVisible(element),
  )
}
