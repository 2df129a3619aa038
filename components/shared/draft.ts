/**
 * Drafts of what a person types, so that a reload or a popup that closes loses nothing.
 * A private key is never kept, not even as a draft.
 */
const KEY_BLOCK =
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|$)/g

/** The text without any private key, a cut-off one included. */
export function withoutPrivateKey(text: string): string {
  return text.replace(KEY_BLOCK, '')
}

export interface DraftStore {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

/** A draft is a comfort: where the browser refuses storage, the page works without it. */
export function readDraft(store: DraftStore, key: string): string {
  try {
    return store.getItem(key) ?? ''
  } catch {
    return ''
  }
}

export function keepDraft(store: DraftStore, key: string, text: string): void {
  const kept = withoutPrivateKey(text)
  try {
    if (kept.trim() === '') store.removeItem(key)
    else store.setItem(key, kept)
  } catch {
    // Full or refused: the text is still on the screen.
  }
}
