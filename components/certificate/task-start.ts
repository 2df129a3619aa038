/** What the file is judged for when the page opens, as far as it is known. Pure. */
import type { PendingCertificate } from '../../lib/domain/pending'
import type { CertificateRecord } from '../../lib/domain/record'
import type { Task } from '../../lib/domain/task'
import type { PageState } from '../../lib/messages'

/** The address first, then what was chosen here, then what was said in another tab. */
export function startingTask(
  { records, lastTask }: Pick<PageState, 'records' | 'lastTask'>,
  recordId: string | null,
  draft: string,
): Task | null {
  const asked = recordId === null ? null : { kind: 'renew' as const, recordId, ticket: '' }
  return [asked, taskIn(draft), lastTask].find((task) => isFor(task, records)) ?? null
}

/** The one thing that is on its way; null when there are none or several. */
export function proposedTask(
  pending: readonly PendingCertificate[],
  records: readonly CertificateRecord[],
): Task | null {
  const [only, second] = pending
  if (only === undefined || second !== undefined) return null
  const { for: it } = only
  const task: Task =
    it.kind === 'renew'
      ? { kind: 'renew', recordId: it.recordId, ticket: '' }
      : { kind: 'first', organisation: it.organisation, ticket: '' }
  return isFor(task, records) ? task : null
}

/** A choice harmless enough to outlive a reload: whose certificate, nothing of the file. */
export function draftOf(task: Task): string {
  return JSON.stringify(task)
}

function isFor(task: Task | null, records: readonly CertificateRecord[]): task is Task {
  if (task === null || task.kind === 'look') return false
  if (task.kind === 'first') return true
  return records.some((one) => one.id === task.recordId && one.retired === null)
}

function taskIn(draft: string): Task | null {
  try {
    const { kind, recordId, organisation } = Object(JSON.parse(draft)) as Record<string, unknown>
    if (kind === 'renew' && typeof recordId === 'string') return { kind, recordId, ticket: '' }
    if (kind === 'first' && typeof organisation === 'string') {
      return { kind, organisation, ticket: '' }
    }
  } catch {
    // A draft of another version: the page asks.
  }
  return null
}
