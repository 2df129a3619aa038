/** Whether what was typed is enough for the release that was asked for. Pure. */
import type { CertificateRecord } from './record'
import type { ReleaseKind } from './release'
import type { UserSettings } from './settings'
import { taskRecord, whose } from './snapshot'
import type { TabState } from './tab-state'
import { type Topic, topicTail } from './topic'

/** What a person typed into the release page. */
export interface Typed {
  organisation: string
  reason: string
  pasted: Topic | null
  tail: string
}

/** Each is also the key of its sentence: `bg_problem_<name>`, dashes as underscores. */
export type GrantProblem =
  | 'nothing-asked'
  | 'create-blocked'
  | 'second-person-needed'
  | 'no-task'
  | 'organisation-missing'
  | 'organisation-differs'
  | 'reason-short'
  | 'row-differs'
  | 'details-differ'
  | 'nothing-to-compare'
  | 'row-unread'
  | 'tail-differs'
  | 'journal-full'
  | 'journal-broken'

const SHORTEST_REASON = 3

/** The first thing that is missing; null when the release may be given. */
export function grantProblem(
  state: TabState,
  typed: Typed,
  records: readonly CertificateRecord[],
  settings: UserSettings,
): GrantProblem | null {
  const request = state.asked?.request
  if (request === undefined) return 'nothing-asked'
  if (request.kind === 'create' && settings.createMode === 'block') return 'create-blocked'
  if (isShadowNeeded(request.kind, settings)) return 'second-person-needed'
  return (
    organisationProblem(state, typed, records) ??
    ([...typed.reason.trim()].length < SHORTEST_REASON ? 'reason-short' : null) ??
    (request.kind === 'renew' ? renewProblem(state, records) : null) ??
    (request.kind === 'revoke' ? revokeProblem(request.topic, typed) : null) ??
    pastedProblem(typed.pasted, taskRecord(records, state.task)?.topic ?? null)
  )
}

/** Where no reason may stand for a second person, neither way past them is released. */
function isShadowNeeded(kind: ReleaseKind, { shadow, breakGlass }: UserSettings): boolean {
  return shadow !== 'off' && !breakGlass && (kind === 'unconfirmed' || kind === 'unguarded')
}

/** Case, width and spaces are no difference: "Ｃｏｎｔｏｓｏ" is Contoso. */
export function isSameName(one: string, other: string): boolean {
  const folded = (name: string) =>
    name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('en')
  return folded(one) === folded(other)
}

function organisationProblem(
  state: TabState,
  typed: Typed,
  records: readonly CertificateRecord[],
): GrantProblem | null {
  if (typed.organisation.trim() === '') return 'organisation-missing'
  const expected = expectedOrganisation(state, records)
  if (expected === null || expected.trim() === '') return null
  return isSameName(expected, typed.organisation) ? null : 'organisation-differs'
}

/** Whose name has to be typed; null where any name will do. */
function expectedOrganisation(
  { asked, task }: TabState,
  records: readonly CertificateRecord[],
): string | null {
  const request = asked?.request
  // A new certificate is for whom the person says; that name becomes the task.
  if (request === undefined || request.kind === 'create') return null
  // To revoke a certificate that is recorded, the name of its own organisation is typed.
  const revoked =
    request.kind === 'revoke' && request.topic ? whose(records, task, request.topic).record : null
  if (revoked) return revoked.organisation
  if (task?.kind === 'first') return task.organisation
  return taskRecord(records, task)?.organisation ?? null
}

function renewProblem(state: TabState, records: readonly CertificateRecord[]): GrantProblem | null {
  const record = taskRecord(records, state.task)
  if (record === null) return 'no-task'
  const read = state.asked?.request.topic ?? null
  // A record without a topic has nothing to compare with; the reason and the journal remain.
  return read !== null && record.topic !== null && read !== record.topic ? 'row-differs' : null
}

/** Pasted details stand for a reason: they count only against a recorded UID. */
function pastedProblem(pasted: Topic | null, recorded: Topic | null): GrantProblem | null {
  if (pasted === null) return null
  if (recorded === null) return 'nothing-to-compare'
  return pasted === recorded ? null : 'details-differ'
}

function revokeProblem(topic: Topic | null, typed: Typed): GrantProblem | null {
  if (topic === null) return 'row-unread'
  return typed.tail.normalize('NFKC').trim().toLowerCase() === topicTail(topic)
    ? null
    : 'tail-differs'
}
