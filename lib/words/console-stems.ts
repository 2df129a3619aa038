/** Which words fit what happened to a file at an MDM's upload. Pure. */
import type { FileVerdict, VerdictNote } from '../certificates/verdict'
import type { Withheld } from '../domain/console'
import type { CertificateRecord } from '../domain/record'
import type { Task } from '../domain/task'
import type { ConsoleStem } from './console-notices'

interface Around {
  task: Task | null
  records: readonly CertificateRecord[]
}

/** Null: nothing has to be said. `verdict` null: the file could not be read in the page. */
export function stemOf(
  { isLetIn, fault }: { isLetIn: boolean; fault: Withheld | null },
  verdict: FileVerdict | null,
  around: Around,
): ConsoleStem | null {
  if (isLetIn) return letInStem(fault, verdict)
  if (fault === 'unread' || verdict === null) return 'unread'
  // The page knew less than is known here: it is chosen once more.
  if (verdict.is === 'right' || verdict.is === 'first') return 'again'
  if (verdict.is === 'fault') return faultStem(verdict, around)
  const what = verdict.is === 'wrong-file' ? verdict.what : fault
  return what === 'html' || what === 'empty' || what === 'p12' ? what : 'cut'
}

function letInStem(fault: Withheld | null, verdict: FileVerdict | null): ConsoleStem | null {
  if (fault !== null) return 'released'
  if (verdict?.is === 'right') return rightStem(verdict)
  if (verdict?.is === 'first') return 'first'
  return verdict?.is === 'fault' ? 'went_in' : null
}

/** The UID fits; green only where nothing speaks for a second look, as on the page that checks files. */
function rightStem({ notes }: Extract<FileVerdict, { is: 'right' }>): ConsoleStem {
  const has = (one: VerdictNote['note']) => notes.some(({ note }) => note === one)
  if (has('made-from-earlier')) return 'right_earlier'
  if (has('record-old')) return 'right_old'
  if (has('other-request')) return 'right_other'
  return has('issuer-unknown') ? 'right_issuer' : 'right'
}

type Fault = Extract<FileVerdict, { is: 'fault' }>

function faultStem({ fault, whose, isNew }: Fault, around: Around): ConsoleStem {
  switch (fault) {
    case 'no-task':
      return isDisputed(around) ? 'disputed' : 'no_task'
    case 'other-topic':
      if (whose !== null) return 'other_whose'
      return isNew ? 'other_new' : 'other_topic'
    case 'topic-unknown':
      return 'topic_unknown'
    case 'not-first':
      return whose === null ? 'not_first' : 'not_first_whose'
    case 'org-recorded':
      return 'org_recorded'
    case 'in-use':
      return 'in_use'
    case 'issuer-broken':
      return 'issuer_broken'
    default:
      return fault
  }
}

function isDisputed({ task, records }: Around): boolean {
  if (task?.kind !== 'renew') return false
  return records.some(({ id, disputedWith }) => id === task.recordId && disputedWith !== null)
}
