/**
 * The main job without a display: from a pasted export to a renewed certificate, with a picture of
 * each step. Fails where a person would be stuck.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CLOCKS } from '../lib/domain/clocks'
import { graphJson } from '../practice/data/exports.ts'
import { CONTOSO_ACCOUNT, contoso, SCENARIOS } from '../practice/data/scenarios.ts'
import { type PracticePortal, startPracticePortal } from '../practice/server/portal.ts'
import { launchChromium } from '../tests/e2e/harness/chromium'
import { pause, until } from '../tests/e2e/harness/poll'
import type { GuardBrowser, GuardView, Query, Tab } from '../tests/e2e/harness/types'
import { root, say } from './run.mjs'
import { writeSampleFiles } from './samples'

const FOLDER = join(root, '.output', 'walk')
const LATE = 30_000

type Take = (tab: Tab, what: string) => Promise<void>

/** Prints each picture's path as it is taken. */
export async function main(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const portal = await startPracticePortal()
  portal.scenario({ drawing: 'plain', certificates: SCENARIOS['look-alikes']() })
  const guard = await launchChromium(portal, join(root, '.output', 'chrome-mv3-test'))
  try {
    const take = camera()
    await record(guard, take)
    const tab = await openPortal(guard, take)
    await findRow(tab, take)
    await renew(tab, take)
    await upload(tab, take, writeSampleFiles(join(FOLDER, 'files')))
    renewedByTheOracle(portal)
  } catch (error) {
    // Where a person would be stuck is worth a picture too.
    const tabs = await guard.tabs()
    for (const tab of tabs) await camera('stuck-')(tab, String(tabs.indexOf(tab) + 1))
    throw error
  } finally {
    await guard.close()
    await portal.close()
  }
  say(`\nThe certificate was renewed. Pictures: ${FOLDER}`)
}

/** The portal's own word for it: this certificate was renewed, and nothing else happened. */
function renewedByTheOracle(portal: PracticePortal): void {
  const acts = portal.log().filter(({ kind }) => /^(issued|renewed|revoked)$/.test(kind))
  const [act] = acts
  if (acts.length !== 1 || act?.kind !== 'renewed' || act.topic !== contoso().topic) {
    throw new Error(`The portal did something else: ${JSON.stringify(acts)}`)
  }
}

function camera(prefix?: string): Take {
  let number = 0
  return async (tab, what) => {
    number += 1
    const place = prefix ?? `${String(number).padStart(2, '0')}-`
    const path = join(FOLDER, `${place}${what}.png`)
    await tab.screenshot(path)
    say(path)
  }
}

/** What Intune shows is pasted into the records page: read and saved in the same act. */
async function record(guard: GuardBrowser, take: Take): Promise<void> {
  const page = await guard.openExtension('records.html')
  await take(page, 'nothing-recorded-yet')
  await page.paste({ role: 'textbox', name: said('records_paste_label') }, exported())
  await page.need({ text: /Contoso/ })
  await take(page, 'recorded')
}

/** The popup's one next step, with the renewal chosen, opens the portal. */
async function openPortal(guard: GuardBrowser, take: Take): Promise<Tab> {
  const popup = await guard.openExtension('popup.html')
  await popup.need({ role: 'radio', name: /Contoso/ })
  const ticket = await popup.need({ role: 'textbox', name: said('task_ticket') })
  await popup.focus(ticket)
  await popup.type('IT-4421')
  await take(popup, 'renew-contoso')
  await popup.click({ role: 'button', name: /Contoso/ })
  const tab = await guard.waitForTab('identity.apple.com')
  await shows(tab, 'list')
  await take(tab, 'the-list-unread')
  return tab
}

/** The person opens the first (i); the guard learns it and reads the others. */
async function findRow(tab: Tab, take: Take): Promise<void> {
  await tab.click({ css: '.info' })
  await sees(tab, 'a green row', ({ rows }) => rows.includes('match'))
  await take(tab, 'the-one-green-row')
}

/** The first press reads the (i) again; the second one goes through. */
async function renew(tab: Tab, take: Take): Promise<void> {
  const button: Query = {
    css: '[data-pushcert-guard=match] .actions > *, [data-pushcert-guard=match] .cell-5 > *',
    nth: 0,
  }
  await tab.click(button)
  await sees(tab, 'the same UID again', ({ texts }) => texts.includes(said('portal_armed_title')))
  await take(tab, 'read-again')
  // Reading the bar takes a person longer than the second half of a double click.
  await pause(CLOCKS.doubleClick * 2)
  await tab.click(button)
  await shows(tab, 'renew')
  await take(tab, 'notes-filled-in')
}

async function upload(tab: Tab, take: Take, request: string): Promise<void> {
  // For a moment after a released press everything is held: nobody is as quick as this script.
  await pause(CLOCKS.doubleClick * 2)
  await tab.chooseFile({ css: 'input[type=file]' }, request)
  await take(tab, 'request-chosen')
  await tab.click({ name: 'Upload' })
  await shows(tab, 'confirmation')
  await take(tab, 'renewed')
}

async function shows(tab: Tab, screen: string): Promise<void> {
  await sees(tab, `the screen ${screen}`, (view) => view.screen === screen)
}

/** Waits for what the guard says of the page. */
async function sees(tab: Tab, what: string, holds: (view: GuardView) => boolean): Promise<void> {
  await until(what, LATE, async () => {
    const view = await tab.guard()
    if (!holds(view)) throw new Error(JSON.stringify(view))
    return view
  })
}

function exported(): string {
  return graphJson(contoso(), CONTOSO_ACCOUNT)
}

/** The English words of a message, up to its first placeholder. */
function said(key: string): string {
  const text = readFileSync(join(root, 'public', '_locales', 'en', 'messages.json'), 'utf8')
  const message = (JSON.parse(text) as Record<string, { message: string }>)[key]?.message
  if (message === undefined) throw new Error(`There is no message ${key}`)
  return message.split('$')[0]?.trim() ?? ''
}
