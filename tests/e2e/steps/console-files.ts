/** Files for the practice console, written to a folder: a driver's own buffers are not trusted. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { contoso, recreatedContoso } from '../../../practice/data/scenarios.ts'
import type { PracticeCertificate } from '../../../practice/data/types.ts'
import { tlsCertificatePem } from '../../../practice/server/authority.ts'
import {
  certificateFile,
  type SampleFile,
  signInPageAsPem,
  writeSamples,
} from '../../../practice/server/samples.ts'
import { fabrikam } from './console-hand'

const DAY = 86_400_000

export interface OnDisk {
  path: string
  name: string
  bytes: number
  sha256: string
  /** The content as text, for page code that makes the file itself. */
  text: string
}

/** Writes it into a folder of its own: two files may have one name. */
export function onDisk(sample: SampleFile): OnDisk {
  const folder = mkdtempSync(join(tmpdir(), 'pushcert-console-'))
  const path = writeSamples(folder, [sample])[sample.name] ?? ''
  return {
    path,
    name: basename(path),
    bytes: statSync(path).size,
    text: sample.content,
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
  }
}

/** Issued a minute ago. */
const expires = new Date(Date.now() + 365 * DAY - 60_000).toISOString()

/** Contoso's certificate after the renewal: its UID, another serial, a year from now. */
export const renewedContoso = (): PracticeCertificate => ({
  ...contoso(),
  serial: '1F2E3D4C5B6A7988',
  expires,
})

export const renewedFabrikam = (): PracticeCertificate => ({
  ...fabrikam(),
  serial: '2F2E3D4C5B6A7988',
  expires,
})

export const FILES = {
  /** The one that the MDM waits for. */
  renewed: onDisk(certificateFile(renewedContoso())),
  created: onDisk(certificateFile({ ...recreatedContoso(), expires })),
  'of another organisation': onDisk(certificateFile(renewedFabrikam())),
  'last year’s': onDisk(certificateFile(contoso())),
  'a web page': onDisk(signInPageAsPem(contoso())),
}

export type FileName = keyof typeof FILES

/** What consoles are given all day: none of it is a push certificate. */
export const ORDINARY = {
  'a picture': onDisk({ name: 'logo.png', content: '\u0089PNG\r\n\u001a\n' }),
  'a table': onDisk({ name: 'devices.csv', content: 'serial,name\nC02,J. Smith\n' }),
  'a profile': onDisk({
    name: 'wifi.mobileconfig',
    content: '<?xml version="1.0"?><plist version="1.0"><dict></dict></plist>\n',
  }),
  'an archive of 5 MB': onDisk({ name: 'app.zip', content: 'PK\u0003\u0004'.repeat(1_250_000) }),
  'a TLS certificate': onDisk({ name: 'server.pem', content: tlsCertificatePem() }),
  'a file without an ending': onDisk({ name: 'LICENSE', content: 'Copyright Contoso\n' }),
}

const LONG_AGO = new Date(Math.floor(Date.now() / 1000) * 1000 - 5 * DAY)
const LATER = new Date(LONG_AGO.getTime() + DAY)

/**
 * The system notes when a file was last read, whoever reads it: so a test sees from outside whether
 * anybody did. Set long ago, before the file's last change: then the next reading is noted.
 */
export function neverRead(path: string): void {
  utimesSync(path, LONG_AGO, LATER)
}

export function wasRead(path: string): boolean {
  return statSync(path).atimeMs !== LONG_AGO.getTime()
}

/** False on a file system that keeps no such notes (`noatime`): there `wasRead` never says yes. */
export function keepsReadTimes(): boolean {
  const { path } = onDisk({ name: 'probe.txt', content: 'read me' })
  neverRead(path)
  readFileSync(path)
  return wasRead(path)
}
