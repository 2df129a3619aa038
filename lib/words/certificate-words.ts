/**
 * One verdict on a file in words: the page where it is checked and the gate at the MDM's upload
 * say the same. One fact and one consequence; what to do next is the way back.
 */
import type { FileVerdict, VerdictNote } from '../certificates/verdict'
import type { CertificateRecord } from '../domain/record'
import type { Task } from '../domain/task'
import type { MessageKey } from '../i18n/t'
import type { Arg, Text, Tone } from './notice'

/** Whose task it is and whose file, by name. */
export interface Named {
  /** The organisation of the task; empty without one. */
  org: string
  /** `['mdm_intune']`, or `['mdm_yours']` where it is not known. */
  mdm: Text
  /** The organisation of the record whose UID the file has; null when it has none. */
  other: string | null
}

export interface CertificateWords {
  /** `proved` only for a file that may go into the MDM without a second thought. */
  tone: Extract<Tone, 'proved' | 'calm' | 'check' | 'stop'>
  title: Text
  body: Text
}

/** How the right file is got: what the one big button of a stop explains. */
export type WayBack =
  /** Renew the right row, then download from it. */
  | 'renew'
  /** The renewal is right; only the file has to be downloaded anew. */
  | 'download'
  /** The record has to be completed or settled first. */
  | 'record'
  /** It is not known what the person came to do. */
  | 'task'

/** The names that the words need, from what the person came to do and what is recorded. */
export function namedFor(
  verdict: FileVerdict,
  task: Task | null,
  records: readonly CertificateRecord[],
): Named {
  const byId = (id: string | null) => records.find((one) => one.id === id) ?? null
  const mine = task?.kind === 'renew' ? byId(task.recordId) : null
  const holder = verdict.is === 'fault' ? byId(verdict.whose) : null
  return {
    org: task?.kind === 'first' ? task.organisation : (mine?.organisation ?? ''),
    mdm: [mine === null || mine.mdm === 'other' ? 'mdm_yours' : `mdm_${mine.mdm}`],
    other: holder?.organisation ?? null,
  }
}

export function certificateWords(verdict: FileVerdict, named: Named): CertificateWords {
  const { org, mdm } = named
  switch (verdict.is) {
    case 'right':
      return rightWords(verdict.notes, named)
    case 'first':
      return {
        // Nothing is known yet that it could be compared with.
        tone: 'calm',
        title: ['cert_first_title', verdict.organisation],
        body: ['cert_first_body', verdict.organisation],
      }
    case 'request':
      return stop(['cert_request_title', mdm], ['cert_request_body', mdm])
    case 'profile':
      return stop(['cert_profile_title'], ['cert_profile_body', mdm])
    case 'wrong-file':
      return wrongWords(verdict, mdm)
    case 'fault':
      return faultWords(verdict, { ...named, org: org === '' ? (named.other ?? '') : org })
  }
}

/** What is worth knowing beside the verdict, the warnings first. */
export function noteWords(
  verdict: FileVerdict,
  { mdm }: Pick<Named, 'mdm'>,
): { tone: Extract<Tone, 'proved' | 'calm' | 'check'>; text: Text }[] {
  if (!('notes' in verdict)) return []
  // Where a file must not be used anyway, only what its owner should know is said.
  const isOut = verdict.is === 'fault'
  const notes = verdict.notes.filter(({ note }) => !isOut || note === 'with-key')
  const said = notes.map((note) => noteText(note, mdm))
  return said.sort((a, b) => Number(b.tone === 'check') - Number(a.tone === 'check'))
}

export function wayBack(verdict: FileVerdict): WayBack {
  if (verdict.is !== 'fault') return 'download'
  switch (verdict.fault) {
    case 'no-task':
      return 'task'
    case 'topic-unknown':
    case 'disputed':
      return 'record'
    case 'other-topic':
    case 'not-first':
    case 'org-recorded':
      return 'renew'
    default:
      return 'download'
  }
}

/** Whether another reading of the MDM would change the verdict. */
export function waitsForRecord(verdict: FileVerdict): boolean {
  if (verdict.is === 'right') return verdict.notes.some(({ note }) => note === 'record-old')
  return wayBack(verdict) === 'record'
}

function stop(title: Text, body: Text): CertificateWords {
  return { tone: 'stop', title, body }
}

