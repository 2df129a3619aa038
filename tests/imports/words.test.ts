import { describe, expect, it } from 'vitest'
import type { MissingField } from '../../lib/domain/record-change'
import { IMPORTER_BY_ID, IMPORTERS } from '../../lib/imports'
import type { NoteId, RefusalReason } from '../../lib/imports/result'
import english from '../../public/_locales/en/messages.json'
import japanese from '../../public/_locales/ja/messages.json'

type Catalogue = Record<string, { message: string; placeholders?: Record<string, unknown> }>

/** Complete by their types: a new reason does not compile before it stands here. */
const REASONS: Record<RefusalReason, true> = {
  empty: true,
  'too-large': true,
  'nothing-recognisable': true,
  'truncated-table': true,
  'truncated-json': true,
  'no-certificate': true,
  'no-permission': true,
  'no-topic-no-serial': true,
  'old-module-no-topic': true,
  microsoft365dsc: true,
  'portal-details': true,
  'html-page': true,
  'app-push': true,
  'tls-certificate': true,
  'signing-certificate': true,
  'ca-certificate': true,
  'other-certificate': true,
  'macos-server-topic': true,
  'no-uid': true,
  'other-prefix': true,
  'unreadable-certificate': true,
  'private-key': true,
  p12: true,
  'unsigned-request': true,
  'vendor-signed-request': true,
  'enrolment-token': true,
  'apps-and-books-token': true,
  'profile-without-mdm': true,
}
/** Whether the note's words show its detail. */
const NOTES: Record<NoteId, boolean> = {
  'key-dropped': false,
  'cn-differs': true,
  'signature-broken': false,
  'others-skipped': true,
  'topic-stripped': false,
  expired: true,
  'serial-unclear': false,
}
const MISSING: Record<MissingField, true> = {
  topic: true,
  serial: true,
  expiry: true,
  account: true,
}

describe.each([
  ['English', english as Catalogue],
  ['Japanese', japanese as Catalogue],
])('%s', (_, catalogue) => {
  it.each(Object.keys(REASONS))('has words for the refusal %s', (reason) => {
    const key = `import_refused_${reason.replaceAll('-', '_')}`
    expect(catalogue[`${key}_what`]?.message).toMatch(/\S/)
    expect(catalogue[`${key}_paste_instead`]?.message).toMatch(/\S/)
  })

  it.each(Object.entries(NOTES))('has words for the note %s', (note, hasDetail) => {
    const entry = catalogue[`import_note_${note.replaceAll('-', '_')}`]
    expect(entry?.message).toMatch(/\S/)
    expect(entry?.message.includes('$DETAIL$')).toBe(hasDetail)
    expect(entry?.placeholders !== undefined).toBe(hasDetail)
  })

  it.each(Object.keys(MISSING))('says what it costs that the %s is missing', (field) => {
    expect(catalogue[`missing_${field}`]?.message.length).toBeGreaterThan(15)
  })
})

describe('the importers', () => {
  it('are all asked, each once', () => {
    expect(IMPORTERS.map(({ id }) => id).sort()).toEqual(Object.keys(IMPORTER_BY_ID).sort())
    for (const [id, importer] of Object.entries(IMPORTER_BY_ID)) expect(importer.id).toBe(id)
  })
})
