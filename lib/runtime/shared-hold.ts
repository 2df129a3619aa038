/** What the scripts of this frame share, on the global that only this extension's scripts see. */

import type { Gate } from '../gate/gate'
import type { Facts } from '../guards/guard'
import type { FileSeen } from '../messages'
import type { Marked } from '../overlay/overlay'

export interface Hold {
  gate: Gate
  /** Modules that the later scripts take from here instead of bundling them again. */
  kit: Record<string, object>
  /** What is needed on the form alone. Until it is there, no file enters. */
  form?: FormHelp
}

/** The names in here are read by two scripts: none of them is in the minifier's list. */
export interface FormHelp {
  /**
   * Whether these files may enter. Null: not yet; the event was stopped, and comes again once
   * they are read. `isFree`: nothing is held. `hear` takes what the background finds.
   */
  letIn(event: Event, files: FileList, isFree: boolean, hear: Hear): boolean | null
  /**
   * The page as it stands now: `text` goes into the Notes once. Gives what is to be drawn beside
   * the file field.
   */
  stands(
    facts: FormFacts,
    notes: HTMLTextAreaElement | null,
    text: string | null,
    hear: Hear,
  ): Marked[]
  /** Types into the Notes as a person would. */
  write(field: HTMLTextAreaElement, text: string, how: NotesHow): void
}

/** Of the facts, what has the same name in both scripts. */
export type FormFacts = Pick<Facts, 'screen' | 'snapshot'>

export type NotesHow = 'add' | 'replace'

export type Hear = (answer: Promise<Partial<FileSeen>>) => void

export const shared = globalThis as unknown as { pushcertHold?: Hold }
