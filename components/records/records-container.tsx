/** Holds the records page together: one box, one list, and one act that can be taken back. */
import { useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'
import {
  editRecord,
  resolveDispute,
  restoreRecord,
  retireRecord,
} from '../../lib/domain/records-merge'
import { t } from '../../lib/i18n/t'
import { SettingsForm } from '../settings/settings-form'
import type { DraftStore } from '../shared/draft'
import { usePageState } from '../shared/use-page-state'
import { nameOf } from '../shared/words'
import { Failed } from '../ui/failed'
import { applyFields } from './edit-fields'
import { OutcomesView } from './outcomes-view'
import { PasteBox } from './paste-box'
import { RecordsList } from './records-list'
import { RecordsView } from './records-view'
import { useRecords } from './use-records'

interface RecordsContainerProps {
  client: PageClient
  drafts: DraftStore
  now(): number
}

export function RecordsContainer({ client, drafts, now }: RecordsContainerProps) {
  const page = usePageState(client, null)
  const acts = useRecords({ client, drafts, now, page })
  const [failed, setFailed] = useState(false)
  const { state } = page
  if (page.failed || failed) return <Failed />
  if (state === null) return null
  const { records } = state
  const name = (id: string) => nameOf(records.find((one) => one.id === id) ?? { organisation: '' })
  return (
    <RecordsView
      box={
        <PasteBox
          text={acts.text}
          onText={acts.setText}
          onRead={acts.takeText}
          onFiles={acts.takeFiles}
        />
      }
      outcomes={
        <OutcomesView
          outcomes={acts.outcomes}
          records={records}
          now={now()}
          onDate={acts.answer}
          onRename={(id, organisation) =>
            acts.change(
              editRecord(records, id, { organisation }),
              t('records_saved_edit', organisation),
            )
          }
        />
      }
      said={acts.said}
      onUndo={acts.undo}
      list={
        <RecordsList
          records={records}
          now={now()}
          onRenew={({ id: recordId }) => {
            const task = { kind: 'renew', recordId, ticket: '' } as const
            client.send({ type: 'page/open-portal', task }).catch(() => setFailed(true))
          }}
          onEdit={(id, fields) =>
            acts.change(
              applyFields(records, id, fields),
              t('records_saved_edit', fields.organisation),
            )
          }
          onRetire={(id, reason) =>
            acts.change(
              retireRecord(records, id, reason, now()),
              t('records_saved_retire', name(id)),
            )
          }
          onRestore={(id) =>
            acts.change(restoreRecord(records, id), t('records_saved_restore', name(id)))
          }
          onDecide={(id, decision) =>
            acts.change(
              resolveDispute(records, id, decision, now()),
              t('records_saved_dispute', name(id)),
            )
          }
        />
      }
      settings={
        <SettingsForm
          settings={state.settings}
          now={now()}
          onSave={async (settings) =>
            page.accept(await client.send({ type: 'page/save-settings', settings }))
          }
        />
      }
    />
  )
}
