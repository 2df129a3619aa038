import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { isReminderUseful, reminderIcs, renewalDay } from '../../lib/journal/calendar'
import { speakEnglish } from '../components/stage'
import { type IcsComponent, readIcs, textIn } from './ics-reader'
import { START, TOPIC } from './pack/samples'

const EXPIRY = new Date(2027, 10, 21, 9, 30).getTime()
const reminder = {
  topic: TOPIC,
  organisation: 'Contoso',
  mdm: 'Intune',
  expiry: EXPIRY,
  now: START,
}

beforeEach(speakEnglish)

function eventIn(text: string): IcsComponent {
  const events = readIcs(text).components.filter(({ name }) => name === 'VEVENT')
  expect(events).toHaveLength(1)
  return events[0] ?? { name: '', properties: [], components: [] }
}

describe('the calendar entry', () => {
  it('is a whole day, 30 days before the expiry where the person is', () => {
    const event = eventIn(reminderIcs(reminder))
    const start = event.properties.find(({ name }) => name === 'DTSTART')
    expect(start?.parameters).toEqual({ VALUE: 'DATE' })
    expect(start?.value).toBe('20271022')
    expect(renewalDay(EXPIRY).getHours()).toBe(0)
  })

  it('says whose and where, what to do, and the day', () => {
    const event = eventIn(reminderIcs(reminder))
    expect(textIn(event, 'SUMMARY')).toBe('Renew Apple push certificate: Contoso, Intune')
    expect(textIn(event, 'DESCRIPTION')).toContain('It expires on 2027-11-21. Renew, do not create')
    expect(textIn(event, 'DESCRIPTION')).toContain(TOPIC)
  })

  it('has alarms at nine that day and two weeks later', () => {
    const alarms = eventIn(reminderIcs(reminder)).components.filter(({ name }) => name === 'VALARM')
    expect(alarms.map((alarm) => textIn(alarm, 'TRIGGER'))).toEqual(['PT9H', 'P14DT9H'])
    for (const alarm of alarms) {
      expect(textIn(alarm, 'ACTION')).toBe('DISPLAY')
      expect(textIn(alarm, 'DESCRIPTION')).toContain('Contoso')
    }
  })

  it('read in again next year moves the same entry', () => {
    const [now, next] = [
      reminder,
      { ...reminder, now: START + 365 * 86_400_000, expiry: EXPIRY * 1.01 },
    ]
    const [first, second] = [eventIn(reminderIcs(now)), eventIn(reminderIcs(next))]
    expect(textIn(second, 'UID')).toBe(textIn(first, 'UID'))
    expect(Number(textIn(second, 'SEQUENCE'))).toBeGreaterThan(Number(textIn(first, 'SEQUENCE')))
    const other = eventIn(reminderIcs({ ...reminder, topic: `${TOPIC}-b` }))
    expect(textIn(other, 'UID')).not.toBe(textIn(first, 'UID'))
  })

  it('no name breaks out of its line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('\r\n', '\n', ';', ',', '\\', '"'),
        (name, odd) => {
          const organisation = `${name}${odd}BEGIN:VEVENT${odd}${name}`
          const event = eventIn(reminderIcs({ ...reminder, organisation }))
          expect(textIn(event, 'UID')).toBe(`${TOPIC}@pushcert-guard`)
          expect(textIn(event, 'SUMMARY')).not.toContain('\n')
        },
      ),
    )
  })

  it('is none while only the old date is known', () => {
    expect(isReminderUseful({ expiry: EXPIRY, now: START })).toBe(true)
    expect(isReminderUseful({ expiry: START + 20 * 86_400_000, now: START })).toBe(false)
    expect(isReminderUseful({ expiry: START - 1, now: START })).toBe(false)
  })
})
