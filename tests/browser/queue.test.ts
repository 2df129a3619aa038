import { expect, it } from 'vitest'
import { createQueue } from '../../lib/browser/queue'

it('runs jobs one after the other', async () => {
  const queue = createQueue()
  const seen: string[] = []
  const job = (name: string, wait: number) => () =>
    new Promise<void>((resolve) => {
      seen.push(`${name} starts`)
      setTimeout(() => {
        seen.push(`${name} ends`)
        resolve()
      }, wait)
    })
  await Promise.all([queue.run(job('slow', 15)), queue.run(job('fast', 0))])
  expect(seen).toEqual(['slow starts', 'slow ends', 'fast starts', 'fast ends'])
})

it('a failed job is reported to its owner and stops nobody', async () => {
  const queue = createQueue()
  const failing = queue.run(() => Promise.reject(new Error('disk')))
  const next = queue.run(async () => 'written')
  await expect(failing).rejects.toThrow('disk')
  expect(await next).toBe('written')
})
