/** What a page was opened for, from its own address. */

/** The portal tab this window belongs to; null when the address names none. */
export function tabOf(search: string): number | null {
  const value = new URLSearchParams(search).get('tab') ?? ''
  return /^\d{1,10}$/.test(value) ? Number(value) : null
}

/** The record this window is about; null when the address names none. */
export function recordOf(search: string): string | null {
  return new URLSearchParams(search).get('record') || null
}
