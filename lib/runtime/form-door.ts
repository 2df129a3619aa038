/**
 * The way of a file into the form: which of it this script decides itself, and what the form's own
 * script does, once it is there (lib/runtime/form.ts).
 */
import { clearAllFiles } from '../gate/files'
import { liveRelease } from '../guards/facts'
import { mayFileEnter } from '../guards/file-choke'
import type { Facts } from '../guards/guard'
import { notesToFill } from '../guards/notes-prefill'
import type { FileSeen } from '../messages'
import type { Marked } from '../overlay/overlay'
import type { Said } from '../words/notice'
import type { FrameGuard } from './frame-guard'
import { NO_FILE } from './renewal-flow'
import { type NotesHow, shared } from './shared-hold'

export class FormDoor {
  readonly #guard: FrameGuard
  #mayEnter = true

  constructor(guard: FrameGuard) {
    this.#guard = guard
  }

  /** For files that may enter at all: whether these do; or why they do not yet. */
  letIn(event: Event, files: FileList | null, facts: Facts): boolean | Said {
    const first = files?.[0]
    if (!first) return true
    const isFree = liveRelease(facts, 'unguarded') !== null
    const ruling = help()?.letIn(event, files, isFree, this.#hear)
    if (ruling === undefined) return ['request_wait']
    if (ruling) this.#guard.flow.chosen = { name: first.name, size: first.size }
    return ruling !== false
  }

  /** What the background finds in a file, or what is left when it is out again. */
  readonly #hear = (answer: Promise<Partial<FileSeen>>): void => {
    const guard = this.#guard
    guard.tell(
      answer.then(({ held, asked, label }) => {
        const dialog = held ?? asked
        if (dialog) void guard.overlay.say(dialog)
        if (held) guard.flow.chosen = NO_FILE
        // The word beside the field may come after everything else was drawn.
        if (label !== undefined) guard.changed()
      }),
    )
  }

  /** Does what the form as it stands needs; gives what is to be drawn beside its field. */
  stands(facts: Facts): Marked[] {
    const { notes } = this.#guard.page
    return help()?.stands(facts, notes, notesToFill(facts), this.#hear) ?? []
  }

  /** Into the Notes; not while the form's script is not there. */
  write(text: string, how: NotesHow): void {
    const field = this.#guard.page.notes
    if (field !== null) help()?.write(field, text, how)
  }

  /** Takes the chosen file out. A dropped one is in no field: the page keeps it. */
  takeOut(): void {
    if (clearAllFiles(document) > 0) this.#guard.flow.chosen = NO_FILE
  }

  /** The moment a file may no longer enter, none stays. */
  keepFilesOut(facts: Facts): void {
    const may = mayFileEnter(facts)
    if (this.#mayEnter && !may && facts.screen !== 'confirmation') clearAllFiles(document)
    this.#mayEnter = may
  }
}

function help() {
  return shared.pushcertHold?.form
}
