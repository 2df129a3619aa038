/** What came of the comparison, in words and with what to do. Pure. */
import type { AfterVerdict } from '../../lib/domain/after-verdict'
import type { CertificateRecord, Reading } from '../../lib/domain/record'
import { t } from '../../lib/i18n/t'
import type { VerdictTone } from '../certificate/verdict-view'
import { day } from '../shared/dates'
import { mdmInSentence, nameOf } from '../shared/words'

export interface AfterWords {
  tone: VerdictTone
  title: string
  body: string
  /** What to do, in order; empty when nothing is left to do. */
  steps: string[]
}

export interface AfterSubject {
  verdict: AfterVerdict
  record: CertificateRecord
  records: readonly CertificateRecord[]
  reading: Reading
}

export function afterWords(subject: AfterSubject): AfterWords {
  const { verdict, record } = subject
  // What a device holds outweighs what a console shows: it alone decides whether commands arrive.
  const isMdmsFault = verdict.result === 'other-topic' || verdict.result === 'other-organisation'
  if (verdict.device === 'differ' && !isMdmsFault) return deviceWords(record)
  return resultWords(subject)
}

function deviceWords(record: CertificateRecord): AfterWords {
  const [org, mdm] = [nameOf(record), mdmInSentence(record.mdm)]
  return stop(t('after_device_title'), t('after_device_body', mdm, org), [
    t('after_device_step_more'),
    t('after_device_step_enrol', mdm),
    t('after_step_revoke'),
  ])
}

function resultWords({ verdict, record, records, reading }: AfterSubject): AfterWords {
  const [org, mdm] = [nameOf(record), mdmInSentence(record.mdm)]
  const until = reading.expiry === null ? '?' : day(reading.expiry)
  switch (verdict.result) {
    case 'renewed':
      return say(
        'proved',
        t('after_renewed_title', org),
        verdict.exact
          ? t('after_renewed_body', mdm, until)
          : t('after_renewed_plain_body', mdm, until),
      )
    case 'other-file':
      return say(
        'check',
        t('after_other_file_title', org),
        t('after_other_file_body', mdm, until),
        [t('after_other_file_step', mdm)],
      )
    case 'partly':
      return say('check', t('after_partly_title'), t('after_partly_body', missingWords(verdict)), [
        t('after_partly_step'),
      ])
    case 'not-yet':
      return say('check', t('after_not_yet_title', mdm), t('after_not_yet_body'), [
        t('after_not_yet_step_upload', mdm),
        t('after_not_yet_step_wait', mdm),
      ])
    case 'as-recorded':
      return say('plain', t('after_as_recorded_title'), t('after_as_recorded_body', mdm, until))
    case 'disputed':
      return stop(t('after_disputed_title', org), t('after_disputed_body', mdm), [
        t('after_disputed_step'),
      ])
    case 'odd-expiry':
      return say('check', t('after_odd_expiry_title'), t('after_odd_expiry_body', until), [
        t('after_odd_expiry_step', mdm),
      ])
    case 'other-topic':
      return stop(t('after_other_topic_title', mdm), t('after_other_topic_body', org), [
        ...actNow(org, mdm),
        t('after_step_on_purpose'),
      ])
    case 'other-organisation': {
      const other = nameOf(records.find((one) => one.id === verdict.whose) ?? { organisation: '' })
      return stop(
        t('after_other_organisation_title', other),
        t('after_other_organisation_body', other, org),
        [t('after_other_organisation_step', org), ...actNow(org, mdm)],
      )
    }
    case 'nothing':
      return say('check', t('after_nothing_title'), t('after_nothing_body'))
  }
}

/** What helps, what it saves and what it costs. */
function actNow(org: string, mdm: string): string[] {
  return [
    t('after_step_put_back', org, mdm),
    t('after_step_cost'),
    t('after_step_apple'),
    t('after_step_revoke'),
  ]
}

/** What the device said beside the MDM's reading; null when none was pasted or it is the headline. */
export function deviceNote({ verdict }: AfterSubject): { tone: VerdictTone; text: string } | null {
  const { device, result } = verdict
  const isMdmsFault = result === 'other-topic' || result === 'other-organisation'
  if (device === 'agree') {
    return isMdmsFault
      ? { tone: 'check', text: t('after_device_same_other') }
      : { tone: 'proved', text: t('after_device_agrees') }
  }
  if (device === 'differ' && isMdmsFault) return { tone: 'check', text: t('after_device_old') }
  return null
}

function missingWords({ missing }: AfterVerdict): string {
  return missing.map((field) => t(`records_field_${field}`)).join(', ') || t('records_field_topic')
}

function say(tone: VerdictTone, title: string, body: string, steps: string[] = []): AfterWords {
  return { tone, title, body, steps }
}

function stop(title: string, body: string, steps: string[]): AfterWords {
  return { tone: 'stop', title, body, steps }
}
