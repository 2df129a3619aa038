/** A file on its way from a tab or a page to the background, which alone can judge it fully. */
export interface SentFile {
  name: string
  /** Bytes. */
  size: number
  /** Base64 of the whole file; null when it is too large to be what is looked for. */
  content: string | null
  road: 'choose' | 'drop' | 'paste'
}
