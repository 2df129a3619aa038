// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { CLOCKS } from '../../lib/domain/clocks'
import type { Topic } from '../../lib/domain/topic'
import { DetailsReader } from '../../lib/portal/details-reader'
import { find, giveLayout } from '../portal/page'
import { icons, subject, TOPICS } from './fake-list'
import { bench, pass } from './reading-stage'

beforeAll(giveLayout)
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('closing', () => {
  it.each(['toggle', 'ok'] as const)('by %s', async (closes) => {
    const one = bench(4, { closes })
    void one.open(0)
    await pass(30_000)
    expect(one.read()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('what cannot be closed leaves the rows to the person', async () => {
    const one = bench(4, { closes: 'never' })
    void one.open(0)
    await pass(30_000)
    expect([one.read(), one.reading.state.kind]).toEqual([['a', null, null, null], 'by-hand'])
  })

  it('then each row that the person opens is proved by itself', async () => {
    const one = bench(4, { closes: 'never' })
    void one.open(0)
    await pass(30_000)
    void one.open(2)
    await pass(5000)
    expect([one.read(), one.reading.state.kind]).toEqual([['a', null, 'c', null], 'by-hand'])
  })

  it('a question about revoking is never answered', async () => {
    bench(4)
    const answers: string[] = []
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div role="dialog"><p>Do you want to revoke this certificate?</p><pre>${subject(TOPICS[0] as Topic)}</pre><button>OK</button><button>Cancel</button></div>`,
    )
    for (const button of document.querySelectorAll('[role=dialog] button'))
      button.addEventListener('click', () => answers.push(button.textContent ?? ''))
    const closing = new DetailsReader(document, null, (press) => press()).close(
      icons()[0] as HTMLElement,
    )
    await pass(10_000)
    expect([await closing, answers]).toEqual([false, []])
  })

  it('a question about revoking with nothing but OK is not answered either', async () => {
    bench(4)
    let answered = 0
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div role="dialog"><p>This will revoke the certificate below.</p><pre>${subject(TOPICS[0] as Topic)}</pre><button>OK</button></div>`,
    )
    find('[role=dialog] button').addEventListener('click', () => answered++)
    const closing = new DetailsReader(document, null, (press) => press()).close(
      icons()[0] as HTMLElement,
    )
    await pass(10_000)
    await closing
    expect(answered).toBe(0)
  })
})

describe('the reader alone', () => {
  const reader = () => new DetailsReader(document, null, (press) => press())

  it('an answer counts when it has stood still', async () => {
    bench(1)
    const waiting = reader().awaitAnswer()
    document.body.insertAdjacentHTML(
      'beforeend',
      `<pre class="late">${subject(TOPICS[0] as Topic)}</pre>`,
    )
    await pass(200)
    find('.late').textContent = subject(TOPICS[1] as Topic)
    await pass(1000)
    expect(await waiting).toMatchObject({ details: { topic: TOPICS[1] } })
  })

  it('two certificates at once are none', async () => {
    bench(1)
    const waiting = reader().awaitAnswer()
    for (const topic of TOPICS.slice(0, 2))
      document.body.insertAdjacentHTML('beforeend', `<pre>${subject(topic)}</pre>`)
    await pass(1000)
    expect(await waiting).toEqual({ failure: 'ambiguous' })
  })

  it('prose that was there before is no answer', async () => {
    bench(1)
    document.body.insertAdjacentHTML(
      'beforeend',
      `<p>For example ${subject(TOPICS[0] as Topic)}</p>`,
    )
    const one = reader()
    one.learnProse()
    expect(one.open()).toEqual([])
    const waiting = one.read(icons()[0] as HTMLElement)
    await pass(1000)
    expect(await waiting).toMatchObject({ details: { topic: TOPICS[0] } })
  })

  it('without an answer it is a timeout, and then free again', async () => {
    bench(1, { delay: () => 60_000 })
    const one = reader()
    const waiting = one.read(icons()[0] as HTMLElement)
    expect(one.busy).toBe(true)
    await pass(CLOCKS.detailsTimeout + 100)
    expect([await waiting, one.busy]).toEqual([{ failure: 'timeout' }, false])
  })

  it('interrupted it gives up', async () => {
    bench(1, { delay: () => 500 })
    const one = reader()
    const waiting = one.read(icons()[0] as HTMLElement)
    await pass(100)
    one.interrupt()
    await pass(2000)
    expect([await waiting, one.busy]).toEqual([{ failure: 'interrupted' }, false])
  })
})
