/**
 * What comes out of a pasted text or a chosen file: readings, one question about a date,
 * or the reason why not. Plain data, so that screens and tests can show every case.
 */
import type { DateOrder } from '../domain/date-reading'
import type { Reading } from '../domain/record'

export type ImporterId =
  | 'certificate'
  | 'profile'
  | 'wrong-file'
  | 'graph-json'
  | 'powershell-list'
  | 'powershell-table'
  | 'csv'
  | 'intune-page'

export interface ImportContext {
  /** Milliseconds since the epoch. */
  now: number
  /** BCP 47 tag; only orders the two answers to a date question, never decides it. */
  locale?: string
}

/** Words: message keys `import_refused_<reason>_what` and `_paste_instead` (see words.ts). */
export type RefusalReason =
  | 'empty'
  | 'too-large'
  | 'nothing-recognisable'
  | 'truncated-table'
  | 'truncated-json'
  | 'no-certificate'
  | 'no-permission'
  | 'no-topic-no-serial'
  | 'old-module-no-topic'
  | 'microsoft365dsc'
  /** A subject line as Apple's portal shows it: proof of a row by that row would prove nothing. */
  | 'portal-details'
  | 'html-page'
  | 'app-push'
  | 'tls-certificate'
  | 'signing-certificate'
  | 'ca-certificate'
  | 'other-certificate'
  | 'macos-server-topic'
  | 'no-uid'
  | 'other-prefix'
  | 'unreadable-certificate'
  | 'private-key'
  | 'p12'
  | 'unsigned-request'
  | 'vendor-signed-request'
  | 'enrolment-token'
  | 'apps-and-books-token'
  /** A configuration profile that enrols in no MDM. */
  | 'profile-without-mdm'

/** Words: message key `import_note_<note>`, `detail` is its one placeholder. */
export type NoteId =
  /** A private key stood beside the certificate: it was not kept. */
  | 'key-dropped'
  /** The CN's guid is not the UID's: the UID counts. Detail: the CN. */
  | 'cn-differs'
  /** It bears the name of an issuer of Apple's, and the signature is not that issuer's. */
  | 'signature-broken'
  /** The same file or text held things that are no push certificate. Detail: how many. */
  | 'others-skipped'
  /** The source strips the topic (a backup tool). */
  | 'topic-stripped'
  /** The certificate has expired. Detail: the date, ISO, day only. */
  | 'expired'
  /** Several serial numbers stood around one topic: none was taken. */
  | 'serial-unclear'

export interface ImportNote {
  note: NoteId
  detail: string
}

/** One reading whose expiry waits for the answer, under each order; null: none under it. */
export interface PendingDate {
  /** Index into `readings`, whose `expiry` is null meanwhile. */
  reading: number
  monthFirst: number
  dayFirst: number
}

/** Day or month first? One question settles the whole paste: one machine wrote it. */
export interface AskDate {
  kind: 'ask-date'
  from: ImporterId
  readings: Reading[]
  notes: ImportNote[]
  /** The date as it was written. */
  text: string
  /** The two meanings (ms, UTC), the likelier for the locale first. */
  candidates: [{ order: DateOrder; at: number }, { order: DateOrder; at: number }]
  pending: PendingDate[]
}

export interface Readings {
  kind: 'readings'
  from: ImporterId
  readings: Reading[]
  notes: ImportNote[]
}

export interface Refused {
  kind: 'refused'
  reason: RefusalReason
  /** What was found (a certificate's CN, a cut value), to be shown; may be absent. */
  detail?: string
}

export type ImportResult = Readings | AskDate | Refused

/** One format. Pure; `read` never throws and may still refuse. */
export interface Importer {
  id: ImporterId
  recognises(text: string): boolean
  read(text: string, context: ImportContext): ImportResult
}

/** The result of an `ask-date` once the person has answered. */
export function answerDate(result: AskDate, order: DateOrder): Readings {
  const readings = result.readings.map((reading, index) => {
    const date = result.pending.find((entry) => entry.reading === index)
    if (date === undefined) return reading
    return { ...reading, expiry: order === 'month-first' ? date.monthFirst : date.dayFirst }
  })
  return { kind: 'readings', from: result.from, readings, notes: result.notes }
}

export function refused(reason: RefusalReason, detail?: string): Refused {
  return detail === undefined ? { kind: 'refused', reason } : { kind: 'refused', reason, detail }
}
