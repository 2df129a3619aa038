// @vitest-environment happy-dom

import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Topic } from '../../lib/domain/topic'
import type { Row } from '../../lib/portal/rows'
import type { FrameGuard } from '../../lib/runtime/frame-guard'
import { FIRST, HOUR, release as released } from '../guards/facts-builder'
import { draw, drawFixture, find, giveLayout } from '../portal/page'
import {
  Background,
  connect,
  drawn,
  guardFrame,
  isolate,
  open,
  pass,
  press,
  release,
  renew,
  shown,
} from './background-double'
import { controlAt, drawList, TOPICS } from './fake-list'

beforeAll(giveLayout)
beforeEach(() => {
  vi.useFakeTimers()
  isolate()
})
afterEach(() => {
  release()
  vi.useRealTimers()
})

async function begin(over: ConstructorParameters<typeof Background>[0] = {}, count = 3) {
  drawList(count)
  const background = new Background(over)
  const line = connect(background)
  const guard = guardFrame()
  await pass(50)
  return { background, guard, line }
}

/** The task's row (place 1) is proved: the person opened its (i). */
async function proved() {
  const all = await begin()
  open(all.guard, 1)
  await pass(3000)
  expect(shown(all.guard).marks[1]).toBe('match')
  return all
}

describe('revoking', () => {
  const GIVEN = {
    release: released({ kind: 'revoke', row: 2, topic: TOPICS[2] as Topic, at: 0, account: null }),
  }

  it('goes through for the very row, and for the question that follows', async () => {
    const { guard, background } = await proved()
    open(guard, 2)
    await pass(3000)
    background.push({ release: { ...GIVEN.release, at: Date.now(), lastUsedAt: Date.now() } })
    expect(press(guard, controlAt(1, 'Revoke'))).toBe('deny')
    expect(press(guard, controlAt(2, 'Revoke'))).toBe('release')
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div role="dialog"><p>Revoke?</p><button>Cancel</button><button id="yes">Revoke</button></div>',
    )
    await pass(1200)
    expect(guard.page.screen).toBe('revoke')
    expect(press(guard, controlAt(1, 'Revoke'))).toBe('deny')
    expect(press(guard, find('#yes'))).toBe('release')
  })

  it('is held when the release is over', async () => {
    const { guard, background } = await proved()
    open(guard, 2)
    await pass(3000)
    background.push({ release: { ...GIVEN.release, at: 0, lastUsedAt: Date.now() - HOUR } })
    expect(press(guard, controlAt(2, 'Revoke'))).toBe('deny')
  })
})

describe('a release to renew one row', () => {
  it('is for one press', async () => {
    const { guard, background } = await begin({
      task: { ...FIRST, kind: 'renew', organisation: 'Contoso', record: null } as never,
    })
    background.push({ task: new Background().snapshot.task })
    const given = released({
      kind: 'renew',
      row: 0,
      topic: TOPICS[1] as Topic,
      at: Date.now(),
      lastUsedAt: Date.now(),
    })
    background.push({ release: given })
    await pass(50)
    // Nobody asked for it here: it is another list's, or another frame's.
    expect(renew(guard, 0)).toBe('deny')
    guard.flow.ask((guard.page.rows[0] as Row).element)
    background.push({ release: given })
    await pass(50)
    expect(renew(guard, 0)).toBe('release')
    await pass(1000)
    expect(background.of('portal/end')).toMatchObject([{ what: 'release' }])
    expect(renew(guard, 0)).toBe('deny')
  })
})

