/** Two people, two browser profiles: what the renewer and the second person do, step by step. */
import type { ShadowSetting } from '../../../lib/domain/settings'
import { graphJson } from '../../../practice/data/exports.ts'
import { CONTOSO_ACCOUNT, contoso } from '../../../practice/data/scenarios.ts'
import type { PracticeCertificate } from '../../../practice/data/types.ts'
import type { GuardBrowser, Tab } from '../harness'
import { pause } from '../harness/poll'
import { clickOn } from './portal-hand'
import { ask, DIALOG, fill, findRow, openToRenew, says, seeGuard } from './renewal-steps'

const BOX = { role: 'textbox', name: 'Paste what Intune shows, or drop last year’s .pem' }

/** As set in the popup's settings. */
export async function requireSecond(
  guard: GuardBrowser,
  shadow: ShadowSetting,
  more: { shadowKeys?: string[]; breakGlass?: boolean } = {},
): Promise<void> {
  const { settings } = await ask(guard, { type: 'page/state', tabId: null })
  await ask(guard, { type: 'page/save-settings', settings: { ...settings, shadow, ...more } })
}

/** The green row found, its Renew pressed and held, and the window for the second person open. */
export async function askSecond(guard: GuardBrowser): Promise<{ tab: Tab; confirm: Tab }> {
  const tab = await openToRenew(guard)
  await findRow(tab)
  await clickOn(tab, 'renew', contoso().id)
  await seeGuard(tab, says('A second person has to confirm Contoso’s row first.'), 'the hold')
  // The bar has a button of the same name, out of reach behind the dialog.
  await tab.need(DIALOG)
  await pause(550)
  await tab.click({ role: 'button', name: 'Ask the second person…', within: DIALOG })
  return { tab, confirm: await guard.waitForTab('confirm.html') }
}

/** "We are both ready": the code that is read out. */
export async function readCode(confirm: Tab): Promise<string> {
  await confirm.click({ role: 'button', name: 'We are both ready' })
  return confirm.textOf(await confirm.need({ css: 'p.spoken' }))
}

/** The second person's own page, with what their MDM shows pasted, and the code typed. */
export async function openShadow(
  second: GuardBrowser,
  code: string,
  certificate: PracticeCertificate = contoso(),
): Promise<Tab> {
  const page = await second.openExtension('shadow.html')
  await page.paste(BOX, graphJson(certificate, CONTOSO_ACCOUNT))
  await page.need({ text: 'Read from what you pasted:' })
  await fill(page, 'The code they read to you', code)
  return page
}

/** The four words that the second person reads back. */
export async function readBack(shadow: Tab, name: string | RegExp = 'Show what to read back') {
  await shadow.click({ role: 'button', name })
  return shadow.textOf(await shadow.need({ css: 'section.card p.spoken' }))
}

export async function compare(confirm: Tab, words: string): Promise<void> {
  await fill(confirm, 'Four words, or four groups of digits', words)
  await confirm.click({ role: 'button', name: 'Compare' })
}
