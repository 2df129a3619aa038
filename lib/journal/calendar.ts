/** Next year's reminder as an .ics file: one all-day event, no secret in it, no network. */
import { ICalAlarmRelatesTo, ICalAlarmType, ICalCalendar } from 'ical-generator'
import { t } from '../i18n/t'
import { moment, zoneHere } from './words/moment'
import { plain } from './words/plain'

export interface Reminder {
  /** Names the event: importing it again next year moves the same one. */
  topic: string
  organisation: string
  mdm: string
  /** When the certificate expires, ms. */
  expiry: number
  now: number
}

const DAYS_BEFORE = 30
const HOUR = 3600
const DAY = 24 * HOUR

/** The day to renew, at midnight where the person is; 30 calendar days before the expiry. */
export function renewalDay(expiry: number): Date {
  const day = new Date(expiry)
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - DAYS_BEFORE)
}

/** False while only the old, soon expiring date is known: a reminder in the past helps nobody. */
export function isReminderUseful({ expiry, now }: Pick<Reminder, 'expiry' | 'now'>): boolean {
  return renewalDay(expiry).getTime() > now
}

/** The whole .ics file, for the zone of this computer. */
export function reminderIcs({ topic, organisation, mdm, expiry, now }: Reminder): string {
  const whose = plain(organisation)
  const expires = moment(expiry, zoneHere(expiry)).slice(0, 10)
  const calendar = new ICalCalendar({ prodId: { company: 'Pushcert Guard', product: 'Reminder' } })
  const event = calendar.createEvent({
    id: `${topic}@pushcert-guard`,
    // Calendars take the entry with the higher number for the newer one.
    sequence: Math.floor(now / 60_000) % 2 ** 31,
    stamp: new Date(now),
    start: renewalDay(expiry),
    allDay: true,
    summary: t('journal_ics_summary', whose, plain(mdm)),
    description: t('journal_ics_text', expires, topic),
  })
  const description = t('journal_ics_alarm', whose)
  const relatesTo = ICalAlarmRelatesTo.start
  // At nine in the morning of that day, and once more two weeks later.
  const morning = { type: ICalAlarmType.display, relatesTo, description }
  event.createAlarm({ ...morning, triggerAfter: 9 * HOUR })
  event.createAlarm({ ...morning, triggerAfter: 14 * DAY + 9 * HOUR })
  return `${calendar.toString()}\r\n`
}
