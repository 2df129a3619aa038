/** Holds the page together where what the MDM shows now is compared. */
import { useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'
import { isArrived } from '../../lib/domain/after-verdict'
import { t } from '../../lib/i18n/t'
import type { PageState } from '../../lib/messages'
import { SaveEvidence } from '../journal/save-evidence'
import { OutcomesView } from '../records/outcomes-view'
import type { DraftStore } from '../shared/draft'
import { type UsedPageState, usePageState } from '../shared/use-page-state'
import { renewable } from '../task/task-choice'
import { Failed } from '../ui/failed'
import { AfterView } from './after-view'
import { ComparedView } from './compared-view'
import { dayTyped, type ElsewhereFields } from './elsewhere-form'
import { useAfter } from './use-after'

export interface AfterContainerProps {
  client: PageClient
  drafts: DraftStore
  /** The record in the page's address. */
  recordId: string | null
  now(): number
}

export function AfterContainer(props: AfterContainerProps) {
  const page = usePageState(props.client, null)
  if (page.failed) return <Failed />
  return page.state === null ? null : <Ready {...props} page={page} state={page.state} />
}

function Ready(props: AfterContainerProps & { page: UsedPageState; state: PageState }) {
  const { client, drafts, now, page, state } = props
  const { records, pending, settings } = state
  const [chosen, setChosen] = useState(() => startingRecord(state, props.recordId))
  const [isElsewhere, setElsewhere] = useState(false)
  const [fields, setFields] = useState<ElsewhereFields>({ by: settings.admin, on: '' })
  const [byProblem, setByProblem] = useState<string | null>(null)
  const record = records.find((one) => one.id === chosen && one.retired === null) ?? null
  const elsewhere = isElsewhere ? { by: fields.by.trim(), on: dayTyped(fields.on) } : null
  const around = { client, drafts, record, pending, elsewhere, now, onFail: page.fail }
  const acts = useAfter(around)
  const { compared } = acts
  const openRecords = () => {
    client.send({ type: 'page/open', page: 'records' }).catch(page.fail)
  }
  /** A statement needs a name: asked before anything is read, so that nothing is read twice. */
  const named = (read: () => void) => {
    const isNameless = elsewhere !== null && elsewhere.by === ''
    setByProblem(isNameless ? t('unchanged_name_missing') : null)
    if (!isNameless) read()
  }
  return (
    <AfterView
      records={records}
      record={record}
      now={now()}
      text={acts.text}
      device={acts.device}
      deviceRead={acts.deviceRead}
      isElsewhere={isElsewhere}
      elsewhere={fields}
      byProblem={byProblem}
      onRecord={setChosen}
      onText={acts.setText}
      onRead={(text) => named(() => acts.takeText(text))}
      onFiles={(files) => named(() => acts.takeFiles(files))}
      onDevice={acts.setDevice}
      onPlace={setElsewhere}
      onElsewhere={setFields}
      onRecords={openRecords}
      finish={
        compared !== null &&
        compared.record.id === record?.id &&
        isArrived(compared.answer.verdict) && (
          <SaveEvidence key={acts.round} client={client} record={record} now={now} />
        )
      }
    >
      {acts.outcomes.length > 0 && (
        <OutcomesView
          outcomes={acts.outcomes}
          records={records}
          now={now()}
          onDate={acts.answer}
          onRename={() => undefined}
        />
      )}
      {compared !== null && compared.record.id === record?.id && (
        <ComparedView
          key={acts.round}
          compared={compared}
          records={records}
          onRecords={openRecords}
          onPortal={() => {
            const task = { kind: 'renew', recordId: record.id, ticket: '' } as const
            client.send({ type: 'page/open-portal', task }).catch(page.fail)
          }}
          onCheckFile={() => {
            const message = { type: 'page/open-check', page: 'certificate' } as const
            client.send({ ...message, recordId: record.id }).catch(page.fail)
          }}
        />
      )}
    </AfterView>
  )
}

/** The one in the address, else the only one on its way, else the only one there is. */
function startingRecord({ records, pending }: PageState, recordId: string | null): string | null {
  const live = renewable(records)
  if (live.some(({ id }) => id === recordId)) return recordId
  const waited = pending.flatMap(({ for: it }) => (it.kind === 'renew' ? it.recordId : []))
  const [only, second] = waited.length > 0 ? waited : live.map(({ id }) => id)
  return second === undefined ? (only ?? null) : null
}
