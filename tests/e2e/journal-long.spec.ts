/** Fifty thousand events in a real browser: what it takes is written into the report, not asserted. */
import { expect, test, withPortal } from './harness'
import { journalScript } from './steps/journal-script'

const EVENTS = 50_000

const median = (all: number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

test('fifty thousand events: written, verified, read and scrolled', async ({ guard }, info) => {
  test.setTimeout(150_000)
  await withPortal(guard, 'plain')
  const tab = await guard.openExtension('popup.html')
  await tab.evaluate(await journalScript())
  await tab.evaluate(`longJournal.fill(${EVENTS})`)
  const first = await tab.evaluate<number[]>('longJournal.appends(300)')
  const verified = await tab.evaluate<{ took: number; ok: boolean; to: number }>(
    'longJournal.verify()',
  )
  expect(verified).toMatchObject({ ok: true })
  expect(verified.to).toBeGreaterThanOrEqual(EVENTS + 300)
  await tab.close()

  const opened = Date.now()
  const page = await guard.openExtension('journal.html')
  await page.need({ role: 'article', name: /^Renewal: Customer/, nth: 0 })
  const shown = Date.now() - opened
  await page.need({ text: /^Found: / }, 60_000)
  const whole = Date.now() - opened
  const frames = await page.evaluate<number[]>(`new Promise((done) => {
    const took = []
    let last = performance.now()
    const step = (now) => {
      took.push(now - last)
      last = now
      scrollBy(0, 600)
      if (took.length < 240) requestAnimationFrame(step)
      else done(took)
    }
    requestAnimationFrame(step)
  })`)
  const drawn = await page.findAll({ role: 'article', hidden: true })
  expect(drawn.length).toBeGreaterThan(100)
  const searched = Date.now()
  await page.focus({ role: 'textbox', name: 'Search' })
  await page.type('Customer 4242,')
  await page.need({ text: 'Found: 1' }, 30_000)
  const figures = {
    browser: guard.name,
    appendMedian: median(first),
    appendWorst: Math.max(...first),
    verify: verified.took,
    firstShown: shown,
    allRead: whole,
    frameMedian: median(frames),
    frameWorst: Math.max(...frames),
    searched: Date.now() - searched,
  }
  info.annotations.push({ type: 'figures', description: JSON.stringify(figures) })
})
