/** From what a file is to what an import makes of it: readings, or the reason why not. */
import type { FileFacts, PushCertificate, WrongFile } from '../../certificates/file-facts'
import type { Reading } from '../../domain/record'
import type { Topic } from '../../domain/topic'
import {
  type ImportContext,
  type ImportNote,
  type ImportResult,
  type RefusalReason,
  refused,
} from '../result'

const REASONS: Readonly<Record<WrongFile, RefusalReason>> = {
  empty: 'empty',
  huge: 'too-large',
  truncated: 'unreadable-certificate',
  html: 'html-page',
  'unsigned-request': 'unsigned-request',
  // Whole or not, it is the request and not the certificate: the same file is wanted instead.
  'incomplete-request': 'vendor-signed-request',
  'app-push': 'app-push',
  'macos-server': 'macos-server-topic',
  'no-uid': 'no-uid',
  'other-prefix': 'other-prefix',
  tls: 'tls-certificate',
  signing: 'signing-certificate',
  ca: 'ca-certificate',
  'other-certificate': 'other-certificate',
  'enrolment-token': 'enrolment-token',
  'books-token': 'apps-and-books-token',
  'private-key': 'private-key',
  p12: 'p12',
  'unreadable-certificate': 'unreadable-certificate',
  unrecognised: 'nothing-recognisable',
}

export function resultOf(facts: FileFacts, context: ImportContext): ImportResult {
  switch (facts.is) {
    case 'push-certificate':
      return judged(facts, context)
    case 'profile':
      return ofProfile(facts.topics)
    case 'request':
      return refused('vendor-signed-request')
    case 'wrong':
      return refused(REASONS[facts.what], facts.detail ?? undefined)
  }
}

function judged(
  facts: Extract<FileFacts, { is: 'push-certificate' }>,
  context: ImportContext,
): ImportResult {
  const { certificates } = facts
  const notes: ImportNote[] = certificates.flatMap(oddities)
  if (facts.withKey) notes.push({ note: 'key-dropped', detail: '' })
  if (facts.others > 0) notes.push({ note: 'others-skipped', detail: String(facts.others) })
  for (const { notAfter } of certificates.filter((one) => one.notAfter < context.now)) {
    notes.push({ note: 'expired', detail: new Date(notAfter).toISOString().slice(0, 10) })
  }
  return { kind: 'readings', from: 'certificate', readings: certificates.map(readingOf), notes }
}

function oddities({ nameAgrees, commonName, issuer }: PushCertificate): ImportNote[] {
  const notes: ImportNote[] = []
  if (!nameAgrees) notes.push({ note: 'cn-differs', detail: commonName ?? '' })
  if (issuer.is === 'broken') notes.push({ note: 'signature-broken', detail: '' })
  return notes
}

function readingOf({ topic, serial, notBefore, notAfter }: PushCertificate): Reading {
  return { ...NOTHING, source: 'certificate', topic, serial, expiry: notAfter, asOf: notBefore }
}

/**
 * A profile names no day: as a topic alone, typed, it does not count as a fresh reading of the MDM.
 */
function ofProfile(topics: Topic[]): ImportResult {
  if (topics.length === 0) return refused('profile-without-mdm')
  const readings = topics.map((topic): Reading => ({ ...NOTHING, source: 'typed', topic }))
  return { kind: 'readings', from: 'profile', readings, notes: [] }
}

const NOTHING = {
  mdm: 'other',
  serial: null,
  expiry: null,
  account: null,
  organisation: null,
} as const
