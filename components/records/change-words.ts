/** What one change of the records means, in words and in how loudly it is said. Pure. */
import { type CertificateRecord, currentFacts } from '../../lib/domain/record'
import type { Change, MissingField } from '../../lib/domain/record-change'
import { missingFields } from '../../lib/domain/records-merge'
import { t } from '../../lib/i18n/t'
import { day } from '../shared/dates'
import { shownTail } from '../shared/shown-tail'
import { mdmInSentence, nameOf, type Tone } from '../shared/words'

export interface ChangeWords {
  tone: Tone
  title: string
  text: string | null
}

/** Null for a change that is only a part of what another one says. */
export function changeWords(
  change: Change,
  records: readonly CertificateRecord[],
): ChangeWords | null {
  if (change.kind === 'not-kept') {
    return {
      tone: 'stop',
      title: t('records_change_not_kept'),
      text: t('records_change_not_kept_why'),
    }
  }
  const record = records.find((one) => one.id === change.recordId)
  const name = nameOf(record ?? { organisation: '' })
  const mdm = mdmInSentence(record?.mdm ?? 'other')
  switch (change.kind) {
    case 'added':
      return say('plain', t('records_change_added', name))
    case 'unchanged':
      return say('plain', t('records_change_unchanged', name), t('records_change_unchanged_text'))
    case 'renewed':
      return say(
        'plain',
        t('records_change_renewed', name),
        t('records_change_renewed_text', day(change.from), day(change.to)),
      )
    case 'expiry-corrected':
      return say(
        'check',
        t('records_change_expiry', name),
        t('records_change_from_to', day(change.from), day(change.to)),
      )
    case 'ahead':
      return say(
        'check',
        t('records_change_ahead', name, mdm),
        t('records_change_ahead_text', mdm, day(change.known), day(change.read)),
      )
    case 'joined':
      return say('plain', t('records_change_joined', name))
    case 'serial-changed':
      return say(
        'plain',
        t('records_change_serial', name),
        t('records_change_from_to', change.from, change.to),
      )
    case 'account-changed':
      return say(
        'check',
        t('records_change_account', name),
        t('records_change_from_to', change.from, change.to),
      )
    case 'completed':
      return say(
        'plain',
        t('records_change_completed', name),
        t('records_change_completed_text', fieldList(change.fields)),
      )
    case 'topic-changed':
      return topicChanged(name, mdm, change)
    case 'was-retired':
      return say(
        'check',
        t('records_change_retired', name),
        t('records_change_retired_text', day(change.retiredAt), change.reason),
      )
    case 'older':
      return say('check', t('records_change_older', name), older(change))
  }
}

function say(tone: Tone, title: string, text: string | null = null): ChangeWords {
  return { tone, title, text }
}

function topicChanged(
  name: string,
  mdm: string,
  change: Extract<Change, { kind: 'topic-changed' }>,
): ChangeWords {
  const tails = [shownTail(change.from), shownTail(change.to)] as const
  return say('stop', t('records_change_topic', name, mdm), t('records_change_topic_text', ...tails))
}

function older(change: Extract<Change, { kind: 'older' }>): string {
  const dates = [change.read, change.known].map((at) => (at === null ? '?' : day(at)))
  return t('records_change_older_text', ...dates)
}

/** "UID, serial number": field names in the reader's words. */
export function fieldList(fields: readonly MissingField[]): string {
  return fields.map((field) => t(`records_field_${field}`)).join(', ')
}

/** What a record lacks now, whatever its last reading brought. */
export function missingNow(record: CertificateRecord): MissingField[] {
  return missingFields({ ...currentFacts(record), topic: record.topic })
}
