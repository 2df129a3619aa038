/**
 * Which fields a way out asks for, and what is still wrong with them. The background judges
 * again and decides (lib/domain/release-grant.ts); here the person is told at once. Pure.
 */
import { isSameName } from '../../lib/domain/release-grant'
import type { ReleaseRequest } from '../../lib/domain/tab'
import type { Task } from '../../lib/domain/task'
import { type Topic, topicTail } from '../../lib/domain/topic'
import type { UserSettings } from '../../lib/messages'
import { readDetailsText } from '../../lib/portal/details-text'

export type ReleaseField = 'organisation' | 'reason' | 'details' | 'tail'

export interface ReleaseTyped {
  organisation: string
  reason: string
  /** The text of the row's (i), pasted. */
  details: string
  /** The UID's last six characters. */
  tail: string
}

export const NOTHING_TYPED: ReleaseTyped = { organisation: '', reason: '', details: '', tail: '' }

/** What stands in the window: one of these words, never two at once. */
export type ReleaseCase =
  /** Settings or policy allow no release for Create at all. */
  | 'create-blocked'
  /** Create, although the task is a renewal: two things are typed. */
  | 'create'
  /** Create, and that is what the person came for: one calm confirmation. */
  | 'create-first'
  | 'revoke'
  /** Revoke on a row whose details nobody has read: there is no way out before they are. */
  | 'revoke-unread'
  /** Revoke on a certificate that a record says is in use. */
  | 'revoke-in-use'
  /** Renew on a row that may be the task's: its details are pasted, the machine compares. */
  | 'renew-details'
  | 'renew'
  /** Renew on a row proved to be another certificate: what has to change is the task. */
  | 'renew-other'
  | 'unguarded'
  /** One file into the MDM's console that does not fit, or cannot be checked. */
  | 'upload'
  /** Renew without the second person that is required. */
  | 'unconfirmed'
  /** Settings allow no reason in the second person's place. */
  | 'unconfirmed-blocked'
  /** The page is not understood, but the person can read the row's details and paste them. */
  | 'unguarded-details'

export interface CaseFacts {
  request: ReleaseRequest
  task: Task | null
  createMode: UserSettings['createMode']
  /** A written reason may stand for a second person. */
  breakGlass: boolean
  /** The topics of all records in use. */
  usedTopics: readonly (Topic | null)[]
  /** The UID of the certificate to be renewed; null when there is none to compare with. */
  expected: Topic | null
  /** The person chose to paste the row's details rather than to give a reason. */
  byDetails: boolean
}

export function releaseCase(facts: CaseFacts): ReleaseCase {
  const { request, task, expected } = facts
  // With nothing to compare with, pasted details would prove nothing.
  const byDetails = facts.byDetails && expected !== null
  switch (request.kind) {
    case 'create':
      if (facts.createMode === 'block') return 'create-blocked'
      return task?.kind === 'first' ? 'create-first' : 'create'
    case 'revoke':
      return revokeCase(request, facts.usedTopics)
    case 'renew':
      if (request.topic !== null && expected !== null && request.topic !== expected) {
        return 'renew-other'
      }
      return byDetails ? 'renew-details' : 'renew'
    case 'unconfirmed':
      return facts.breakGlass ? 'unconfirmed' : 'unconfirmed-blocked'
    case 'upload':
      return 'upload'
    case 'unguarded':
      return byDetails ? 'unguarded-details' : 'unguarded'
  }
}

function revokeCase(request: ReleaseRequest, usedTopics: CaseFacts['usedTopics']): ReleaseCase {
  if (request.topic === null) return 'revoke-unread'
  return usedTopics.includes(request.topic) ? 'revoke-in-use' : 'revoke'
}

const FIELDS: Record<ReleaseCase, readonly ReleaseField[]> = {
  'create-blocked': [],
  create: ['organisation', 'reason'],
  'create-first': [],
  revoke: ['tail', 'reason'],
  'revoke-unread': [],
  'revoke-in-use': ['organisation', 'tail', 'reason'],
  'renew-details': ['details'],
  renew: ['organisation', 'reason'],
  'renew-other': [],
  unconfirmed: ['organisation', 'reason'],
  'unconfirmed-blocked': [],
  upload: ['organisation', 'reason'],
  unguarded: ['organisation', 'reason'],
  'unguarded-details': ['details'],
}

export function fieldsOf(which: ReleaseCase): readonly ReleaseField[] {
  return FIELDS[which]
}

/** Why a field is not good yet; message key `release_problem_<problem>`. */
export type FieldProblem =
  | 'organisation_missing'
  | 'organisation_differs'
  | 'reason_missing'
  | 'details_unread'
  | 'details_differ'
  | 'tail_missing'
  | 'tail_differs'

export interface ReleaseFacts {
  /** The UID that counts: of the task's record for a renewal, of the row for a revocation. */
  expected: Topic | null
  /** Set where the organisation typed must be the task's own. */
  organisation: string | null
}

/** The problems of all fields asked for; empty when the release may be asked for. */
export function problemsOf(
  which: ReleaseCase,
  typed: ReleaseTyped,
  facts: ReleaseFacts,
): Partial<Record<ReleaseField, FieldProblem>> {
  const problems: Partial<Record<ReleaseField, FieldProblem>> = {}
  for (const field of FIELDS[which]) {
    const problem = CHECK[field](typed, facts)
    if (problem !== null) problems[field] = problem
  }
  return problems
}

type Check = (typed: ReleaseTyped, facts: ReleaseFacts) => FieldProblem | null

const CHECK: Record<ReleaseField, Check> = {
  organisation: ({ organisation }, facts) => {
    if (organisation.trim() === '') return 'organisation_missing'
    if (facts.organisation === null) return null
    return isSameName(organisation, facts.organisation) ? null : 'organisation_differs'
  },
  reason: ({ reason }) => (reason.trim().length < 3 ? 'reason_missing' : null),
  details: ({ details }, { expected }) => {
    const read = readDetailsText(details)
    if (read === null) return 'details_unread'
    return expected === null || read.topic === expected ? null : 'details_differ'
  },
  tail: ({ tail }, { expected }) => {
    const typedTail = tail.replace(/\s/g, '').toLowerCase()
    if (typedTail.length !== 6) return 'tail_missing'
    return expected === null || typedTail === topicTail(expected) ? null : 'tail_differs'
  },
}

/** Whether the person can choose between pasting details and giving a reason. */
export function hasTwoRoads(which: ReleaseCase, expected: Topic | null): boolean {
  if (expected === null) return false
  return which.startsWith('unguarded') || which === 'renew' || which === 'renew-details'
}

/** Whether there is any way out in this window at all. */
export function hasWayOut(which: ReleaseCase): boolean {
  return FIELDS[which].length > 0 || which === 'create-first'
}

/** What is sent to the background. */
export interface GrantFields {
  organisation: string
  reason: string
  pasted: Topic | null
  tail: string
}

/**
 * The typed fields; where one was not asked for, what the window itself established stands in:
 * `organisation` of the task or record, and `established` as the reason.
 */
export function grantFields(
  which: ReleaseCase,
  typed: ReleaseTyped,
  standIn: { organisation: string; established: string },
): GrantFields {
  const asked = FIELDS[which]
  return {
    organisation: asked.includes('organisation') ? typed.organisation.trim() : standIn.organisation,
    reason: asked.includes('reason') ? typed.reason.trim() : standIn.established,
    pasted: asked.includes('details') ? (readDetailsText(typed.details)?.topic ?? null) : null,
    tail: asked.includes('tail') ? typed.tail.replace(/\s/g, '').toLowerCase() : '',
  }
}
