// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { CLOCKS } from '../../lib/domain/clocks'
import type { Topic } from '../../lib/domain/topic'
import { RECORD } from '../guards/facts-builder'
import { giveLayout } from '../portal/page'
import { type Drawn, icons, presses, rowAt, subject, TOPICS } from './fake-list'
import { bench, pass } from './reading-stage'

beforeAll(giveLayout)
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the first (i), opened by the person', () => {
  it('teaches the shape; the others follow, up to the row that is looked for', async () => {
    const one = bench()
    void one.open(0)
    await pass(20_000)
    expect([one.read(), one.reading.state.kind, one.reading.isAllRead]).toEqual([
      ['a', 'b', 'c', 'd'],
      'idle',
      true,
    ])
    expect(document.querySelector('.panel')).toBeNull()
  })

  it('reads no further than the match', async () => {
    const one = bench()
    one.task = { ...RECORD, topic: TOPICS[1] as Topic }
    void one.open(0)
    await pass(20_000)
    expect(one.read()).toEqual(['a', 'b', null, null])
  })

  it('is the match: nothing else is opened', async () => {
    const one = bench()
    one.task = { ...RECORD, topic: TOPICS[2] as Topic }
    void one.open(2)
    await pass(20_000)
    expect([one.read(), presses]).toEqual([[null, null, 'c', null], [2]])
  })

  it('without a task nothing is opened', async () => {
    const one = bench()
    one.task = null
    void one.open(0)
    await pass(20_000)
    expect([one.read(), presses]).toEqual([['a', null, null, null], [0]])
  })

  it('nothing is learnt from an answer that is no certificate', async () => {
    const one = bench(4, { says: () => 'CN=APSP:x, UID=com.apple.mgmt.External.y' })
    void one.open(0)
    await pass(20_000)
    expect([one.read(), one.reading.state.kind, one.proofs.icon]).toEqual([
      [null, null, null, null],
      'stopped',
      null,
    ])
  })
})

describe('late answers', () => {
  it('a slow page is waited for', async () => {
    const one = bench(4, { delay: () => 2000 })
    void one.open(0)
    await pass(30_000)
    expect(one.read()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('an answer that never came in time is not taken for the next row', async () => {
    const one = bench(4, { delay: (place) => (place === 0 ? CLOCKS.detailsTimeout + 400 : 60_000) })
    void one.open(0)
    await pass(CLOCKS.detailsTimeout + 100)
    void one.open(1)
    await pass(20_000)
    expect(one.read()).toEqual([null, null, null, null])
  })

  it('two presses at once prove nothing, whichever answers', async () => {
    const one = bench(4, { delay: (place) => (place === 0 ? 900 : 60_000) })
    void one.open(0)
    await pass(300)
    void one.open(1)
    await pass(20_000)
    expect(one.read()).toEqual([null, null, null, null])
  })

  it('a third press soon after two is not proved by an answer to one of them', async () => {
    const one = bench(4, { delay: (place) => (place === 1 ? 5900 : 60_000) })
    void one.open(0)
    await pass(100)
    void one.open(1)
    await pass(5000)
    void one.open(2)
    await pass(20_000)
    expect(one.read()).toEqual([null, null, null, null])
  })

  it('"Find the row" while an answer is awaited does not take it', async () => {
    const one = bench(4, { delay: (place) => (place === 0 ? 1500 : 60_000) })
    one.proofs.learn(one.row(3), icons()[3] as HTMLElement)
    void one.open(0)
    await pass(300)
    void one.reading.readRows(true)
    void one.reading.readRow(one.row(1))
    await pass(30_000)
    expect(one.read().slice(1)).toEqual([null, null, null])
  })

  it('a row that answers late stops the reading, and nothing is proved by it', async () => {
    const one = bench(4, { delay: (place) => (place === 1 ? CLOCKS.detailsTimeout + 300 : 0) })
    void one.open(0)
    await pass(60_000)
    expect([one.read(), one.reading.state]).toEqual([
      ['a', null, null, null],
      { kind: 'stopped', why: 'timeout' },
    ])
  })
})

describe('what ends the reading', () => {
  const started = async (drawn: Drawn = { delay: () => 500 }) => {
    const one = bench(4, drawn)
    void one.open(0)
    await pass(2500)
    expect(one.reading.isRunning).toBe(true)
    return one
  }

  it('the person stops it', async () => {
    const one = await started()
    one.reading.interrupt('asked')
    const read = one.read()
    await pass(20_000)
    expect([one.reading.state, one.read()]).toEqual([{ kind: 'stopped', why: 'asked' }, read])
  })

  it.each([50, 250, 450, 650, 850, 1050, 1250])(
    'stopped %i ms later it says that it was stopped',
    async (later) => {
      const one = await started()
      await pass(later)
      if (!one.reading.isRunning) return
      one.reading.interrupt('asked')
      await pass(20_000)
      expect(one.reading.state).toEqual({ kind: 'stopped', why: 'asked' })
    },
  )

  it('another press of the person', async () => {
    const one = await started()
    one.reading.interrupt('interrupted')
    await pass(20_000)
    expect(one.reading.state).toMatchObject({ kind: 'stopped' })
    expect(one.reading.isAllRead).toBe(false)
  })

  it('a change of the list ends every proof', async () => {
    const one = await started()
    rowAt(3).remove()
    one.look()
    await pass(20_000)
    expect([one.read(), one.reading.isRunning]).toEqual([[null, null, null], false])
  })

  it('a list that changed while nobody looked is noticed before its answer is taken', async () => {
    const one = await started()
    rowAt(0).remove()
    await pass(20_000)
    expect([one.read(), one.reading.isRunning]).toEqual([[null, null, null], false])
  })

  it('a certificate that stands there already, open for something else', async () => {
    const one = bench(4)
    one.proofs.learn(one.row(0), icons()[0] as HTMLElement)
    document.body.insertAdjacentHTML('beforeend', `<p>${subject(TOPICS[2] as Topic)}</p>`)
    void one.reading.readRows(true)
    await pass(20_000)
    expect([one.read(), presses]).toEqual([[null, null, null, null], []])
  })

  it('nothing to interrupt: nothing changes', () => {
    const one = bench()
    one.reading.interrupt('asked')
    expect(one.reading.state).toEqual({ kind: 'untaught' })
  })
})