describe('plain page and forms', () => {
  const plain = (guard: FrameGuard) => guard.press(null, { isTrusted: true } as Event)

  it('plain page is muted where nothing is understood, unless the guard stands aside', async () => {
    const { guard, background } = await begin()
    expect(plain(guard)).toBe('pass')
    drawFixture('redesign')
    await pass(1200)
    expect(plain(guard)).toBe('mute')
    const aside = released({ kind: 'unguarded', at: 0, lastUsedAt: Date.now() })
    background.push({ release: aside })
    expect([plain(guard), shown(guard).state]).toEqual(['pass', 'off'])
    background.push({ release: { ...aside, lastUsedAt: Date.now() - HOUR } })
    expect([plain(guard), shown(guard).state]).toEqual(['mute', 'degraded'])
  })

  it('a form goes after a press that was let through, not after typing', async () => {
    const { guard } = await begin()
    draw(
      '<form><input type="text"><button>Cancel</button></form><p>Some words about this page, enough of them.</p>',
    )
    await pass(4000)
    const form = find('form')
    expect(guard.submit(new Event('submit'), form)).toBe(false)
    press(guard, find('input'))
    expect(guard.submit(new Event('submit'), form)).toBe(false)
    expect(press(guard, find('button'))).toBe('pass')
    expect(guard.submit(new Event('submit'), form)).toBe(true)
    // Cancel may be a button of the form that holds the file: it goes, without the file.
    form.insertAdjacentHTML('beforeend', '<input type="file">')
    const field = find('input[type=file]') as HTMLInputElement
    const cleared = vi.spyOn(field, 'value', 'set')
    expect(guard.submit(new Event('submit'), form)).toBe(true)
    expect(cleared).toHaveBeenCalledWith('')
    expect(guard.submit(new Event('submit'), null)).toBe(false)
  })

  it('a form does not go long after', async () => {
    const { guard } = await begin()
    draw('<form><button>Cancel</button></form><p>Some words about this page, enough of them.</p>')
    await pass(1200)
    press(guard, find('button'))
    await pass(3100)
    expect(guard.submit(new Event('submit'), find('form'))).toBe(false)
  })

  it('a file that the browser kept over a reload does not stay', async () => {
    drawFixture('renew')
    const input = find<HTMLInputElement>('input[type=file]')
    let files = [new File(['x'], 'kept.csr')]
    Object.defineProperty(input, 'files', { get: () => files })
    Object.defineProperty(input, 'value', { set: () => (files = []) })
    connect(new Background())
    guardFrame()
    await pass(200)
    expect(files).toEqual([])
  })

  it('a list that stays empty is the wrong account; one that is being filled is not', async () => {
    const { guard } = await begin({}, 0)
    await pass(1000)
    expect(drawn(guard).bar).toEqual([])
    await pass(4000)
    expect(drawn(guard).bar).toEqual(['get_started'])
    drawList(3)
    await pass(1200)
    expect(drawn(guard).bar).toEqual(['teach'])
  })

  it('the alarm comes after five seconds', async () => {
    const { guard } = await begin()
    drawFixture('redesign')
    await pass(4000)
    expect([drawn(guard).bar, shown(guard).state]).toEqual([[], 'degraded'])
    await pass(3000)
    expect(drawn(guard).bar).toEqual(['strange'])
  })
})

describe('whose a row is', () => {
  it('is not said before it is known, and asked again when records change', async () => {
    const { guard, background } = await begin()
    background.answers = { 'portal/whose': () => new Promise(() => undefined) }
    open(guard, 0)
    await pass(1000)
    expect(shown(guard).marks[0]).toBe('unverified')
    background.answers = { 'portal/whose': () => ({ relation: 'other', name: null }) }
    background.push({})
    await pass(50)
    expect(shown(guard).marks[0]).toBe('other')
  })

  it('names stay when something else changes', async () => {
    const { guard, background } = await proved()
    background.answers = {
      'portal/whose': (message) => ({
        relation: 'other',
        name: message.type === 'portal/whose' && message.wantName ? 'Fabrikam' : null,
      }),
    }
    open(guard, 0)
    await pass(3000)
    guard.book.learn(TOPICS[0] as Topic, { relation: 'other', name: 'Fabrikam' })
    background.push({})
    await pass(50)
    expect(guard.facts().rows[0]?.name).toBe('Fabrikam')
  })
})
