/** What a paste or a file came to, as the records page shows it. Plain data. */
import type { CertificateRecord } from '../../lib/domain/record'
import type { Change } from '../../lib/domain/record-change'
import type { AskDate, ImportNote, ImportResult, Refused } from '../../lib/imports/result'

/** A text or file that was read; `name` is null for pasted text. */
export interface Input {
  name: string | null
  result: ImportResult
}

export type Outcome =
  | { kind: 'saved'; notes: ImportNote[]; changes: Change[] }
  | { kind: 'refused'; name: string | null; refused: Refused }
  | { kind: 'ask-date'; name: string | null; ask: AskDate }

/** One act on the records that can be taken back, as long as nothing else changed since. */
export interface Undoable {
  before: CertificateRecord[]
  after: CertificateRecord[]
  /** What was done, in words; null where the outcome above says it. */
  said: string | null
  /** The pasted text, which comes back with the undo. */
  text: string
}

/** Undo would also take back what others changed meanwhile: then it is not offered. */
export function canUndo(done: Undoable | null, records: readonly CertificateRecord[]): boolean {
  return done !== null && JSON.stringify(done.after) === JSON.stringify(records)
}

/** Whether everything handed in was saved: only then does the text leave the box. */
export function isAllSaved(inputs: readonly Input[]): boolean {
  return inputs.length > 0 && inputs.every((input) => input.result.kind === 'readings')
}

/** The refusals and questions of `inputs`, which the person still has to deal with. */
export function unsettled(inputs: readonly Input[]): Outcome[] {
  return inputs.flatMap(({ name, result }): Outcome[] => {
    if (result.kind === 'refused') return [{ kind: 'refused', name, refused: result }]
    if (result.kind === 'ask-date') return [{ kind: 'ask-date', name, ask: result }]
    return []
  })
}
