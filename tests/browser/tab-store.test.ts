import { describe, expect, it } from 'vitest'
import { createTabStore, normaliseTab } from '../../lib/browser/tab-store'
import { EMPTY_TAB, fileLetIn, setTask } from '../../lib/domain/tab-state'
import { LOADED, NOW, RELEASE, RENEWAL } from '../domain/tab-state-samples'
import { createArea } from './fake-services'

const load =
  (state = LOADED) =>
  () =>
    state

describe('the tab store', () => {
  it('knows nothing of a tab it has not seen, nor of a duplicate', async () => {
    const store = createTabStore(createArea())
    await store.update(1, NOW, load())
    expect(await store.get(2, NOW)).toEqual(EMPTY_TAB)
    expect(await store.ids()).toEqual([1])
  })

  it('survives the end of the worker', async () => {
    const area = createArea()
    await createTabStore(area).update(1, NOW, load())
    expect(await createTabStore(area).get(1, NOW)).toEqual(LOADED)
  })

  it('gives nothing that is over by the clock', async () => {
    const store = createTabStore(createArea())
    await store.update(1, NOW, load())
    expect(await store.get(1, NOW + 31 * 60_000)).toMatchObject({ release: null, renewal: null })
  })

  it('a step never sees what is over', async () => {
    const store = createTabStore(createArea())
    await store.update(1, NOW, load())
    const later = NOW + 31 * 60_000
    const next = await store.update(1, later, (state) => fileLetIn(state, later))
    expect(next.renewal).toBeNull()
  })

  it('forgets a closed tab, also in the storage', async () => {
    const items = {}
    const area = createArea(items)
    const store = createTabStore(area)
    await store.update(1, NOW, load())
    await store.remove(1)
    expect(await store.get(1, NOW)).toEqual(EMPTY_TAB)
    expect(items).toEqual({})
  })

  it('steps that start together all count', async () => {
    const store = createTabStore(createArea())
    const tickets = ['a', 'b', 'c']
    await Promise.all(
      tickets.map((ticket) =>
        store.update(1, NOW, (state) => {
          const before = state.task?.kind === 'first' ? state.task.ticket : ''
          return setTask(state, { kind: 'first', organisation: 'x', ticket: before + ticket })
        }),
      ),
    )
    expect((await store.get(1, NOW)).task).toMatchObject({ ticket: 'abc' })
  })

  it('a failed reading is tried again', async () => {
    const area = createArea()
    let fails = true
    const store = createTabStore({
      ...area,
      get: (keys) => (fails ? Promise.reject(new Error('not yet')) : area.get(keys)),
    })
    await expect(store.get(1, NOW)).rejects.toThrow('not yet')
    fails = false
    expect(await store.get(1, NOW)).toEqual(EMPTY_TAB)
  })

  it('leaves other keys of the storage alone', async () => {
    const items = { started: true, 'window:release:1': { windowId: 3, path: 'x' }, 'tab:x': 1 }
    const store = createTabStore(createArea(items))
    expect(await store.ids()).toEqual([])
  })
})

describe('normaliseTab', () => {
  const table: [string, unknown, unknown][] = [
    ['as it was written', LOADED, LOADED],
    ['nothing', undefined, EMPTY_TAB],
    ['a text', 'tab', EMPTY_TAB],
    ['an older form without a part', { release: RELEASE }, { ...EMPTY_TAB, release: RELEASE }],
    ['a release that is none', { ...LOADED, release: { id: 1 } }, { ...LOADED, release: null }],
    [
      'a renewal of a topic that is none',
      { ...LOADED, renewal: { ...RENEWAL, topic: 'com.apple.mail' } },
      { ...LOADED, renewal: null },
    ],
    ['an unknown task', { ...LOADED, task: { kind: 'revoke-all' } }, { ...LOADED, task: null }],
  ]
  it.each(table)('%s', (_, stored, expected) => {
    expect(normaliseTab(stored)).toEqual(expected)
  })
})
