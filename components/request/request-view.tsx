import { t } from '../../lib/i18n/t'
import { Brand } from '../ui/brand'

interface RequestViewProps {
  /** With an ending that Apple's page takes. */
  name: string
  /** Base64. */
  content: string
}

/** Hands the same request back under another name, byte for byte. */
export function RequestView({ name, content }: RequestViewProps) {
  // A data address needs no clean-up, and works where the page may load nothing at all.
  const address = `data:application/octet-stream;base64,${content}`
  return (
    <main class="dialog-page stack-wide">
      <header class="stack">
        <Brand />
        <h1>{t('request_page_title')}</h1>
        <p class="lead">{t('request_page_body')}</p>
      </header>
      <a class="button button-primary button-big" href={address} download={name}>
        {t('request_page_save', name)}
      </a>
    </main>
  )
}
