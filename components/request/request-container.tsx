import { useEffect, useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'
import { t } from '../../lib/i18n/t'
import type { PageReplies } from '../../lib/messages'
import { Failed } from '../ui/failed'
import { Notice } from '../ui/notice'
import { RequestView } from './request-view'

type Answer = PageReplies['page/request-file'] | 'waiting' | 'failed'

interface RequestContainerProps {
  client: PageClient
  /** The portal tab whose file Apple's page did not take. */
  tabId: number | null
}

export function RequestContainer({ client, tabId }: RequestContainerProps) {
  const [answer, setAnswer] = useState<Answer>('waiting')
  useEffect(() => {
    if (tabId === null) setAnswer(null)
    else
      client.send({ type: 'page/request-file', tabId }).then(setAnswer, () => setAnswer('failed'))
  }, [client, tabId])
  if (answer === 'waiting') return null
  if (answer === 'failed') return <Failed />
  if (answer === null) return <Notice tone="check" title={t('request_page_gone')} />
  return <RequestView name={answer.name} content={answer.content} />
}
