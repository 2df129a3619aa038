/** What the builds left in .output. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

export interface ContentScript {
  matches: string[]
  js?: string[]
  css?: string[]
  all_frames?: boolean
  match_about_blank?: boolean
  run_at?: 'document_start' | 'document_end' | 'document_idle'
  world?: string
}

export interface Manifest {
  manifest_version: number
  icons: Record<string, string>
  background: { service_worker?: string; scripts?: string[] }
  action?: { default_popup: string }
  browser_action?: { default_popup: string }
  permissions: string[]
  host_permissions?: string[]
  optional_permissions?: string[]
  optional_host_permissions?: string[]
  content_scripts: ContentScript[]
  content_security_policy: string | { extension_pages: string }
  incognito: string
  web_accessible_resources?: unknown
  externally_connectable?: unknown
  update_url?: string
  minimum_chrome_version?: string
  browser_specific_settings?: { gecko: { id: string; strict_min_version: string } }
}

export const BUILDS = ['chrome-mv3', 'firefox-mv2', 'chrome-mv3-test', 'firefox-mv2-test'] as const
export type Build = (typeof BUILDS)[number]

/** Paths of a build's files, from its folder. Throws when it was not built. */
export function filesOf(build: Build): string[] {
  const folder = join(ROOT, '.output', build)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

export function read(build: Build, path: string): string {
  return readFileSync(join(ROOT, '.output', build, path), 'utf8')
}

export function manifestOf(build: Build): Manifest {
  return JSON.parse(read(build, 'manifest.json')) as Manifest
}

/** Put in at run time: where a file field is met, and where the user let the guard into a console. */
const RUNTIME = ['portal-form', 'console-gate', 'console-shim'].map(
  (name) => `content-scripts/${name}.js`,
)

/** The scripts that run in web pages. */
export function contentScripts(build: Build): string[] {
  const { content_scripts } = manifestOf(build)
  return [...new Set([...content_scripts.flatMap(({ js = [] }) => js), ...RUNTIME])]
}

/** Hosts that the extension may reach without asking, whichever manifest version says so. */
export function hostsOf({ permissions, host_permissions = [] }: Manifest): string[] {
  return [...host_permissions, ...permissions.filter((name) => name.includes('://'))]
}

/** Every file of the package that the manifest names. */
export function filesNamedBy(manifest: Manifest): string[] {
  const { background, action, browser_action, content_scripts, icons } = manifest
  const named = [
    ...Object.values(icons),
    background.service_worker,
    ...(background.scripts ?? []),
    (action ?? browser_action)?.default_popup,
    ...content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]),
  ]
  return named.filter((path) => path !== undefined)
}
