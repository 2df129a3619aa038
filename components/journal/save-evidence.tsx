/** The one act at a renewal's end: evidence and calendar entry saved, and the hash for the ticket. */
import { useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'
import { localDate } from '../../lib/domain/notes'
import { type CertificateRecord, currentFacts } from '../../lib/domain/record'
import { t } from '../../lib/i18n/t'
import { isReminderUseful, reminderIcs } from '../../lib/journal/calendar'
import { packShort } from '../../lib/journal/pack/rows'
import { mdmName, nameOf } from '../shared/words'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { CopyText } from './copy-text'
import { download } from './download'
import { packNow, savePack } from './pack-files'
import { loadRenewal } from './use-journal'

export interface SaveEvidenceProps {
  client: PageClient
  /** The record that was renewed. Its newest expiry date is the one that the calendar is for. */
  record: CertificateRecord
  now(): number
}

type State =
  | { kind: 'ready' }
  | { kind: 'running' }
  | { kind: 'saved'; hash: string }
  | { kind: 'nothing' }
  | { kind: 'refused' }

export function SaveEvidence({ client, record, now }: SaveEvidenceProps) {
  const [state, setState] = useState<State>({ kind: 'ready' })
  const ics = calendarOf(record, now())
  const save = async () => {
    setState({ kind: 'running' })
    const found = await loadRenewal(client, record.id)
    const { organisation } = record
    const scope = found && ({ kind: 'renewal', id: found.id, organisation } as const)
    const pack = found && scope && packNow(found.journal, scope, now())
    if (pack === null) return setState({ kind: 'nothing' })
    savePack(pack, 'html')
    if (ics !== null) saveCalendar(ics, record)
    setState({ kind: 'saved', hash: packShort(pack) })
  }
  return (
    <section class="card" aria-labelledby="save-evidence-title">
      <h2 id="save-evidence-title">{t('journal_evidence_title')}</h2>
      <p>{t(ics === null ? 'journal_evidence_no_date' : 'journal_evidence_text')}</p>
      <Button
        look="primary"
        big
        icon="archive"
        disabled={state.kind === 'running'}
        onPress={() => void save().catch(() => setState({ kind: 'refused' }))}
      >
        {t(ics === null ? 'journal_evidence_only' : 'journal_evidence_button')}
      </Button>
      <div class="stack" role="status">
        {state.kind === 'nothing' && <Notice tone="check" title={t('journal_evidence_nothing')} />}
        {state.kind === 'refused' && <Notice tone="stop" title={t('journal_save_refused')} />}
        {state.kind === 'saved' && (
          <p>{t(ics === null ? 'journal_evidence_saved_one' : 'journal_evidence_saved')}</p>
        )}
      </div>
      {state.kind === 'saved' && ics !== null && (
        <div>
          <Button look="quiet" onPress={() => saveCalendar(ics, record)}>
            {t('journal_evidence_again')}
          </Button>
        </div>
      )}
      {state.kind === 'saved' && (
        <CopyText
          label={t('journal_evidence_hash')}
          text={t('journal_evidence_ticket', state.hash, nameOf(record), localDate(now()))}
        />
      )}
    </section>
  )
}

/** Null while the new expiry date is not known. */
function calendarOf(record: CertificateRecord, now: number): string | null {
  const { expiry } = currentFacts(record)
  if (expiry === null || !isReminderUseful({ expiry, now })) return null
  const mdm = mdmName(record.mdm)
  return reminderIcs({
    topic: record.topic ?? record.id,
    organisation: nameOf(record),
    mdm,
    expiry,
    now,
  })
}

function saveCalendar(ics: string, record: CertificateRecord): void {
  const whose = nameOf(record)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  download(`renew-${whose || 'certificate'}.ics`, 'text/calendar;charset=utf-8', ics)
}
