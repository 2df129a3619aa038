/**
 * What a file is, told by its content and never by its name. Synchronous, never throws on any
 * bytes, and bounded: at most LARGEST_FILE bytes are looked at. For the background and pages only.
 */
import { APPLE_ISSUERS, type Issuer } from './apple-issuers'
import { type FileFacts, LARGEST_FILE } from './file-facts'
import { decodeText, isDer } from './file-text'
import { readDerFacts } from './read-der'
import { readTextFacts } from './read-text'
import { wrong } from './wrong'

export interface ReadFileOptions {
  /** Whose signatures count as Apple's; other ones only where a test brings its own authority. */
  issuers?: readonly Issuer[]
}

/** The facts of a file's bytes. */
export function readFileFacts(
  bytes: Uint8Array,
  { issuers = APPLE_ISSUERS }: ReadFileOptions = {},
): FileFacts {
  if (bytes.length === 0) return wrong('empty')
  if (bytes.length > LARGEST_FILE) return wrong('huge')
  if (isDer(bytes)) return readDerFacts(bytes, issuers)
  return readTextFacts(decodeText(bytes), issuers)
}
