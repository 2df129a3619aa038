/** What is chosen and typed in the task chooser, before it becomes a task. Pure. */
import { bySoonest } from '../../lib/domain/expiry-health'
import { type CertificateRecord, currentFacts } from '../../lib/domain/record'
import type { Task } from '../../lib/domain/task'

export interface TaskChoice {
  kind: 'renew' | 'first' | 'look'
  recordId: string | null
  organisation: string
  ticket: string
}

/** Records that can be renewed, the soonest expiry first, then by name. */
export function renewable(records: readonly CertificateRecord[]): CertificateRecord[] {
  return records
    .filter((record) => record.retired === null)
    .sort(
      (a, b) =>
        bySoonest(currentFacts(a).expiry, currentFacts(b).expiry) ||
        a.organisation.localeCompare(b.organisation),
    )
}

/** Where the chooser starts: the tab's task, else the only or most urgent certificate. */
export function startingChoice(
  records: readonly CertificateRecord[],
  task: Task | null,
  ticketDraft: string,
): TaskChoice {
  const first = renewable(records)[0]?.id ?? null
  const ticket = task !== null && task.kind !== 'look' ? task.ticket : ticketDraft
  return {
    kind: task?.kind ?? 'renew',
    recordId: task?.kind === 'renew' ? task.recordId : first,
    organisation: task?.kind === 'first' ? task.organisation : '',
    ticket,
  }
}

/** The task the choice amounts to; null while something is still to be chosen or typed. */
export function chosenTask(choice: TaskChoice): Task | null {
  const ticket = choice.ticket.trim()
  if (choice.kind === 'look') return { kind: 'look' }
  if (choice.kind === 'renew') {
    return choice.recordId === null ? null : { kind: 'renew', recordId: choice.recordId, ticket }
  }
  const organisation = choice.organisation.trim()
  return organisation === '' ? null : { kind: 'first', organisation, ticket }
}

/** Short words would be found in almost every UID. */
const SHORTEST_UID_WORD = 4

/** Records whose organisation, Apple Account or topic holds every word of `query`. */
export function matching(
  records: readonly CertificateRecord[],
  query: string,
): CertificateRecord[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return records.filter((record) => {
    const names = `${record.organisation} ${currentFacts(record).account ?? ''}`.toLocaleLowerCase()
    const inTopic = (word: string) =>
      word.length >= SHORTEST_UID_WORD && (record.topic ?? '').toLowerCase().includes(word)
    return words.every((word) => names.includes(word) || inTopic(word))
  })
}
