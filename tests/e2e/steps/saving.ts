/** What the browser itself puts on disk. */
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type GuardBrowser } from '../harness'

export interface Saving {
  /** Waits until these many files are there, whole; their names in order. */
  files(count: number): Promise<string[]>
  read(name: string): Uint8Array
}

/** Downloads land in a folder of their own from now on. */
export async function saving(guard: GuardBrowser): Promise<Saving> {
  const folder = mkdtempSync(join(tmpdir(), 'pushcert-saved-'))
  await guard.downloadsInto(folder)
  return {
    async files(count) {
      await expect.poll(() => finished(folder)).toHaveLength(count)
      return finished(folder)
    },
    read: (name) => new Uint8Array(readFileSync(join(folder, name))),
  }
}

/** Chromium renames a file when it is whole; Firefox has an empty one under its name until then. */
function finished(folder: string): string[] {
  const isWhole = (name: string) =>
    !/\.(crdownload|part)$/.test(name) && statSync(join(folder, name)).size > 0
  return readdirSync(folder).filter(isWhole).sort()
}
