/** Holds the second person's own reading and the code they were told; the background answers. */
import { useEffect, useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'
import type { Topic } from '../../lib/domain/topic'
import { language } from '../../lib/i18n/t'
import type { PageReplies } from '../../lib/messages'
import { readFiles, readText } from '../records/read-inputs'
import { withoutPrivateKey } from '../shared/draft'
import { usePageState } from '../shared/use-page-state'
import { Failed } from '../ui/failed'
import { NOTHING_TYPED, topicsIn } from './shadow-form'
import { ShadowPage } from './shadow-page'

interface ShadowContainerProps {
  client: PageClient
  now(): number
  copy(text: string): Promise<void>
}

type Reply = PageReplies['page/shadow-answer']
const NO_REPLY: Reply = { answer: null, problem: null }

export function ShadowContainer({ client, now, copy }: ShadowContainerProps) {
  const { state, failed, fail } = usePageState(client, null)
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const [reply, setReply] = useState(NO_REPLY)
  const [hasDenied, setDenied] = useState(false)
  const [publicKey, setPublicKey] = useState<string | null>(null)
  const askKey = (enrol: boolean) => {
    client.send({ type: 'page/shadow-key', enrol }).then(({ key }) => setPublicKey(key), fail)
  }
  // Only asked once: a key is never taken away while the page is open.
  useEffect(() => askKey(false), [])
  if (failed) return <Failed />
  if (state === null) return null
  const change = (next: Partial<typeof typed>) => {
    setTyped((before) => ({ ...before, ...next }))
    setReply(NO_REPLY)
  }
  const context = () => ({ now: now(), locale: language() })
  const take = (topics: Topic[] | null) => change({ pasted: topics ?? [], isRead: true })
  const answer = (agrees: boolean) => {
    const { challenge, recordIds, pasted, isSigned } = typed
    setDenied(!agrees)
    client
      .send({
        type: 'page/shadow-answer',
        challenge,
        recordIds: [...recordIds],
        pasted: [...pasted],
        agrees,
        isSigned: isSigned && publicKey !== null,
      })
      .then(setReply, fail)
  }
  return (
    <ShadowPage
      records={state.records.filter(({ topic, retired }) => topic !== null && retired === null)}
      now={now()}
      typed={typed}
      reply={reply}
      hasDenied={hasDenied}
      publicKey={publicKey}
      onChange={change}
      onPaste={(text) => {
        change({ text: withoutPrivateKey(text) })
        take(topicsIn([readText(text, context())]))
      }}
      onFiles={(files) => {
        readFiles(files, context()).then(
          (inputs) => take(topicsIn(inputs)),
          () => take(null),
        )
      }}
      onAnswer={answer}
      onAgain={() => change({ challenge: '' })}
      onEnrol={() => askKey(true)}
      copy={copy}
    />
  )
}
