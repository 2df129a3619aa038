/**
 * One file, judged where the records are: the page where it is checked and the gate at the MDM's
 * upload ask here. The bytes are read, judged and forgotten; a right one's facts are kept.
 */
import { type FileFacts, LARGEST_FILE, type PushCertificate } from '../certificates/file-facts'
import { onlyCertificatePem } from '../certificates/only-certificate'
import { readFileFacts } from '../certificates/read-file'
import { type FileVerdict, judgeFile } from '../certificates/verdict'
import { type PendingFor, withProved } from '../domain/pending'
import type { SentFile } from '../domain/sent-file'
import type { Task } from '../domain/task'
import type { JudgedFile } from '../messages'
import { note } from './note'
import type { Services } from './services'

const HUGE: FileFacts = { is: 'wrong', what: 'huge', detail: null }

/** The verdict on `file` for that task, written down; a right file is awaited in the MDM from now. */
export async function judgeSentFile(
  services: Services,
  file: SentFile,
  task: Task | null,
  place: 'page' | 'console',
): Promise<JudgedFile> {
  const bytes = bytesOf(file)
  const verdict = await verdictOn(services, bytes, task)
  await noteChecked(services, { file, task, place, verdict })
  if (verdict.is === 'right') await awaitInMdm(services, renewalOf(verdict), verdict.certificate)
  const isGood = verdict.is === 'right' || verdict.is === 'first'
  return {
    verdict,
    pem: isGood && bytes !== null ? onlyCertificatePem(bytes, verdict.certificate) : null,
  }
}

/** The verdict alone: nothing is written. `bytes` null: the file was too large to be sent. */
export async function verdictOn(
  services: Services,
  bytes: Uint8Array | null,
  task: Task | null,
): Promise<FileVerdict> {
  const now = services.now()
  const [records, pending] = await Promise.all([
    services.records.list(),
    services.pending.list(now),
  ])
  const facts = bytes === null ? HUGE : readFileFacts(bytes)
  return judgeFile(facts, { task, records, pending, now })
}

/** From now on the MDM is awaited to show this certificate. */
export async function awaitInMdm(
  services: Services,
  what: PendingFor,
  { topic, serial, notAfter, keyHash }: PushCertificate,
): Promise<void> {
  const now = services.now()
  const proved = { topic, serial, notAfter, keyHash, at: now }
  const id = services.newId()
  await services.pending.update(now, (list) => withProved(list, { id, for: what, proved }))
  await services.desk.nudgePages()
}

/** Null for a file that was too large to be sent, or whose content is not what it says. */
export function bytesOf({ content }: SentFile): Uint8Array | null {
  if (content === null) return null
  const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0))
  return bytes.length > LARGEST_FILE ? null : bytes
}

function renewalOf({ recordId, certificate }: Extract<FileVerdict, { is: 'right' }>): PendingFor {
  return { kind: 'renew', recordId, topic: certificate.topic }
}

interface Checked {
  file: SentFile
  task: Task | null
  place: 'page' | 'console'
  verdict: FileVerdict
}

async function noteChecked(services: Services, checked: Checked): Promise<void> {
  const { file, task, place, verdict } = checked
  const certificate = 'certificate' in verdict ? verdict.certificate : null
  await note(services, 'certificate-checked', {
    place,
    road: file.road,
    name: file.name,
    size: file.size,
    verdict: verdict.is,
    fault: faultIn(verdict),
    task: task?.kind ?? null,
    recordId: task?.kind === 'renew' ? task.recordId : null,
    topic: certificate?.topic ?? null,
    serial: certificate?.serial ?? null,
    expiry: certificate?.notAfter ?? null,
  })
}

function faultIn(verdict: FileVerdict): string | null {
  if (verdict.is === 'fault') return verdict.fault
  return verdict.is === 'wrong-file' ? verdict.what : null
}
