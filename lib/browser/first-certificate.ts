/** A first certificate, confirmed by a person: it becomes the record that later renewals use. */
import type { Reading } from '../domain/record'
import { diffRecords } from '../domain/records-diff'
import { mergeReadings } from '../domain/records-merge'
import type { PageMessage, PageReplies } from '../messages'
import { announceAll } from './announce'
import { awaitInMdm, bytesOf, verdictOn } from './judge-file'
import { saveRecords } from './records-change'
import type { Services } from './services'

type Message = Extract<PageMessage, { type: 'page/record-first' }>

/** Judged anew from the bytes: what is recorded is what was proved, not what a page says of it. */
export async function recordFirst(
  services: Services,
  { file, task, mdm }: Message,
): Promise<PageReplies['page/record-first']> {
  const verdict = await verdictOn(services, bytesOf(file), task)
  if (verdict.is !== 'first') return { recordId: null, changes: [] }
  const { organisation, certificate } = verdict
  const reading: Reading = {
    mdm,
    source: 'certificate',
    topic: certificate.topic,
    serial: certificate.serial,
    expiry: certificate.notAfter,
    account: null,
    organisation,
    asOf: certificate.notBefore,
  }
  const before = await services.records.list()
  const context = { now: services.now(), newId: services.newId }
  const { records, changes } = mergeReadings(before, [reading], context)
  await saveRecords(services, diffRecords(before, records), 'first certificate')
  await awaitInMdm(services, { kind: 'first', organisation }, certificate)
  await announceAll(services)
  const made = records.find((one) => one.topic === certificate.topic && one.retired === null)
  return { recordId: made?.id ?? null, changes }
}
