import { useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'
import { t } from '../../lib/i18n/t'
import { usePageState } from '../shared/use-page-state'
import { Failed } from '../ui/failed'
import { Notice } from '../ui/notice'
import { UnchangedView } from './unchanged-view'

interface UnchangedContainerProps {
  client: PageClient
  recordId: string | null
  now(): number
  closeWindow(): void
}

export function UnchangedContainer(props: UnchangedContainerProps) {
  const { client, recordId, closeWindow } = props
  const { state, failed } = usePageState(client, null)
  const [isLost, setLost] = useState(false)
  if (failed || isLost) return <Failed />
  if (state === null) return null
  const record = state.records.find((one) => one.id === recordId && one.retired === null)
  if (record === undefined) return <Notice tone="check" title={t('unchanged_gone')} />
  const then = (done: Promise<unknown>) => {
    done.then(closeWindow, () => setLost(true))
  }
  return (
    <UnchangedView
      record={record}
      admin={state.settings.admin}
      now={props.now()}
      onState={(by) => then(client.send({ type: 'page/state-unchanged', recordId: record.id, by }))}
      onPaste={() => then(client.send({ type: 'page/open', page: 'records' }))}
    />
  )
}
