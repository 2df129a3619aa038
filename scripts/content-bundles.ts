/**
 * Keeps the content scripts small. The portal script always runs after the hold script, in the
 * same frame and world: what the hold script brings is not bundled a second time, but taken
 * from the global that the two share.
 */
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'

/** Modules that lib/runtime/hold.ts puts on the shared global as its kit. */
const SHARED = ['dom', 'fields', 'words']

interface Plugin {
  name: string
  enforce: 'pre'
  load(id: string): string | null
}

/** A Vite plugin for the portal script alone. */
export function sharedWithHold(root: string): Plugin {
  const folder = resolve(root, 'lib/portal')
  return {
    name: 'pushcert-guard:shared-with-hold',
    enforce: 'pre',
    load(id) {
      const name = basename(id, '.ts')
      const isShared = SHARED.includes(name) && id === resolve(folder, `${name}.ts`)
      return isShared ? reExport(name, readFileSync(id, 'utf8')) : null
    },
  }
}

/** The module's exports, taken from the kit instead of its own code. */
function reExport(name: string, source: string): string {
  const names = [...source.matchAll(/^export (?:async )?(?:function\*?|const) (\w+)/gm)]
  const list = names.map((match) => match[1]).join(', ')
  return `export const { ${list} } = globalThis.pushcertHold.kit.${name}\n`
}
