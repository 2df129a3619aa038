interface LockedPackage {
  version?: string
  integrity?: string
  optional?: boolean
  devOptional?: boolean
}

export interface Lock {
  packages: Record<string, LockedPackage>
}

export function packagesDiffer(
  lock: Lock,
  installed: Lock | null,
  hasFolder: (folder: string) => boolean,
): string | null
export function isNodeNewEnough(version: string): boolean
export function nodePackage(platform: string, arch: string): string | null
export function ensurePackages(): Promise<void>
export function ensureNode(): Promise<void>
