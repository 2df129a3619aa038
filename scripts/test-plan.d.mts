export interface PlannedStep {
  name: string
  kind: 'check' | 'vitest' | 'playwright'
  command: string
  args: string[]
  env?: Record<string, string>
  /** The JSON report that the runner writes, from the project's folder. */
  report?: string
  /** Print as it comes. */
  show?: boolean
  /** Milliseconds. */
  timeout?: number
}

export const REPORTS: string
export const PLAN: PlannedStep[][][]
