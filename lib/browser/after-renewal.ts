/** After the upload: what the MDM shows is compared, kept and written down. */
import {
  type AfterContext,
  type AfterVerdict,
  isArrived,
  judgeAfter,
  readingToKeep,
} from '../domain/after-verdict'
import { pendingOf } from '../domain/pending'
import { diffRecords } from '../domain/records-diff'
import { mergeReadings } from '../domain/records-merge'
import type { PageMessage, PageReplies } from '../messages'
import { announceAll } from './announce'
import { note } from './note'
import { saveRecords } from './records-change'
import type { Services } from './services'

type Message = Extract<PageMessage, { type: 'page/after' }>

/** Null when the record is gone. The record takes over what is proved to be of its certificate. */
export async function afterRenewal(
  services: Services,
  message: Message,
): Promise<PageReplies['page/after']> {
  const context = await contextOf(services, message)
  if (context === null) return null
  const verdict = judgeAfter(context)
  const reading = readingToKeep(verdict, context)
  const before = context.records
  const merging = { now: context.now, newId: services.newId }
  const merged = mergeReadings(before, reading === null ? [] : [reading], merging)
  if (reading !== null) {
    await saveRecords(services, diffRecords(before, merged.records), 'after renewal')
  }
  if (isArrived(verdict)) await close(services, context)
  await noteAfter(services, message, context, verdict)
  await announceAll(services)
  return { verdict, changes: merged.changes }
}

async function contextOf(
  services: Services,
  { recordId, reading, device }: Message,
): Promise<AfterContext | null> {
  const now = services.now()
  const records = await services.records.list()
  const record = records.find((one) => one.id === recordId && one.retired === null)
  if (record === undefined) return null
  const proved = pendingOf(await services.pending.list(now), record)?.proved ?? null
  return { record, records, proved, reading, device, now }
}

async function close(services: Services, { record, now }: AfterContext): Promise<void> {
  await services.pending.update(now, (list) => {
    const done = pendingOf(list, record)
    return list.filter((one) => one !== done)
  })
}

async function noteAfter(
  services: Services,
  { recordId, elsewhere }: Message,
  { reading, record }: AfterContext,
  verdict: AfterVerdict,
): Promise<void> {
  const { serial, expiry } = reading
  const topic = reading.topic ?? record.topic
  const { result, device, exact } = verdict
  if (!isArrived(verdict)) {
    const data = { recordId, why: result, topic: reading.topic, serial, expiry, device }
    await note(services, 'renewal-not-proved', data)
  } else if (elsewhere !== null) {
    await note(services, 'renewed-elsewhere', { recordId, topic, ...elsewhere, serial, expiry })
  } else {
    await note(services, 'renewal-proved', { recordId, topic, serial, expiry, exact, device })
  }
}
