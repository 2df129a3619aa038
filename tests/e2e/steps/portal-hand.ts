/** The practice portal's controls under a person's hand, however a drawing has drawn them. */

import type { HandleName } from '../../../practice/pages/handles.ts'
import type { Place } from '../../../practice/pages/navigation.ts'
import type { Handle, Tab } from '../harness'
import { until } from '../harness/poll'

/** The visible control, scrolled to the middle of the window; `certificate` is its id. */
export async function handleOf(tab: Tab, name: HandleName, certificate?: string): Promise<Handle> {
  return until(`the portal's ${name}`, 10_000, async () => {
    const isThere = await tab.evaluate(markTarget, { name, certificate: certificate ?? null })
    return isThere ? tab.find({ css: '[data-test-target]' }) : null
  })
}

/** Runs in the page: the mark is the way to hand an element over to the harness. */
function markTarget(which: { name: HandleName; certificate: string | null }): boolean {
  const Old = Symbol.for('pushcert-test-target')
  const before = Reflect.get(window, Old) as Element | undefined
  before?.removeAttribute('data-test-target')
  const found = window.practice?.element(which.name, which.certificate ?? undefined) ?? null
  if (found === null) return false
  found.scrollIntoView({ block: 'center' })
  found.setAttribute('data-test-target', which.name)
  Reflect.set(window, Old, found)
  return true
}

/** A real click in the middle of the control. */
export async function clickOn(tab: Tab, name: HandleName, certificate?: string): Promise<void> {
  await tab.click(await handleOf(tab, name, certificate))
}

/** What the page's own handlers did so far, synchronously and without the network. */
export function pageLog(tab: Tab): Promise<string[]> {
  return tab.evaluate(() =>
    (window.practiceLog ?? []).map(({ control, certificate }) =>
      certificate === undefined ? control : `${control} ${certificate}`,
    ),
  )
}

/** The page's own code shows a screen, without any press. */
export function showScreen(tab: Tab, place: Place): Promise<void> {
  return tab.evaluate((to: Place) => window.practice.go(to), place)
}

/** The mark of the row that the certificate's own Renew stands in; null without one. */
export function markOf(tab: Tab, certificate: string): Promise<string | null> {
  return tab.evaluate(
    (id: string) =>
      window.practice
        .element('renew', id)
        ?.closest('[data-pushcert-guard]')
        ?.getAttribute('data-pushcert-guard') ?? null,
    certificate,
  )
}

export function fieldValue(tab: Tab, name: HandleName): Promise<string> {
  return tab.evaluate(
    (field: HandleName) => String(Reflect.get(window.practice.element(field) ?? {}, 'value')),
    name,
  )
}
