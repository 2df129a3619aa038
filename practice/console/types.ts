/** What the practice console's pages and its server tell each other, and what the server writes down. */
import type { ConsoleDrawing } from './drawings.ts'

/** What a page needs to draw itself. */
export interface Scene {
  drawing: ConsoleDrawing
  /** The organisation's name, as the console shows it. */
  tenant: string
  /** The page's own text about the certificate in use; empty before the first one. */
  shows: string
}

/** What a page reports of itself at the instant its own handler runs. */
export interface ConsoleReport {
  kind: 'file-seen' | 'text-seen' | 'saved-empty'
  /** The event that brought it, e.g. `change`, `drop`, `paste`, `input`, `picker`. */
  by: string
  isTrusted: boolean
  fileName: string
  /** Of the file; characters where it is text. */
  bytes: number
}

/** By which road page code sent the certificate. */
export type SentHow = 'form' | 'fetch' | 'reader' | 'text'

/** One thing that the console's server knows. */
export interface ConsoleEvent {
  kind: ConsoleReport['kind'] | 'arrived' | 'accepted' | 'refused'
  /** Milliseconds since the epoch. */
  at: number
  /** The part of the address: `contoso`. */
  tenant: string
  by?: string
  isTrusted?: boolean
  fileName?: string
  bytes?: number
  /** Of what arrived, 64 hexadecimal digits. */
  sha256?: string
  how?: SentHow
  topic?: string
  /** 16 upper-case hexadecimal digits. */
  serial?: string
}

/** The server's answer to an upload. */
export interface UploadAnswer {
  accepted: boolean
  message: string
  shows: string
}
