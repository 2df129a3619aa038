/**
 * From a pasted text or a chosen file to what it says of push certificates. Every format is one
 * importer; the first that recognises the text answers. Pure, and never throws.
 */
import { certificate } from './certificate'
import { csv } from './csv'
import { graphJson } from './graph-json'
import { intunePage } from './intune-page'
import { powershellList } from './powershell-list'
import { powershellTable } from './powershell-table'
import { profile } from './profile'
import {
  type ImportContext,
  type Importer,
  type ImporterId,
  type ImportResult,
  refused,
} from './result'
import { fileText } from './shared/file-kind'
import { plainText } from './shared/values'
import { wrongFile } from './wrong-file'

export type { ImportContext, ImportResult } from './result'
export { answerDate } from './result'

/** In the order they are asked: what is certain first, reading by value last. */
export const IMPORTERS = [
  wrongFile,
  certificate,
  profile,
  graphJson,
  powershellList,
  powershellTable,
  csv,
  intunePage,
] as const satisfies readonly Importer[]

/** Every importer of the union must be asked; this fails to compile when one is forgotten. */
export const IMPORTER_BY_ID: Readonly<Record<ImporterId, Importer>> = {
  certificate,
  csv,
  'graph-json': graphJson,
  'intune-page': intunePage,
  'powershell-list': powershellList,
  'powershell-table': powershellTable,
  profile,
  'wrong-file': wrongFile,
}

/** Half a megabyte: some thousand certificates. */
const LARGEST = 512 * 1024

/** Reads pasted text. */
export function readPaste(text: string, context: ImportContext): ImportResult {
  if (text.length > LARGEST) return refused('too-large')
  const plain = plainText(text)
  if (plain.trim() === '') return refused('empty')
  for (const importer of IMPORTERS) {
    if (!importer.recognises(plain)) continue
    const result = importer.read(plain, context)
    const passed = result.kind === 'refused' && result.reason === 'nothing-recognisable'
    if (!passed) return result
  }
  return refused('nothing-recognisable')
}

/** Reads a file: text in UTF-8 or UTF-16, PEM or DER. `name` only helps to name a wrong file. */
export function readFile(name: string, bytes: Uint8Array, context: ImportContext): ImportResult {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > LARGEST * 2) return refused('too-large')
  const text = fileText(name, bytes, context)
  return typeof text === 'string' ? readPaste(text, context) : text
}
