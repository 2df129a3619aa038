/** What a file's bytes are, before its text is read. */
import { APPLE_ISSUERS } from '../../certificates/apple-issuers'
import { decodeText, isDer } from '../../certificates/file-text'
import { readDerFacts } from '../../certificates/read-der'
import { type ImportContext, type ImportResult, refused } from '../result'
import { resultOf } from './facts-result'

/** The file as text that the importers read, or what came out of it. `name` only names a `.p12`. */
export function fileText(
  name: string,
  bytes: Uint8Array,
  context: ImportContext,
): string | ImportResult {
  if (!isDer(bytes)) return decodeText(bytes)
  const facts = readDerFacts(bytes, APPLE_ISSUERS)
  if (facts.is === 'wrong' && /\.(?:p12|pfx)$/i.test(name)) return refused('p12')
  return resultOf(facts, context)
}
