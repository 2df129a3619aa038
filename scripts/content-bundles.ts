/**
 * Keeps the content scripts small. The portal script always runs after the hold script, in the
 * same frame and world: what the hold script brings is not bundled a second time, but taken
 * from the global that the two share.
 */
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'

/** Modules that lib/runtime/hold.ts puts on the shared global as its kit. */
const SHARED = ['portal/dom', 'portal/fields', 'portal/labels', 'portal/words', 'gate/files']

interface Plugin {
  name: string
  enforce: 'pre'
  load(id: string): string | null
}

/** A Vite plugin for the portal script alone. */
export function sharedWithHold(root: string): Plugin {
  const paths = new Map(SHARED.map((path) => [resolve(root, `lib/${path}.ts`), basename(path)]))
  return {
    name: 'pushcert-guard:shared-with-hold',
    enforce: 'pre',
    load(id) {
      const name = paths.get(id)
      return name === undefined ? null : reExport(name, readFileSync(id, 'utf8'))
    },
  }
}

/** The module's exports, taken from the kit instead of its own code. */
function reExport(name: string, source: string): string {
  const names = [...source.matchAll(/^export (?:async )?(?:function\*?|const) (\w+)/gm)]
  const list = names.map((match) => match[1]).join(', ')
  return `export const { ${list} } = globalThis.pushcertHold.kit.${name}\n`
}

/** Starts a content script without the wrapper around it: its logger and its context are not used. */
export function bareEntry(): { name: string; transform(code: string, id: string): string | null } {
  return {
    name: 'pushcert-guard:bare-entry',
    transform(code, id) {
      if (!/content-script-(isolated|main)-world-entrypoint/.test(id)) return null
      const script = /import definition from "([^"]+)"/.exec(code)?.[1]
      return script === undefined ? null : `import script from '${script}'\nscript.main()\n`
    },
  }
}

/**
 * Names that only the portal script itself uses: methods and fields of its own classes and of the
 * facts its guards judge. None of them is a DOM name, part of a message, or used as a string; the
 * end-to-end tests run on the same minified script.
 */
export const INTERNAL = [
  'alarmDelay',
  'allowedDownload',
  'awaitAnswer',
  'book',
  'busy',
  'canPress',
  'cells',
  'changed',
  'chosen',
  'conclude',
  'controls',
  'detailsStable',
  'detailsTimeout',
  'doubleClick',
  'doubt',
  'effect',
  'emails',
  'endRowRelease',
  'facts',
  'failure',
  'flow',
  'follow',
  'forget',
  'generation',
  'hasFont',
  'hasTwin',
  'headings',
  'iconOf',
  'interrupt',
  'isCutOff',
  'isDirty',
  'isRereading',
  'isRunning',
  'isScriptLink',
  'isServer',
  'isShown',
  'isTranslated',
  'keepFilesOut',
  'known',
  'lastPass',
  'learn',
  'learnProse',
  'look',
  'lost',
  'maySend',
  'nameAll',
  'overlay',
  'personOpens',
  'pressOwn',
  'proofOf',
  'proofs',
  'prove',
  'questions',
  'readAgain',
  'readOne',
  'readRow',
  'readRows',
  'readingFresh',
  'refresh',
  'region',
  'releaseIdle',
  'renewalCarried',
  'renewed',
  'reread',
  'restart',
  'roots',
  'rowOf',
  'ruling',
  'seen',
  'signature',
  'speaker',
  'success',
  'take',
  'takeOut',
  'tell',
  'textLength',
  'unprove',
  'uploadPending',
  'uploaded',
]

/** The denser minifier for what runs on Apple's page; `isPortal` for the portal script. */
export function denseOutput(isPortal: boolean) {
  // Some of the names are a DOM property somewhere; none is one where the script uses it.
  const regex = new RegExp(`^(${INTERNAL.join('|')})$`)
  const properties = isPortal ? { regex, builtins: true } : false
  return {
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      toplevel: true,
      compress: {
        passes: 4,
        pure_getters: true,
        unsafe_arrows: true,
        ...(isPortal ? { unsafe: true, inline: 1 } : {}),
      },
      mangle: { properties },
    },
  }
}
