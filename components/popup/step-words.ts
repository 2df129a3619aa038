/** The words of each next step, and the quieter ways on that stand under its button. Pure. */

import type { NextStep } from '../../lib/domain/next-step'
import type { CertificateRecord } from '../../lib/domain/record'
import type { Task } from '../../lib/domain/task'
import { t } from '../../lib/i18n/t'
import { mdmInSentence, nameOf } from '../shared/words'
import type { IconName } from '../ui/icons'

export type SideStep = 'unchanged' | 'go-anyway'

export interface StepWords {
  label: string
  icon: IconName
  /** Why this is the next step, in one sentence; null where the button says it all. */
  why: string | null
  beside: SideStep[]
}

/** `nameById` gives the organisation of a record by its id. */
export function stepWords(step: NextStep, nameById: (recordId: string) => string): StepWords {
  switch (step.kind) {
    case 'allow-site':
      return words(t('popup_step_allow'), 'shield')
    case 'paste-first':
      return words(t('popup_step_paste_first'), 'paste', t('popup_step_paste_first_why'))
    case 'choose-record':
      return words(t('popup_step_choose'), 'list')
    case 'open-portal':
      return words(taskWords('open', step.task, nameById), 'open')
    case 'use-tab':
      return words(taskWords('use', step.task, nameById), 'check')
    case 'reload-tab':
      return words(t('popup_step_reload'), 'reload', t('popup_step_reload_why'))
    case 'back-to-page':
      return words(t('popup_step_back'), 'back')
    default:
      return recordWords(step.kind, step.record)
  }
}

type RecordStep = Extract<NextStep, { record: CertificateRecord }>['kind']

function recordWords(kind: RecordStep, record: CertificateRecord): StepWords {
  const mdm = mdmInSentence(record.mdm)
  switch (kind) {
    case 'resolve-dispute':
      return words(t('popup_step_dispute'), 'alert', t('popup_step_dispute_why', nameOf(record)), [
        'go-anyway',
      ])
    case 'add-topic':
      return words(t('popup_step_topic'), 'paste', t('popup_step_topic_why', nameOf(record)), [
        'go-anyway',
      ])
    case 'read-again':
      return words(t('popup_step_read', mdm), 'paste', t('popup_step_read_why', mdm), [
        'unchanged',
        'go-anyway',
      ])
    case 'press-renew':
      return words(t('popup_step_press'), 'back', t('popup_step_press_why', nameOf(record)))
    case 'upload':
      return words(t('popup_step_upload'), 'back', t('popup_step_upload_why', nameOf(record)))
    case 'check-file':
      return words(t('popup_step_check'), 'check', t('popup_step_check_why', nameOf(record), mdm), [
        'go-anyway',
      ])
    case 'paste-after':
      return words(t('popup_step_after', mdm), 'paste', t('popup_step_after_why', mdm), [
        'go-anyway',
      ])
  }
}

function words(
  label: string,
  icon: IconName,
  why: string | null = null,
  beside: SideStep[] = [],
): StepWords {
  return { label, icon, why, beside }
}

function taskWords(where: 'open' | 'use', task: Task, nameById: (id: string) => string): string {
  if (task.kind === 'look') return t(`popup_step_${where}_look`)
  if (task.kind === 'first') return t(`popup_step_${where}_first`, task.organisation)
  return t(`popup_step_${where}_renew`, nameById(task.recordId))
}
