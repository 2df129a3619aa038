import { type CertificateRecord, currentFacts } from '../../lib/domain/record'
import { isFresh } from '../../lib/domain/verdict'
import { t } from '../../lib/i18n/t'
import { isOwnRecord } from '../../lib/shadow/source'
import { Tick } from '../confirm/tick'
import { PasteBox } from '../records/paste-box'
import { dayAndTime } from '../shared/dates'
import { mdmName, nameOf } from '../shared/words'
import { TopicText } from '../ui/topic-text'
import type { ShadowPageProps } from './shadow-page'

/** Where the second person's UID comes from: a record of their own, or what their MDM shows now. */
export function OwnSource(props: ShadowPageProps) {
  const { records, now, typed, onChange, onPaste, onFiles } = props
  const { recordIds } = typed
  const choose = (id: string, isChosen: boolean) =>
    onChange({ recordIds: isChosen ? [...recordIds, id] : recordIds.filter((one) => one !== id) })
  return (
    <section class="stack" aria-labelledby="source">
      <h2 id="source">{t('shadow_source')}</h2>
      <p>{t('shadow_source_text')}</p>
      {records.length === 0 ? (
        <p class="soft">{t('shadow_records_none')}</p>
      ) : (
        <fieldset class="choices">
          <legend class="label">{t('shadow_records')}</legend>
          {records.map((record) => (
            <Tick
              key={record.id}
              title={`${nameOf(record)} · ${mdmName(record.mdm)}`}
              detail={sourceWords(record, now)}
              checked={recordIds.includes(record.id)}
              onChange={(isChosen) => choose(record.id, isChosen)}
            />
          ))}
        </fieldset>
      )}
      <h3>{t('shadow_paste')}</h3>
      <PasteBox
        text={typed.text}
        onText={(text) => onChange({ text })}
        onRead={onPaste}
        onFiles={onFiles}
        words={{
          group: t('shadow_paste'),
          label: t('records_paste_label'),
          placeholder: t('records_paste_placeholder'),
          hint: t('shadow_paste_hint'),
        }}
      />
      <div role="status">{typed.isRead && <Pasted {...props} />}</div>
    </section>
  )
}

function sourceWords(record: CertificateRecord, now: number): string {
  const facts = currentFacts(record)
  const read = dayAndTime(facts.readAt, now)
  if (!isOwnRecord(record)) return t('shadow_record_shared', read)
  return t(isFresh(facts, now) ? 'shadow_record_own' : 'shadow_record_old', read)
}

function Pasted({ typed }: ShadowPageProps) {
  if (typed.pasted.length === 0) return <p>{t('shadow_pasted_none')}</p>
  return (
    <>
      <p>{t('shadow_pasted')}</p>
      <ul class="advice">
        {typed.pasted.map((topic) => (
          <li key={topic}>
            <TopicText topic={topic} />
          </li>
        ))}
      </ul>
    </>
  )
}
