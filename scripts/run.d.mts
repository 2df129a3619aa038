export const root: string
export function toolPath(): string
export function systemPath(path?: string): string
export function say(text: string): void
export function run(
  command: string,
  args: string[],
  options?: { env?: Record<string, string>; path?: string; show?: boolean; timeout?: number },
): Promise<{ code: number; output: string }>
export function hasDisplay(env: Record<string, string | undefined>, platform: string): boolean
