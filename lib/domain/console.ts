/** What the guard in an MDM console knows, and why it withholds a file there. */
import type { CertificateFault, Expected } from './certificate-fault'
import type { UploadFile } from './release'

/** Everything a console's tab is told: what the task expects, and no other record. */
export interface ConsoleSnapshot {
  /** Null while nobody said what they came to do. */
  expected: Expected | null
  /** One file that a written release lets in. */
  release: UploadFile | null
}

/** Why a file does not reach the page. */
export type Withheld =
  | CertificateFault
  /** It begins like a certificate and cannot be read. */
  | 'cut'
  | 'html'
  | 'empty'
  /** Cannot be checked without its password. */
  | 'p12'
  /** The page's rules keep the guard from reading a file that is dropped. */
  | 'unread'

export const WITHHELD = [
  ...[
    'no-task',
    'topic-unknown',
    'other-topic',
    'not-first',
    'org-recorded',
    'in-use',
    'older',
    'expired',
  ],
  ...['cut', 'html', 'empty', 'p12', 'unread'],
] as readonly Withheld[]
