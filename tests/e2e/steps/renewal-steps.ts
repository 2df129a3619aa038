/** What a person does on the way through a renewal, step by step, in either browser. */
import { graphJson } from '../../../practice/data/exports.ts'
import { CONTOSO_ACCOUNT, contoso } from '../../../practice/data/scenarios.ts'
import type { PracticeCertificate } from '../../../practice/data/types.ts'
import { expect, type GuardBrowser, type GuardView, type Query, type Tab } from '../harness'

const BOX = { role: 'textbox', name: "Paste what Intune shows, or drop last year's .pem" }

/** Pastes what Intune shows into the records page and closes it again. */
export async function record(
  guard: GuardBrowser,
  certificate: PracticeCertificate = contoso(),
  account = CONTOSO_ACCOUNT,
): Promise<void> {
  const page = await guard.openExtension('records.html')
  await page.paste(BOX, graphJson(certificate, account))
  await page.need({ text: new RegExp(`${certificate.organisation}.s certificate is (recorded|renewed)`, 'i') })
  await page.close()
}

/** A button of the guard's bar or dialog. */
export function button(name: string | RegExp): Query {
  return { role: 'button', name, within: { css: 'pushcert-guard' } }
}

/** Waits until the guard's view of the page satisfies `holds`; gives that view. */
export async function seeGuard(tab: Tab, holds: (view: GuardView) => boolean, what = ''): Promise<GuardView> {
  const started = Date.now()
  let view = await tab.guard()
  while (!holds(view)) {
    if (Date.now() - started > 12_000) throw new Error(`Not seen: ${what} in ${JSON.stringify(view)}`)
    await new Promise((resolve) => setTimeout(resolve, 60))
    view = await tab.guard()
  }
  return view
}

/** The portal's (i) of a row, however it is drawn. */
export function infoIcon(nth = 0): Query {
  return { css: '[data-practice=details]', nth }
}

export function says(words: string): (view: GuardView) => boolean {
  return ({ texts }) => texts.includes(words)
}

/** Opens the portal with the task chosen in its bar. */
export async function openToRenew(guard: GuardBrowser): Promise<Tab> {
  const tab = await guard.openPortal()
  await tab.click(button('Renew Contoso'))
  return tab
}

export { expect }
