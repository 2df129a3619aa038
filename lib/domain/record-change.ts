/** What a paste changed in the records: shown after every save, written into the journal. */
import type { Serial } from './serial'
import type { Topic } from './topic'

/** What a record or reading lacks; message key `missing_<field>` says what that costs. */
export type MissingField = 'topic' | 'serial' | 'expiry' | 'account'

export type Change =
  | { kind: 'added'; recordId: string; missing: MissingField[] }
  /** Read again, nothing moved. */
  | { kind: 'unchanged'; recordId: string }
  /** The expiry moved on: somebody renewed. Times in ms, UTC. */
  | { kind: 'renewed'; recordId: string; from: number; to: number }
  /** The same serial with another expiry: one of the two was misread, the later reading stands. */
  | { kind: 'expiry-corrected'; recordId: string; from: number; to: number }
  | { kind: 'serial-changed'; recordId: string; from: Serial; to: Serial }
  | { kind: 'account-changed'; recordId: string; from: string; to: string }
  /** Something that was missing is known now. */
  | { kind: 'completed'; recordId: string; fields: MissingField[] }
  /** Alarm: another topic for the same organisation and MDM. Both are kept, neither is green. */
  | { kind: 'topic-changed'; recordId: string; otherId: string; from: Topic; to: Topic }
  /** A retired record's certificate was read again: it stays retired until restored. */
  | { kind: 'was-retired'; recordId: string; retiredAt: number; reason: string }
  /** What was read is an earlier issue than what is known: it does not win. */
  | { kind: 'older'; recordId: string; known: number | null; read: number | null }
  /** A certificate file newer than what the MDM showed since: it is not in the MDM yet. */
  | { kind: 'ahead'; recordId: string; known: number; read: number }
  /** A record without topic turned out to be this one: its readings moved over, it is retired. */
  | { kind: 'joined'; recordId: string; otherId: string }
  /** Neither topic nor serial: nothing to recognise it by, nothing kept. */
  | { kind: 'not-kept' }
