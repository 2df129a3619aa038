export interface Step {
  ok: boolean
  kind: 'check' | 'vitest' | 'playwright'
  report: object | null
}

export interface Count {
  passed: number
  failed: number
}

export function count(step: Step): Count & { note: string }
export function sum(counts: Count[]): Count
