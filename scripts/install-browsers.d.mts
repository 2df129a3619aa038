import type { Browser, Located } from './browsers.d.mts'

/** What the ladder does to the machine. */
export interface Machine {
  env: Record<string, string | undefined>
  platform: string
  locate(browser: Browser): Located
  download(browser: Browser): Promise<void>
  systemPackages(browsers: Browser[]): Promise<void>
}

export const thisSystem: Machine
export function ensureBrowsers(wanted: Browser[], machine?: Machine): Promise<string[]>
