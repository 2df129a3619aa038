export interface Browser {
  name: string
  /** The environment variable that names one. */
  variable: string
  /** The lowest major version that the extension runs in. */
  minimum: number
  commands: string[]
  places: Partial<Record<string, string[]>>
}

/** What the ladder asks of the machine. */
export interface Probe {
  env: Record<string, string | undefined>
  platform: string
  exists(path: string): boolean
  onPath(command: string): string | null
  downloaded(browser: Browser): string[]
  /** What it answers to `--version`; null when it does not start. */
  versionOf(path: string): string | null
}

export interface Located {
  path: string | null
  version: string
  rejected: string[]
}

export const CHROMIUM: Browser
export const FIREFOX: Browser
export const downloads: string
export const thisMachine: Probe
export function locate(browser: Browser, probe: Probe): Located
export function missing(browser: Browser, rejected: string[], platform: string): string
export function downloadedFirefox(folder: string): string[]
export function findChromium(): string
export function findFirefox(): string
