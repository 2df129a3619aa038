/** A release takes effect only after its event is on disk. */
import type { Release } from '../domain/release'
import { type GrantProblem, grantProblem, type Typed } from '../domain/release-grant'
import { type AskedRelease, releaseGranted, type TabState } from '../domain/tab-state'
import { type MessageKey, t } from '../i18n/t'
import type { PageReplies } from '../messages'
import { announce } from './announce'
import { note } from './note'
import type { Services } from './services'

type Reply = PageReplies['page/grant-release']

export async function grantRelease(
  services: Services,
  tabId: number,
  typed: Typed,
): Promise<Reply> {
  const state = await stateFor(services, tabId)
  const [records, settings] = await Promise.all([services.records.list(), services.settings.read()])
  const problem = grantProblem(state, typed, records, settings)
  if (problem !== null || state.asked === null) {
    return refuse(services, tabId, state, problem ?? 'nothing-asked')
  }
  const release = newRelease(services, state, state.asked, typed)
  const written = await writeGrant(services, tabId, release, typed)
  if (!written.ok) return refusal(written.problem === 'full' ? 'journal-full' : 'journal-broken')
  return takeEffect(services, tabId, state.asked, release, typed.organisation.trim())
}

function newRelease(
  services: Services,
  state: TabState,
  { request }: AskedRelease,
  typed: Typed,
): Release {
  const now = services.now()
  return {
    id: services.newId(),
    kind: request.kind,
    at: now,
    lastUsedAt: now,
    account: request.account ?? state.account,
    row: request.row,
    topic: request.topic ?? typed.pasted,
    ...(request.file ? { file: request.file } : {}),
  }
}

/** In an MDM's console the task of another tab counts, where none was chosen for this one. */
async function stateFor(services: Services, tabId: number): Promise<TabState> {
  const state = await services.tabs.get(tabId, services.now())
  if (state.asked?.request.kind !== 'upload') return state
  return { ...state, task: state.task ?? (await services.currentTask.get(services.now())) }
}

function writeGrant(services: Services, tabId: number, release: Release, typed: Typed) {
  return note(services, 'release-granted', {
    tab: tabId,
    id: release.id,
    release: release.kind,
    account: release.account,
    organisation: typed.organisation.trim(),
    reason: typed.reason.trim(),
    topic: release.topic,
    pasted: typed.pasted,
  })
}

/** While the event was written the tab may have moved on: then the release does not happen. */
async function takeEffect(
  services: Services,
  tabId: number,
  asked: AskedRelease,
  release: Release,
  organisation: string,
): Promise<Reply> {
  const isStillAsked = (now: TabState) => now.asked?.at === asked.at
  const after = await services.tabs.update(tabId, services.now(), (now) =>
    isStillAsked(now) ? releaseGranted(now, release, organisation) : now,
  )
  if (!isInEffect(after, release)) return refuse(services, tabId, after, 'nothing-asked')
  await announce(services, tabId)
  return { granted: true, problem: null }
}

/** What stands for a second person is kept with what was asked of them, not as a release. */
function isInEffect(state: TabState, release: Release): boolean {
  if (release.kind === 'unconfirmed') return state.confirmation?.broken === release.at
  return state.release?.id === release.id
}

async function refuse(
  services: Services,
  tabId: number,
  { asked }: TabState,
  problem: GrantProblem,
): Promise<Reply> {
  if (asked !== null) {
    await note(services, 'release-refused', { tab: tabId, release: asked.request.kind, problem })
  }
  return refusal(problem)
}

const SENTENCES = {
  'nothing-asked': 'bg_problem_nothing_asked',
  'create-blocked': 'bg_problem_create_blocked',
  'second-person-needed': 'bg_problem_second_person_needed',
  'no-task': 'bg_problem_no_task',
  'organisation-missing': 'bg_problem_organisation_missing',
  'organisation-differs': 'bg_problem_organisation_differs',
  'reason-short': 'bg_problem_reason_short',
  'row-differs': 'bg_problem_row_differs',
  'details-differ': 'bg_problem_details_differ',
  'nothing-to-compare': 'bg_problem_nothing_to_compare',
  'row-unread': 'bg_problem_row_unread',
  'tail-differs': 'bg_problem_tail_differs',
  'journal-full': 'bg_problem_journal_full',
  'journal-broken': 'bg_problem_journal_broken',
} as const satisfies Record<GrantProblem, MessageKey>

function refusal(problem: GrantProblem): Reply {
  return { granted: false, problem: t(SENTENCES[problem]) }
}
