/**
 * The message catalogues for where no browser extension is: verify.html and the command. They
 * bring only what a verifier says (scripts/build-verifier.ts leaves out the rest).
 */
import en from '../../public/_locales/en/messages.json'
import ja from '../../public/_locales/ja/messages.json'

interface Message {
  message: string
  placeholders?: Record<string, { content: string }>
}

/** Makes `t` speak Japanese for "ja", "ja-JP" or "ja_JP.UTF-8", else English. */
export function speak(tag: string): void {
  const isJapanese = /^ja(?![a-z])/i.test(tag)
  const catalogue: Record<string, Message> = isJapanese ? ja : en
  const i18n = {
    getMessage: (key: string, parts: readonly string[] = []) => filled(catalogue[key], parts),
    getUILanguage: () => (isJapanese ? 'ja' : 'en'),
  }
  Object.assign(globalThis, { browser: { i18n } })
}

function filled(entry: Message | undefined, parts: readonly string[]): string {
  if (entry === undefined) return ''
  return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content ?? ''
    return parts[Number(content.slice(1)) - 1] ?? ''
  })
}
