/** Files that people hold when they come from Apple's page, written where a browser can choose them. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { certificate, guidOf, inDays } from '../../../practice/data/make.ts'
import { contoso } from '../../../practice/data/scenarios.ts'
import type { PracticeCertificate } from '../../../practice/data/types.ts'
import {
  certificateFile,
  type SampleFile,
  signInPageAsPem,
  unsignedRequest,
  vendorSignedRequest,
} from '../../../practice/server/samples.ts'

/** Contoso's certificate as Apple issues it on the renewal. */
export function renewedContoso(): PracticeCertificate {
  return { ...contoso(), serial: '21F9C0FA49829B2B', expires: inDays(365) }
}

/** Made with Create where Renew was meant: another UID. */
export function createdAnew(): PracticeCertificate {
  return certificate({
    organisation: 'Contoso',
    guid: guidOf('Contoso, by mistake'),
    expires: inDays(365),
  })
}

export function fabrikam(): PracticeCertificate {
  return certificate({ organisation: 'Fabrikam', expires: inDays(200) })
}

const FILES = {
  right: () => certificateFile(renewedContoso()),
  created: () => certificateFile(createdAnew()),
  fabrikam: () => certificateFile({ ...fabrikam(), serial: 'ABCD', expires: inDays(365) }),
  old: () => certificateFile(contoso()),
  html: () => signInPageAsPem(contoso()),
  request: () => vendorSignedRequest(),
  unsigned: () => unsignedRequest(),
  empty: () => ({ name: 'MDM_ Microsoft Corporation_Certificate.pem', content: '' }),
  huge: () => ({ name: 'backup.zip', content: 'x'.repeat(70_000) }),
} as const satisfies Record<string, () => SampleFile>

export type FileKind = keyof typeof FILES

/** The path of such a file under the name that Apple or the MDM gives it. */
export function fileAt(kind: FileKind): string {
  const { name, content } = FILES[kind]()
  const path = join(mkdtempSync(join(tmpdir(), 'pushcert-check-')), name)
  writeFileSync(path, content)
  return path
}
