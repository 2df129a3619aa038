/** The acts of the page for what the MDM shows now: read, compare, and say what came of it. */
import { useRef, useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'
import type { DateOrder } from '../../lib/domain/date-reading'
import type { PendingCertificate } from '../../lib/domain/pending'
import { pendingOf } from '../../lib/domain/pending'
import type { CertificateRecord, Reading } from '../../lib/domain/record'
import { language } from '../../lib/i18n/t'
import { answerDate } from '../../lib/imports'
import type { PageReplies } from '../../lib/messages'
import type { Input, Outcome } from '../records/outcome'
import { unsettled } from '../records/outcome'
import { readFiles, readText } from '../records/read-inputs'
import { type DraftStore, keepDraft, readDraft, withoutPrivateKey } from '../shared/draft'
import { type DeviceReading, deviceTopic, isProfile, profileText } from './device-topic'

const PASTE_DRAFT = 'draft-after'
const DEVICE_DRAFT = 'draft-after-device'

export interface Elsewhere {
  by: string
  on: number | null
}

export interface Compared {
  reading: Reading
  /** The record as it was before the comparison. */
  record: CertificateRecord
  answer: NonNullable<PageReplies['page/after']>
}

interface Surroundings {
  client: PageClient
  drafts: DraftStore
  record: CertificateRecord | null
  pending: readonly PendingCertificate[]
  elsewhere: Elsewhere | null
  now(): number
  onFail(): void
}

export function useAfter(around: Surroundings) {
  const { client, drafts, record, now, onFail } = around
  const [text, showText] = useState(() => readDraft(drafts, PASTE_DRAFT))
  const [device, showDevice] = useState(() => readDraft(drafts, DEVICE_DRAFT))
  const [inputs, setInputs] = useState<readonly Input[]>([])
  const [compared, setCompared] = useState<Compared | null>(null)
  const [round, setRound] = useState(0)
  const latest = useRef(0)
  // A file of a device beside one of the MDM is taken before the page is drawn again.
  const shown = useRef(device)
  const context = () => ({ now: now(), locale: language() })

  const compare = async (reading: Reading, read: DeviceReading) => {
    if (record === null) return
    const turn = ++latest.current
    const { elsewhere } = around
    const topic = read.kind === 'topic' ? read.topic : null
    const message = { type: 'page/after', recordId: record.id, reading, device: topic } as const
    const answer = await client.send({ ...message, elsewhere })
    if (turn !== latest.current || answer === null) return
    // A device beside the same reading: what the file proved stays proved.
    const before = compared?.reading === reading ? compared : null
    const exact = answer.verdict.exact || before?.answer.verdict.exact === true
    const verdict = { ...answer.verdict, exact }
    setCompared({ reading, record: before?.record ?? record, answer: { ...answer, verdict } })
    setRound((before) => before + 1)
  }

  const setText = (next: string) => {
    showText(next)
    keepDraft(drafts, PASTE_DRAFT, next)
  }

  const settle = (read: readonly Input[]) => {
    setInputs(read)
    const all = read.flatMap(({ result }) => (result.kind === 'readings' ? result.readings : []))
    const reading = record === null ? null : ofRecord(all, record, around.pending)
    if (reading === null) {
      setCompared(null)
      return
    }
    // What was read is shown with the verdict: the box is free for the next paste.
    setText('')
    compare(reading, deviceTopic(shown.current)).catch(onFail)
  }

  const setDevice = (next: string) => {
    shown.current = next
    showDevice(next)
    keepDraft(drafts, DEVICE_DRAFT, next)
    const read = deviceTopic(next)
    if (compared !== null && read.kind !== 'several') compare(compared.reading, read).catch(onFail)
  }
  const takeText = (pasted: string) => {
    const clean = withoutPrivateKey(pasted)
    if (isProfile(clean)) {
      setText('')
      setDevice(clean)
      return
    }
    setText(clean)
    settle([readText(pasted, context())])
  }
  const takeFiles = (files: File[]) => {
    takeApart(files)
      .then(async ({ profile, others }) => {
        if (profile !== null) setDevice(profile)
        if (others.length > 0) settle(await readFiles(others, context()))
      })
      .catch(onFail)
  }
  const answer = (at: number, order: DateOrder) => {
    const asked = unsettled(inputs)[at]
    if (asked?.kind !== 'ask-date') return
    settle([{ name: asked.name, result: answerDate(asked.ask, order) }])
  }

  return {
    text,
    device,
    deviceRead: deviceTopic(device),
    outcomes: unsettled(inputs) as readonly Outcome[],
    compared,
    round,
    setText,
    setDevice,
    takeText,
    takeFiles,
    answer,
  }
}

/** A device's profile among the files stands beside what the MDM shows. */
async function takeApart(
  files: readonly File[],
): Promise<{ profile: string | null; others: File[] }> {
  const read = async (file: File) => profileText(new Uint8Array(await file.arrayBuffer()))
  const profiles = await Promise.all(files.map(read))
  return {
    profile: profiles.find((one) => one !== null) ?? null,
    others: files.filter((_, at) => profiles[at] === null),
  }
}

/** Of several readings the one about this certificate; of none of them, the first. */
function ofRecord(
  readings: readonly Reading[],
  record: CertificateRecord,
  pending: readonly PendingCertificate[],
): Reading | null {
  const proved = pendingOf(pending, record)?.proved ?? null
  return (
    readings.find((one) => one.topic !== null && one.topic === record.topic) ??
    readings.find((one) => one.serial !== null && one.serial === proved?.serial) ??
    readings[0] ??
    null
  )
}
