import { expect, it } from 'vitest'
import { EVENT_FORM, type JournalEvent } from '../../lib/journal/event'
import { createJournalStore } from '../../lib/journal/store'

const event: JournalEvent = {
  form: EVENT_FORM,
  kind: 'held',
  at: 1,
  version: '0.1.0',
  data: { tab: 1, control: 'create', screen: 'list', why: 'task' },
}

/** Only what goes wrong before a database is there; the rest is tested in the browsers. */
it('a database that cannot be opened is a result, not an exception', async () => {
  let tries = 0
  const store = createJournalStore(() => {
    tries += 1
    throw new DOMException('no room', 'QuotaExceededError')
  })
  expect(await store.append(event)).toEqual({ ok: false, problem: 'full' })
  expect(await store.append(event)).toEqual({ ok: false, problem: 'full' })
  expect(tries).toBe(2)
})

it('any other failure is named broken', async () => {
  const store = createJournalStore(() => {
    throw new Error('gone')
  })
  expect(await store.append(event)).toEqual({ ok: false, problem: 'broken' })
})
