/** What a person does on the way through a renewal, step by step, in either browser. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Task } from '../../../lib/domain/task'
import type { PageMessage, PageReplies } from '../../../lib/messages'
import { graphJson } from '../../../practice/data/exports.ts'
import { CONTOSO_ACCOUNT, contoso } from '../../../practice/data/scenarios.ts'
import type { OracleEvent, PracticeCertificate } from '../../../practice/data/types.ts'
import { vendorSignedRequest, writeSamples } from '../../../practice/server/samples.ts'
import type { GuardBrowser, GuardView, Query, Tab } from '../harness'
import { pause } from '../harness/poll'
import { clickOn, handleOf } from './portal-hand'

const BOX = { role: 'textbox', name: 'Paste what Intune shows, or drop last year’s .pem' }

/** Pastes what Intune shows into the records page and closes it again. */
export async function record(
  guard: GuardBrowser,
  certificate: PracticeCertificate = contoso(),
  account = CONTOSO_ACCOUNT,
): Promise<void> {
  const page = await guard.openExtension('records.html')
  await page.paste(BOX, graphJson(certificate, account))
  await page.need({ text: /certificate is (recorded|renewed)/i })
  await page.close()
}

/** A button of the guard's bar or dialog. */
export function button(name: string | RegExp): Query {
  return { role: 'button', name, within: { css: 'pushcert-guard' } }
}

export const DIALOG = { css: 'dialog', within: { css: 'pushcert-guard' } }

/** A button of the dialog: it is deaf at first, so that no press meant for the page chooses. */
export async function answer(tab: Tab, name: string): Promise<void> {
  await tab.need(DIALOG)
  await pause(500)
  await tab.click(button(name))
}

/** Waits until the guard's view of the page satisfies `holds`; gives that view. */
export async function seeGuard(
  tab: Tab,
  holds: (view: GuardView) => boolean,
  what: string,
  timeoutMs = 7000,
): Promise<GuardView> {
  const started = Date.now()
  for (;;) {
    const view = await tab.guard().catch(() => null)
    if (view !== null && holds(view)) return view
    if (Date.now() - started > timeoutMs)
      throw new Error(`Not seen: ${what} in ${JSON.stringify(view)}`)
    await pause(60)
  }
}

export function says(words: string): (view: GuardView) => boolean {
  return ({ texts }) => texts.includes(words)
}

export function isOn(screen: string): (view: GuardView) => boolean {
  return (view) => view.screen === screen
}

/** Opens the portal with the task chosen in its bar. */
export async function openToRenew(guard: GuardBrowser): Promise<Tab> {
  const tab = await guard.openPortal()
  await tab.click(button('Renew Contoso'))
  // A press before the task has come back is judged without it.
  await tab.gone(button('Renew Contoso'))
  return tab
}

/** A good request file of the kind that Intune hands out, by its path. */
export function requestFile(): string {
  const request = vendorSignedRequest()
  const directory = mkdtempSync(join(tmpdir(), 'pushcert-request-'))
  return writeSamples(directory, [request])[request.name] ?? ''
}

/** Opens that row's (i) and waits until the guard has found the task's row. */
export async function findRow(tab: Tab, certificate = contoso().id): Promise<void> {
  await clickOn(tab, 'details', certificate)
  await seeGuard(tab, ({ rows }) => rows.includes('match'), 'the green row', 20_000)
  await closeDetails(tab)
}

/** Details that lie over the list are closed by the person who opened them. */
export async function closeDetails(tab: Tab): Promise<void> {
  const isOver = await tab.evaluate(() => window.practice.element('close') !== null)
  if (isOver) await clickOn(tab, 'close')
}

/** Presses in the half second after a released one are taken for the rest of a double click. */
export function humanPause(): Promise<void> {
  return pause(550)
}

/** Renew on the green row: held and read again, then pressed once more. */
export async function pressRenewTwice(tab: Tab, certificate = contoso().id): Promise<void> {
  await clickOn(tab, 'renew', certificate)
  await seeGuard(tab, says('Still the same'), 'that Renew may be pressed now')
  await humanPause()
  await clickOn(tab, 'renew', certificate)
}

/** The request into the form's field, by its own road. */
export async function chooseRequest(tab: Tab, path: string): Promise<void> {
  const detached = await tab.evaluate(() => window.practice.element('choose-file') !== null)
  await tab.chooseFile(await handleOf(tab, detached ? 'choose-file' : 'file'), path)
}

/** Everything in the log that must not be there when Contoso's certificate is renewed and no more. */
export function harmIn(log: readonly OracleEvent[], allowed = contoso().topic): OracleEvent[] {
  return log.filter(({ kind, control, topic }) => {
    if (kind === 'issued' || kind === 'revoked') return true
    if (kind === 'renewed') return topic !== allowed
    if (kind !== 'pressed') return false
    if (control === 'renew') return topic !== allowed
    return control === 'create' || control === 'revoke' || control === 'accept'
  })
}

export function ofKind(log: readonly OracleEvent[], kind: OracleEvent['kind']): OracleEvent[] {
  return log.filter((event) => event.kind === kind)
}

/** The whole text of a field of an extension page. */
export async function fill(page: Tab, name: string, text: string): Promise<void> {
  await page.focus({ role: 'textbox', name })
  await page.press('Control+a')
  await page.type(text)
}

/** As the popup does it: the portal opened with the task, which the page itself cannot offer. */
export async function openWithTask(guard: GuardBrowser, task?: Task): Promise<Tab> {
  await ask(guard, { type: 'page/open-portal', task: task ?? (await renewTask(guard)) })
  const tab = await guard.waitForTab('identity.apple.com/pushcert')
  await tab.bringToFront()
  return tab
}

async function renewTask(guard: GuardBrowser): Promise<Task> {
  const { records } = await ask(guard, { type: 'page/state', tabId: null })
  const recordId = records.find(({ organisation }) => organisation === 'Contoso')?.id
  if (recordId === undefined) throw new Error('Contoso is not recorded')
  return { kind: 'renew', recordId, ticket: 'IT-4421' }
}

/** A message as the extension's own pages send it. */
export function ask<M extends PageMessage>(
  guard: GuardBrowser,
  message: M,
): Promise<PageReplies[M['type']]> {
  return guard.inExtension<PageReplies[M['type']], M>((sent) => {
    const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Api
    return api.runtime.sendMessage(sent)
  }, message)
}

interface Api {
  runtime: { sendMessage<R>(message: unknown): Promise<R> }
}
