/** The renewer's side of a confirmation. What an answer means is lib/shadow's; this carries it out. */
import {
  type Confirmation,
  challenged,
  confirmed,
  failed,
  type Given,
  newConfirmation,
  type Strength,
} from '../domain/confirmation'
import { taskRecord } from '../domain/snapshot'
import type { ReleaseRequest, TabSnapshot } from '../domain/tab'
import type { TabState } from '../domain/tab-state'
import type { Topic } from '../domain/topic'
import type { ConfirmReply, PageMessage, PageReplies } from '../messages'
import { newChallenge } from '../shadow/challenge'
import { isTry, judgeWords } from '../shadow/judge'
import { isSignedText } from '../shadow/signed'
import { witnessProblem } from '../shadow/witness'
import { announce } from './announce'
import { confirmView } from './confirm-view'
import { voidNow } from './confirm-void'
import { note } from './note'
import type { Services } from './services'
import { MOST_PAST_KEPT } from './shadow-store'
import { judgeSignature } from './signatures'

type Kind =
  | 'page/confirmation'
  | 'page/confirm-ready'
  | 'page/confirm-answer'
  | 'page/confirm-witness'
type Handlers = {
  [K in Kind]: (
    message: Extract<PageMessage, { type: K }>,
    services: Services,
  ) => Promise<PageReplies[K]>
}

/** The page asked for a second person: with the UID that was read from the row. */
export async function askConfirmation(
  services: Services,
  tabId: number,
  request: ReleaseRequest,
): Promise<null> {
  const now = services.now()
  const [records, { shadow }] = await Promise.all([
    services.records.list(),
    services.settings.read(),
  ])
  const state = await services.tabs.get(tabId, now)
  const record = taskRecord(records, state.task)
  const topic = request.topic ?? state.renewal?.topic ?? releasedTopic(state)
  if (record === null || shadow === 'off') return null
  if (topic !== null && record.topic !== null && record.topic !== topic) return null
  const { account, row } = request
  const isRead = request.topic !== null
  const about = { topic, isRead, account, recordId: record.id, row, rowText: request.rowText }
  await services.tabs.update(tabId, now, (old) => ({
    ...old,
    asked: { request: { ...request, topic }, at: now },
    confirmation: keeps(old.confirmation, about) ? old.confirmation : newConfirmation(about, now),
  }))
  const data = { tab: tabId, recordId: record.id, topic, account, strength: shadow }
  await note(services, 'confirmation-asked', data)
  await announce(services, tabId)
  // With nothing read there is nothing to confirm: what is left is a written reason.
  const page = topic === null ? 'release' : 'confirm'
  await services.desk.openWindow(`${page}:${tabId}`, `${page}.html?tab=${tabId}&asked=${now}`)
  return null
}

/** The UID in the row's details, as the person pasted them. */
function releasedTopic({ release }: TabState): Topic | null {
  return release?.kind === 'renew' ? release.topic : null
}

/** Asked once more for the same: a challenge that was shown already goes on. */
function keeps(old: Confirmation | null, about: Pick<Confirmation, 'topic' | 'account' | 'row'>) {
  return (
    old !== null &&
    old.given === null &&
    old.topic === about.topic &&
    old.account === about.account &&
    old.row === about.row
  )
}

export function isUnconfirmed({ confirmation }: TabSnapshot, topic: Topic): boolean {
  return confirmation !== null && confirmation.topic !== topic
}

export const confirmHandlers: Handlers = {
  'page/confirmation': ({ tabId }, services) => confirmView(services, tabId),

  'page/confirm-ready': async ({ tabId, also }, services) => {
    const now = services.now()
    const others = await topicsOf(services, also)
    const challenge = newChallenge(crypto.getRandomValues(new Uint8Array(6)), now)
    await change(services, tabId, (one) => {
      if (one.topic === null || one.given !== null) return one
      const topics = [...new Set([one.topic, ...others])]
      return challenged(one, { challenge, since: now, topics })
    })
    return confirmView(services, tabId)
  },

  'page/confirm-answer': async ({ tabId, text }, services) => {
    const one = await session(services, tabId)
    if (one === null) return { view: null, problem: 'nothing-asked', word: null }
    const { shadow } = await services.settings.read()
    const isSigned = isSignedText(text)
    const strength: Strength = isSigned ? 'signed' : 'independent'
    if (shadow === 'signed' && !isSigned)
      return refuse(services, tabId, strength, 'words-not-enough')
    const judged = isSigned
      ? await judgeSignature(services, text, one)
      : { ...judgeWords(text, one, services.now()), by: '' }
    if (judged.problem !== null) {
      return refuse(services, tabId, strength, judged.problem, judged.by, judged.word)
    }
    const { answered } = await services.shadow.read()
    const isHere = one.now !== null && answered.includes(one.now.challenge)
    const independence = isHere ? 'same-profile' : judged.independence
    return give(services, tabId, one, { strength, independence, by: judged.by })
  },

  'page/confirm-witness': async ({ tabId, name, tail }, services) => {
    const one = await asked(services, tabId)
    if (!one?.topic) return { view: null, problem: 'nothing-asked', word: null }
    const { shadow, admin } = await services.settings.read()
    if (shadow !== 'witnessed') return refuse(services, tabId, 'witnessed', 'too-weak', name)
    const problem = witnessProblem({ name, tail }, one.topic, admin)
    if (problem !== null) return refuse(services, tabId, 'witnessed', problem, name)
    // Which source they looked at is their word; no machine saw it.
    const given = { strength: 'witnessed', independence: 'stated', by: name.trim() } as const
    return give(services, tabId, one, given)
  },
}

