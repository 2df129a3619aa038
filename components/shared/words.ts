/** Domain values in the reader's words, each with the icon and tone that go with it. */
import type { ExpiryHealth, Health } from '../../lib/domain/expiry-health'
import type { CertificateRecord, MdmId, Source } from '../../lib/domain/record'
import type { GuardState, Screen } from '../../lib/domain/tab'
import { t } from '../../lib/i18n/t'
import type { IconName } from '../ui/icons'
import { day } from './dates'

/** `proved` is the only green: it is never used for anything a machine did not compare. */
export type Tone = 'proved' | 'check' | 'stop' | 'plain'

/** The organisation, or that nobody has named it yet. */
export function nameOf(record: Pick<CertificateRecord, 'organisation'>): string {
  return record.organisation.trim() === '' ? t('records_unnamed') : record.organisation
}

export function mdmName(mdm: MdmId): string {
  return t(`mdm_${mdm}`)
}

/** "your MDM" where the record does not say which. */
export function mdmInSentence(mdm: MdmId): string {
  return mdm === 'other' ? t('mdm_yours') : t(`mdm_${mdm}`)
}

export function sourceName(source: Source): string {
  return t(`source_${source.replace('-', '_') as SourceKey}`)
}

type SourceKey = Source extends infer S
  ? S extends `${infer A}-${infer B}`
    ? `${A}_${B}`
    : S
  : never

const HEALTH: Record<Health, { tone: Tone; icon: IconName }> = {
  healthy: { tone: 'plain', icon: 'clock' },
  due: { tone: 'check', icon: 'clock' },
  overdue: { tone: 'check', icon: 'alert' },
  expired: { tone: 'stop', icon: 'alert' },
  unknown: { tone: 'check', icon: 'question' },
}

export function healthLook(health: Health): { tone: Tone; icon: IconName; word: string } {
  return { ...HEALTH[health], word: t(`popup_health_${health}`) }
}

/** "340 days left · healthy": never a promise about what works after expiry. */
export function daysInWords({ health, days }: ExpiryHealth): string {
  const word = t(`popup_health_${health}`)
  if (days === null) return word
  if (health === 'expired') return expiredInWords(-days - 1)
  if (days === 0) return t('popup_days_today', word)
  if (days === 1) return t('popup_days_one', word)
  return t('popup_days_left', String(days), word)
}

function expiredInWords(daysAgo: number): string {
  if (daysAgo < 1) return t('popup_health_expired')
  return daysAgo === 1 ? t('popup_expired_one') : t('popup_expired_ago', String(daysAgo))
}

/** What the certificate's time means for its owner, in one sentence. */
export function healthMeaning(health: Health, expiry: number | null): string {
  return t(`popup_health_${health}_means`, expiry === null ? '' : day(expiry))
}

const STATE: Record<GuardState, { tone: Tone; icon: IconName }> = {
  protected: { tone: 'plain', icon: 'shield' },
  loading: { tone: 'plain', icon: 'clock' },
  degraded: { tone: 'check', icon: 'alert' },
  observing: { tone: 'check', icon: 'eye' },
  covered: { tone: 'check', icon: 'shield' },
  off: { tone: 'stop', icon: 'alert' },
}

export function stateLook(state: GuardState): { tone: Tone; icon: IconName; word: string } {
  return { ...STATE[state], word: t(`popup_state_${state}`) }
}

export function screenName(screen: Screen): string {
  return t(`popup_screen_${screen.replace('-', '_') as ScreenKey}`)
}

type ScreenKey = Screen extends infer S
  ? S extends `${infer A}-${infer B}`
    ? `${A}_${B}`
    : S
  : never
