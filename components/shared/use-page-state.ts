/** The background's facts, asked for once and again whenever they changed. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'
import type { PageState } from '../../lib/messages'
import { hideTails } from './shown-tail'

export interface UsedPageState {
  state: PageState | null
  /** The background did not answer: reload is the only way on. */
  failed: boolean
  /** For replies that carry the new state themselves. */
  accept(state: PageState): void
  fail(): void
}

/** `tabId` null means: the active tab, if it is the portal. */
export function usePageState(client: PageClient, tabId: number | null): UsedPageState {
  const [state, take] = useState<PageState | null>(null)
  const accept = useCallback((next: PageState) => {
    hideTails(next.isTailHidden === true)
    take(next)
  }, [])
  const [failed, setFailed] = useState(false)
  const fail = useCallback(() => setFailed(true), [])
  useEffect(() => {
    const ask = () => {
      client.send({ type: 'page/state', tabId }).then((answer) => {
        accept(answer)
        setFailed(false)
      }, fail)
    }
    ask()
    return client.onChange(ask)
  }, [client, tabId, accept, fail])
  return { state, failed, accept, fail }
}
