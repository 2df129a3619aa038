/** The names that Graph, its PowerShell modules and scripts around them give the same facts. */

import type { Source } from '../../domain/record'
import { parseSerial } from '../../domain/serial'
import { parseTopic } from '../../domain/topic'
import { type Draft, labelledDates } from './conclude'
import { findAccounts } from './values'

export type FieldName = 'topic' | 'serial' | 'expiry' | 'account' | 'modified' | 'days'

/** One certificate's labelled values, as text. */
export type Fields = Partial<Record<FieldName, string>>

const NAMES: Readonly<Record<string, FieldName>> = {
  topicidentifier: 'topic',
  certificateserialnumber: 'serial',
  expirationdatetime: 'expiry',
  appleidentifier: 'account',
  appleid: 'account',
  lastmodifieddatetime: 'modified',
  daysuntilexpiration: 'days',
}

/** What Graph's name for a property means, in any case; null for the ones nobody needs. */
export function fieldName(label: string): FieldName | null {
  return NAMES[label.trim().toLowerCase()] ?? null
}

/** Whether the values tell a certificate at all: something to recognise it by. */
export function isIdentified(fields: Fields): boolean {
  return parseTopic(fields.topic ?? '') !== null || parseSerial(fields.serial ?? '') !== null
}

/** The labelled values of a certificate that Intune showed. */
export function intuneDraft(fields: Fields, source: Source): Draft {
  return {
    reading: {
      mdm: 'intune',
      source,
      topic: parseTopic(fields.topic ?? ''),
      serial: parseSerial(fields.serial ?? ''),
      account: findAccounts(fields.account ?? '')[0]?.value ?? null,
      organisation: null,
    },
    dates: labelledDates(fields.expiry ?? '', [fields.modified ?? ''], fields.days),
  }
}
