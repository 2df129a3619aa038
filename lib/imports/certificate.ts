/**
 * The certificate itself: last year's .pem, or an export of several. A private key beside it is
 * dropped unread; the certificate alone is judged.
 */
import { decodeBase64, pemBlocks } from '../certificates/pem-blocks'
import {
  type CertificateFacts,
  type CertificateKind,
  readCertificate,
} from '../certificates/push-certificate'
import type { Reading } from '../domain/record'
import {
  type ImportContext,
  type Importer,
  type ImportNote,
  type ImportResult,
  type RefusalReason,
  refused,
} from './result'

const REASONS: Readonly<Record<Exclude<CertificateKind, 'mdm-push'>, RefusalReason>> = {
  'app-push': 'app-push',
  'macos-server': 'macos-server-topic',
  'no-uid': 'no-uid',
  'other-prefix': 'other-prefix',
  tls: 'tls-certificate',
  signing: 'signing-certificate',
  ca: 'ca-certificate',
  other: 'other-certificate',
}
/** Which refusal says most, when a file holds several certificates and none is for MDM push. */
const TELLING: readonly CertificateKind[] = [
  ...([
    'no-uid',
    'other-prefix',
    'macos-server',
    'app-push',
    'signing',
    'tls',
    'other',
    'ca',
  ] as const),
]

export const certificate: Importer = {
  id: 'certificate',
  recognises: (text) => text.includes('-----BEGIN ') || bareCertificate(text) !== null,
  read: readPem,
}

function readPem(text: string, context: ImportContext): ImportResult {
  const { blocks, cut } = pemBlocks(text)
  const bare = blocks.length === 0 && !cut ? bareCertificate(text) : null
  const bodies = blocks.filter((block) => /CERTIFICATE$/.test(block.label))
  const facts = bodies.map((block) => factsOf(block.body)).filter((item) => item !== null)
  const hasKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)
  const all = bare === null ? facts : [bare]
  const push = newestFirst(all.filter((item) => item.kind === 'mdm-push'))
  if (push.length > 0) return judged(push, all.length - push.length, hasKey, context)
  if (all.length > 0) return refusedKind(all)
  if (hasKey) return refused('private-key')
  if (blocks.some((block) => /CERTIFICATE REQUEST$/.test(block.label)))
    return refused('unsigned-request')
  if (blocks.some((block) => /^(?:PKCS7|CMS)$/.test(block.label))) return refused('enrolment-token')
  return refused(cut || bodies.length > 0 ? 'unreadable-certificate' : 'nothing-recognisable')
}

function factsOf(base64: string): CertificateFacts | null {
  const der = decodeBase64(base64)
  return der === null ? null : readCertificate(der)
}

/** A certificate without its BEGIN and END lines, as Graph and some pages give it. */
function bareCertificate(text: string): CertificateFacts | null {
  const body = text.trim()
  return /^["']?MI[A-Za-z0-9+/=\s"'\\]+$/.test(body) ? factsOf(body) : null
}

function newestFirst(facts: CertificateFacts[]): CertificateFacts[] {
  return [...facts].sort((a, b) => b.notBefore - a.notBefore)
}

function judged(
  push: CertificateFacts[],
  skipped: number,
  hasKey: boolean,
  context: ImportContext,
): ImportResult {
  const notes: ImportNote[] = push.filter((item) => !item.nameAgrees).map(differingName)
  if (hasKey) notes.push({ note: 'key-dropped', detail: '' })
  if (skipped > 0) notes.push({ note: 'others-skipped', detail: String(skipped) })
  for (const item of push.filter((one) => one.notAfter < context.now)) {
    notes.push({ note: 'expired', detail: new Date(item.notAfter).toISOString().slice(0, 10) })
  }
  return { kind: 'readings', from: 'certificate', readings: push.map(readingOf), notes }
}

function differingName(facts: CertificateFacts): ImportNote {
  return { note: 'cn-differs', detail: facts.commonName ?? '' }
}

function readingOf(facts: CertificateFacts): Reading {
  return {
    mdm: 'other',
    source: 'certificate',
    topic: facts.topic,
    serial: facts.serial,
    expiry: facts.notAfter,
    account: null,
    organisation: null,
    asOf: facts.notBefore,
  }
}

function refusedKind(all: CertificateFacts[]): ImportResult {
  const kind = TELLING.find((candidate) => all.some((item) => item.kind === candidate)) ?? 'other'
  const one = all.find((item) => item.kind === kind)
  const reason = kind === 'mdm-push' ? 'other-certificate' : REASONS[kind]
  return refused(reason, one?.commonName ?? one?.uid ?? undefined)
}
