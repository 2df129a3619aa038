/** Tells the oracle at once that page code got hold of something. */
import type { ConsoleReport } from '../types.ts'

export type Report = (report: ConsoleReport) => void

export function reportTo(base: string): Report {
  return (report) => {
    const body = JSON.stringify(report)
    const told = fetch(`${base}api/report`, { method: 'POST', body, keepalive: true })
    // A page on its way out: the server is gone before it.
    told.catch(() => null)
  }
}
