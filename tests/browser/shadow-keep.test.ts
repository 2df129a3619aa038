// The real store over a real IndexedDB interface.
import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { isSignedBy, sign } from '../../lib/browser/shadow-keys'
import { createShadowStore } from '../../lib/browser/shadow-store'

it('a key is made once, survives the worker, cannot be taken out, and signs', async () => {
  expect(await createShadowStore().key()).toBeNull()
  const made = await createShadowStore().enrol()
  expect((await createShadowStore().enrol()).point).toEqual(made.point)
  const kept = await createShadowStore().key()
  if (kept === null) throw new Error('the key is gone')
  expect(kept.point).toEqual(made.point)
  expect(kept.pair.privateKey.extractable).toBe(false)
  const bytes = new Uint8Array([1, 2, 3])
  expect(await isSignedBy(made.point, await sign(kept.pair, bytes), bytes)).toBe(true)
})

it('what was answered is kept, change by change', async () => {
  const store = createShadowStore()
  const add = (one: string) =>
    store.update((kept) => ({ ...kept, answered: [one, ...kept.answered] }))
  await Promise.all([add('A'), add('B'), add('C')])
  expect((await createShadowStore().read()).answered).toEqual(['C', 'B', 'A'])
})