/** With the challenges of earlier sessions: an answer to one of them is told from a wrong one. */
async function session(services: Services, tabId: number): Promise<Confirmation | null> {
  const { confirmation } = await services.tabs.get(tabId, services.now())
  const { past } = await services.shadow.read()
  return confirmation && { ...confirmation, past: [...confirmation.past, ...past] }
}

/** What waits for an answer; null when it was given already or is over. */
async function asked(services: Services, tabId: number): Promise<Confirmation | null> {
  const { confirmation } = await services.tabs.get(tabId, services.now())
  return confirmation?.given === null ? confirmation : null
}

async function topicsOf(services: Services, ids: readonly string[]): Promise<Topic[]> {
  const records = await services.records.list()
  return records.flatMap(({ id, topic, retired }) =>
    ids.includes(id) && topic !== null && retired === null ? [topic] : [],
  )
}

async function change(
  services: Services,
  tabId: number,
  step: (one: Confirmation) => Confirmation | null,
): Promise<Confirmation | null> {
  const now = services.now()
  const after = await services.tabs.update(tabId, now, (state) => ({
    ...state,
    confirmation: state.confirmation && step(state.confirmation),
  }))
  return after.confirmation
}

/** Written down first; then it counts, unless the tab has moved on meanwhile. */
async function give(
  services: Services,
  tabId: number,
  asked: Confirmation,
  { strength, independence, by }: Omit<Given, 'at'>,
): Promise<ConfirmReply> {
  const given: Given = { at: services.now(), strength, independence, by }
  const { topic } = asked
  if (topic === null) return reply(services, tabId, 'nothing-asked')
  const topics = strength === 'witnessed' ? [topic] : (asked.now?.topics ?? [topic])
  const data = { tab: tabId, topic, topics: topics.length, strength, independence, by }
  const written = await note(services, 'confirmation-given', { ...data, outcome: 'agrees' })
  if (!written.ok) return reply(services, tabId, 'not-written')
  const after = await change(services, tabId, (one) =>
    isSame(one, asked) ? confirmed(one, given) : one,
  )
  if (after?.given?.at !== given.at) return reply(services, tabId, 'nothing-asked')
  await services.shadow.update((kept) => ({
    ...kept,
    past: [...after.past, ...kept.past].slice(0, MOST_PAST_KEPT),
    dayList: topics.length > 1 ? { topics, given } : kept.dayList,
  }))
  await announce(services, tabId)
  return reply(services, tabId, null)
}

function isSame(one: Confirmation, other: Confirmation): boolean {
  return one.at === other.at && one.given === null && one.now?.challenge === other.now?.challenge
}

async function refuse(
  services: Services,
  tabId: number,
  strength: Strength,
  problem: NonNullable<ConfirmReply['problem']>,
  by = '',
  word: string | null = null,
): Promise<ConfirmReply> {
  if (problem === 'empty' || problem === 'name-missing' || problem === 'tail-short') {
    return reply(services, tabId, problem)
  }
  const before = await asked(services, tabId)
  const topic = before?.topic ?? null
  await note(services, 'confirmation-refused', {
    tab: tabId,
    topic,
    strength,
    outcome: problem,
    by,
  })
  if (isTry(problem) && before !== null) {
    if (failed(before) === null) await voidNow(services, tabId, 'three-tries')
    else await change(services, tabId, failed)
  }
  return { ...(await reply(services, tabId, problem)), word }
}

async function reply(
  services: Services,
  tabId: number,
  problem: ConfirmReply['problem'],
): Promise<ConfirmReply> {
  return { view: await confirmView(services, tabId), problem, word: null }
}

/** A file went in: the day's list is used up for this UID, the tab's own confirmation goes on. */
export async function useListed(services: Services, tabId: number, topic: Topic): Promise<void> {
  const { dayList } = await services.shadow.read()
  if (dayList === null || !dayList.topics.includes(topic)) return
  const { given } = dayList
  const now = services.now()
  await services.tabs.update(tabId, now, (state) => {
    const { renewal, account, confirmation } = state
    if (renewal === null || confirmation?.given) return state
    const about = {
      topic,
      isRead: false,
      account,
      recordId: renewal.recordId,
      row: null,
      rowText: '',
    }
    return { ...state, confirmation: { ...newConfirmation(about, now), given } }
  })
  await services.shadow.update((kept) => ({
    ...kept,
    dayList: kept.dayList && {
      ...kept.dayList,
      topics: kept.dayList.topics.filter((one) => one !== topic),
    },
  }))
}