function rightWords(notes: VerdictNote[], { org, mdm }: Named): CertificateWords {
  const earlier = notes.find((one) => one.note === 'made-from-earlier')
  if (earlier !== undefined) {
    const times: Arg[] = [{ time: earlier.at }, { time: earlier.last }]
    return {
      tone: 'check',
      title: ['cert_earlier_title', org],
      body: ['cert_earlier_body', mdm, ...times],
    }
  }
  const old = notes.find((one) => one.note === 'record-old')
  if (old !== undefined) {
    const body: Text = ['cert_old_record_body', mdm, { day: old.at }]
    return { tone: 'check', title: ['cert_old_record_title', org, mdm], body }
  }
  const other = notes.find((one) => one.note === 'other-request')
  if (other !== undefined) {
    const body: Text = ['cert_other_request_body', mdm, { time: other.last }]
    return { tone: 'check', title: ['cert_other_request_title', org], body }
  }
  return {
    tone: 'proved',
    title: ['cert_right_title', org, mdm],
    body: ['cert_right_body', mdm],
  }
}

type Fault = Extract<FileVerdict, { is: 'fault' }>

function faultWords(verdict: Fault, { org, mdm, other }: Named): CertificateWords {
  const title: Text = ['cert_stop_title', mdm]
  switch (verdict.fault) {
    case 'no-task':
      return other === null
        ? { tone: 'check', title: ['cert_no_task_title'], body: ['cert_no_task_body'] }
        : { tone: 'check', title: ['cert_no_task_title'], body: ['cert_no_task_whose', other] }
    case 'topic-unknown':
      return {
        tone: 'check',
        title: ['cert_topic_unknown_title', org],
        body: ['cert_topic_unknown_body', mdm],
      }
    case 'disputed':
      return {
        tone: 'stop',
        title: ['cert_disputed_title', org],
        body: ['cert_disputed_body', mdm],
      }
    case 'other-topic':
      return stop(title, otherTopic(verdict, { org, mdm, other }))
    case 'not-first':
      return stop(title, ['cert_not_first_body', other ?? org, org])
    case 'org-recorded':
      return stop(title, ['cert_org_recorded_body', org])
    case 'expired':
      return stop(title, ['cert_expired_body', { day: verdict.certificate.notAfter }])
    default:
      return stop(title, [`cert_${FAULT_KEY[verdict.fault]}_body`, mdm])
  }
}

const FAULT_KEY = {
  'in-use': 'in_use',
  older: 'older',
  'issuer-broken': 'issuer_broken',
} as const

/** Another row's certificate, one made with Create, or one nobody here knows. */
function otherTopic({ isNew }: Fault, { org, mdm, other }: Named): Text {
  if (other !== null) return ['cert_whose_body', other, org]
  return [isNew ? 'cert_created_body' : 'cert_other_topic_body', org, mdm]
}

function wrongWords(
  { what }: Extract<FileVerdict, { is: 'wrong-file' }>,
  mdm: Text,
): CertificateWords {
  if (what === 'p12') return stop(['cert_unchecked_title'], ['cert_wrong_p12'])
  return stop(['cert_stop_title', mdm], [wrongKey(what)])
}

function wrongKey(what: Extract<FileVerdict, { is: 'wrong-file' }>['what']): MessageKey {
  return `cert_wrong_${what.replaceAll('-', '_')}` as MessageKey
}

function noteText(
  note: VerdictNote,
  mdm: Text,
): { tone: Extract<Tone, 'proved' | 'calm' | 'check'>; text: Text } {
  switch (note.note) {
    case 'made-from':
      return { tone: 'proved', text: ['cert_note_made_from', { time: note.at }] }
    case 'made-from-earlier':
      return { tone: 'check', text: ['cert_note_earlier', { time: note.at }] }
    case 'other-request':
      return { tone: 'check', text: ['cert_note_other_request', { time: note.last }] }
    case 'no-request-known':
      return { tone: 'calm', text: ['cert_note_no_request'] }
    case 'issued-by-apple':
      return { tone: 'proved', text: ['cert_note_apple'] }
    case 'issuer-unknown':
      return { tone: 'check', text: ['cert_note_issuer', note.name ?? '?'] }
    case 'name-differs':
      return { tone: 'check', text: ['cert_note_name'] }
    case 'no-marker':
      return { tone: 'check', text: ['cert_note_marker'] }
    case 'with-key':
      return { tone: 'check', text: ['cert_note_key'] }
    case 'others-beside':
      return { tone: 'calm', text: ['cert_note_others', { count: note.count }] }
    case 'record-old':
      return { tone: 'check', text: ['cert_note_record', { day: note.at }] }
    case 'short-validity':
      return { tone: 'check', text: ['cert_note_short', { count: note.days }, mdm] }
  }
}
