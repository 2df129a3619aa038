import { expect, it } from 'vitest'
import { normaliseSettings, storedSettings } from '../../lib/browser/settings-store'
import { DEFAULT_SETTINGS, type UserSettings } from '../../lib/domain/settings'

const own: UserSettings = {
  admin: 'J. Smith',
  notesTemplate: '{date}',
  createMode: 'block',
  contact: 'helpdesk',
  shadow: 'independent',
  breakGlass: false,
  shadowKeys: ['J. Smith PGK1.abc'],
}

it('what is stored is read back', () => {
  expect(normaliseSettings(storedSettings(own))).toEqual(own)
})

/** Version 1 as it stands in the wild: never changed, only added to. */
it('version 1 is read', () => {
  const frozen = { version: 1, settings: { ...own } }
  expect(storedSettings(own)).toEqual(frozen)
  expect(normaliseSettings(frozen)).toEqual(own)
})

const table: [string, unknown, UserSettings][] = [
  ['nothing stored', undefined, DEFAULT_SETTINGS],
  ['a text', 'settings', DEFAULT_SETTINGS],
  ['another version', { version: 2, settings: own }, DEFAULT_SETTINGS],
  [
    'one bad entry does not cost the others',
    { version: 1, settings: { ...own, createMode: 'allow' } },
    { ...own, createMode: 'confirm' },
  ],
  [
    'a version that knew no second person',
    {
      version: 1,
      settings: { admin: 'J. Smith', notesTemplate: '{date}', createMode: 'block', contact: '' },
    },
    { ...own, contact: '', shadow: 'off', breakGlass: true, shadowKeys: [] },
  ],
  [
    'a strength that is none, and keys that are no list',
    { version: 1, settings: { ...own, shadow: 'strong', shadowKeys: 'PGK1.abc' } },
    { ...own, shadow: 'off', shadowKeys: [] },
  ],
  [
    'an entry missing',
    { version: 1, settings: { admin: 'J. Smith' } },
    { ...DEFAULT_SETTINGS, admin: 'J. Smith' },
  ],
  [
    'an endless text',
    { version: 1, settings: { ...own, notesTemplate: 'x'.repeat(2001) } },
    { ...own, notesTemplate: DEFAULT_SETTINGS.notesTemplate },
  ],
]
it.each(table)('%s', (_, stored, expected) => {
  expect(normaliseSettings(stored)).toEqual(expected)
})

it('the default note has every part an auditor asks for', () => {
  expect(DEFAULT_SETTINGS.notesTemplate).toBe('Renewed {date} by {admin}, ticket {ticket}')
})
