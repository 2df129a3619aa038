/** In the task window of an MDM's console: the way to let a withheld file in by a written reason. */
import { useEffect, useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'

/** Whether a file was withheld in that tab a moment ago; null tab: none. */
export function useUploadWay(client: PageClient, tabId: number | null): boolean {
  const [isAsked, setAsked] = useState(false)
  useEffect(() => {
    if (tabId === null) return
    client.send({ type: 'page/release-request', tabId }).then(
      (request) => setAsked(request?.kind === 'upload'),
      () => setAsked(false),
    )
  }, [client, tabId])
  return isAsked
}
