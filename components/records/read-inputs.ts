/** From what was pasted or chosen to import results. Opening a file may fail; reading never throws. */
import { type ImportContext, readFile, readPaste } from '../../lib/imports'
import type { Input } from './outcome'

export function readText(text: string, context: ImportContext): Input {
  return { name: null, result: readPaste(text, context) }
}

/** Rejects when the browser cannot open one of the files (a folder, a file moved away). */
export async function readFiles(files: readonly File[], context: ImportContext): Promise<Input[]> {
  const read = async (file: File): Promise<Input> => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { name: file.name, result: readFile(file.name, bytes, context) }
  }
  return Promise.all(files.map(read))
}
