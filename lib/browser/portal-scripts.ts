/** The content scripts of the portal, read from the manifest instead of being listed twice. */
import type { Manifest, Scripting } from 'webextension-polyfill'
import { PORTAL_ORIGIN } from './portal-address'

/** `world` is missing in the polyfill's type of the manifest. */
export type DeclaredScript = Pick<
  Manifest.ContentScript,
  'js' | 'css' | 'all_frames' | 'run_at'
> & {
  matches?: string[] | undefined
  world?: Scripting.ExecutionWorld | undefined
}

const ORDER = ['document_start', 'document_end', 'document_idle']

/** The manifest's scripts for the portal, in the order in which the browser would run them. */
export function portalScripts(declared: readonly DeclaredScript[]): DeclaredScript[] {
  const place = (script: DeclaredScript) => ORDER.indexOf(script.run_at ?? 'document_idle')
  return declared
    .filter((script) => script.matches?.some((match) => match.startsWith(`${PORTAL_ORIGIN}/`)))
    .sort((one, other) => place(one) - place(other))
}
