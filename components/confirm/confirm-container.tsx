/** Holds what is typed on the renewer's side; the background compares. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'
import { t } from '../../lib/i18n/t'
import type { ConfirmReply, ConfirmView } from '../../lib/messages'
import { Failed } from '../ui/failed'
import { Notice } from '../ui/notice'
import { ConfirmPage } from './confirm-page'

interface ConfirmContainerProps {
  client: PageClient
  tabId: number | null
  closeWindow(): void
  /** The way past the second person, in this same window. */
  openRelease(tabId: number): void
}

const NOTHING: Pick<ConfirmReply, 'problem' | 'word'> = { problem: null, word: null }

export function ConfirmContainer({ client, tabId, ...windows }: ConfirmContainerProps) {
  const [view, setView] = useState<ConfirmView | null | 'asked'>('asked')
  const [reply, setReply] = useState(NOTHING)
  const [failed, setFailed] = useState(false)
  const fail = useCallback(() => setFailed(true), [])
  useEffect(() => {
    if (tabId === null) return setView(null)
    const ask = () => {
      client.send({ type: 'page/confirmation', tabId }).then(setView, fail)
    }
    ask()
    return client.onChange(ask)
  }, [client, tabId, fail])
  if (failed) return <Failed />
  if (view === 'asked') return null
  if (view === null || tabId === null) return <Over problem={reply.problem} />
  const take = (answer: ConfirmReply) => {
    setReply(answer)
    setView(answer.view)
  }
  return (
    <ConfirmPage
      view={view}
      reply={reply}
      onTyping={() => setReply(NOTHING)}
      onReady={(also) => {
        setReply(NOTHING)
        client.send({ type: 'page/confirm-ready', tabId, also }).then(setView, fail)
      }}
      onAnswer={(text) => {
        client.send({ type: 'page/confirm-answer', tabId, text }).then(take, fail)
      }}
      onWitness={(name, tail) => {
        client.send({ type: 'page/confirm-witness', tabId, name, tail }).then(take, fail)
      }}
      onBreak={() => windows.openRelease(tabId)}
      onClose={windows.closeWindow}
    />
  )
}

/** Nothing waits any more: it was void, or the third try did not agree. */
function Over({ problem }: { problem: ConfirmReply['problem'] }) {
  const isThird = problem === 'disagrees' || problem === 'denied'
  return (
    <main class="dialog-page">
      <h1 class="hidden-text">{t('confirm_title')}</h1>
      <Notice
        tone={isThird ? 'stop' : 'check'}
        title={t(isThird ? 'confirm_void' : 'confirm_gone')}
        role="alert"
      >
        <p>{t(isThird ? 'confirm_void_text' : 'confirm_gone_text')}</p>
      </Notice>
    </main>
  )
}
