import { describe, expect, it } from 'vitest'
import { fillNotes, localDate } from '../../lib/domain/notes'
import { DEFAULT_NOTES } from '../../lib/domain/settings'

const now = new Date(2026, 10, 21, 9, 58).getTime()
const full = { now, admin: 'J. Smith', ticket: 'IT-4421', organisation: 'Contoso', journal: '' }

describe('fillNotes', () => {
  const table: [string, string, Partial<typeof full>, string][] = [
    ['everything known', DEFAULT_NOTES, {}, 'Renewed 2026-11-21 by J. Smith, ticket IT-4421'],
    ['no ticket', DEFAULT_NOTES, { ticket: '' }, 'Renewed 2026-11-21 by J. Smith'],
    ['no admin', DEFAULT_NOTES, { admin: '' }, 'Renewed 2026-11-21, ticket IT-4421'],
    ['neither', DEFAULT_NOTES, { admin: '', ticket: '' }, 'Renewed 2026-11-21'],
    [
      'only spaces count as empty',
      DEFAULT_NOTES,
      { ticket: '  ' },
      'Renewed 2026-11-21 by J. Smith',
    ],
    ['ticket first and missing', '{ticket}: {date} {admin}', { ticket: '' }, '2026-11-21 J. Smith'],
    [
      'bracket closed with its part',
      '{date} (ticket {ticket}) {admin}',
      { ticket: '' },
      '2026-11-21 J. Smith',
    ],
    ['bracket kept with its part', '{date} ({ticket}) ok', {}, '2026-11-21 (IT-4421) ok'],
    ['organisation', '{organisation} {date}', {}, 'Contoso 2026-11-21'],
    [
      "the journal's short hash",
      '{date}, journal {journal}',
      { journal: '3f9c2a71d0' },
      '2026-11-21, journal 3f9c2a71d0',
    ],
    ['no journal yet', '{date}, journal {journal}', {}, '2026-11-21'],
    ['an unknown placeholder is text', '{serial} {date}', {}, '{serial} 2026-11-21'],
    ['no placeholder at all', 'Renewed by hand', {}, 'Renewed by hand'],
    ['an empty template', '', {}, ''],
    ['a value is one line', '{admin}', { admin: 'J.\n Smith\t' }, 'J. Smith'],
    [
      'a value is never a template',
      '{admin}, {ticket}',
      { admin: '{ticket}' },
      '{ticket}, IT-4421',
    ],
  ]
  it.each(table)('%s', (_, template, parts, expected) => {
    expect(fillNotes(template, { ...full, ...parts })).toBe(expected)
  })
})

it('the date is the local one, with zeros', () => {
  expect(localDate(new Date(2027, 0, 3, 23, 59).getTime())).toBe('2027-01-03')
})
