/** Holds the journal's page together: what is read, what is looked for, what was checked and saved. */
import { useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'
import { localDate } from '../../lib/domain/notes'
import { t } from '../../lib/i18n/t'
import type { Checked } from '../../lib/journal/audit'
import type { Scope } from '../../lib/journal/pack/select'
import { zoneHere } from '../../lib/journal/words/moment'
import { Button } from '../ui/button'
import { Failed } from '../ui/failed'
import { ChainStatus } from './chain-status'
import { FilterForm, NO_FILTER } from './filter-form'
import { JournalView } from './journal-view'
import { Keep } from './keep'
import { type PackFormat, packNow, savePack } from './pack-files'
import { SavePack } from './save-pack'
import { TimelineList } from './timeline-list'
import { type LoadedJournal, useJournal } from './use-journal'
import { useTimeline } from './use-timeline'
import { VerifyPacks } from './verify-packs'

interface JournalContainerProps {
  client: PageClient
  now(): number
}

export function JournalContainer({ client, now }: JournalContainerProps) {
  const { journal, failed } = useJournal(client)
  const [fields, setFields] = useState(NO_FILTER)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [checking, setChecking] = useState<'idle' | 'running' | 'failed'>('idle')
  const [said, setSaid] = useState('')
  const { found, isFiltered, organisations } = useTimeline(journal, fields)
  if (failed) return <Failed />
  if (journal === null) return null
  const check = () => {
    setChecking('running')
    client.send({ type: 'page/journal-verify', scope: 'whole' }).then(
      (result) => {
        setChecked(result)
        setChecking('idle')
      },
      () => setChecking('failed'),
    )
  }
  const save = (scope: Scope, format: PackFormat) => saved(journal, scope, format, now())
  return (
    <JournalView
      zone={zoneHere(now()).name}
      status={
        <ChainStatus
          status={journal.status}
          checked={checked ?? journal.status.checked}
          checking={checking}
          onCheck={check}
        />
      }
      filter={<FilterForm fields={fields} organisations={organisations} onChange={setFields} />}
      timeline={
        <>
          <div class="row" role="status">
            <p class="small">{foundWords(journal, found.length)}</p>
            {said !== '' && <p class="small">{said}</p>}
          </div>
          {isFiltered && (
            <div>
              <Button icon="undo" onPress={() => setFields(NO_FILTER)}>
                {t('journal_filter_clear')}
              </Button>
            </div>
          )}
          {/* Another search begins at its top again. */}
          <TimelineList
            key={JSON.stringify(fields)}
            items={found}
            names={journal.names}
            onSave={
              journal.isWhole ? ({ id }) => setSaid(save({ kind: 'renewal', id }, 'html')) : null
            }
          />
        </>
      }
      save={<SavePack organisations={organisations} today={localDate(now())} onSave={save} />}
      check={<VerifyPacks />}
      keep={<Keep client={client} now={now} onDeleted={() => setChecked(null)} />}
    />
  )
}

/** What came of saving, as one sentence. */
function saved(journal: LoadedJournal, scope: Scope, format: PackFormat, now: number): string {
  try {
    const pack = packNow(journal, scope, now)
    if (pack === null) return t('journal_save_nothing')
    return t('journal_saved_pack', savePack(pack, format))
  } catch {
    return t('journal_save_refused')
  }
}

function foundWords(journal: LoadedJournal, found: number): string {
  if (!journal.isWhole) return t('journal_loading', String(journal.entries.length))
  if (journal.entries.length === 0) return t('journal_empty')
  return found === 0 ? t('journal_found_none') : t('journal_found', String(found))
}
