/** Pictures of the file's check before it leaves, and of the comparison afterwards. */
import { graphJson } from '../../practice/data/exports.ts'
import { CONTOSO_ACCOUNT, contoso } from '../../practice/data/scenarios.ts'
import type { Tab } from '../../tests/e2e/harness/types'
import {
  createdAnew,
  type FileKind,
  fabrikam,
  fileAt,
  renewedContoso,
} from '../../tests/e2e/steps/certificate-files'
import { ask, record } from '../../tests/e2e/steps/renewal-steps'
import { called, type Stage, type Story } from './stage'

const INPUT = { css: 'input[type=file]', hidden: true }
const VERDICT = { role: 'article' }
const WAY = called('button', 'How to get the right file')
const BOX = called('textbox', /^Paste what Intune shows now/)

async function checkPage(stage: Stage, query = ''): Promise<Tab> {
  const page = await stage.openPage(`certificate.html${query}`, 1280, 900)
  await page.need(called('heading', /Check the file/))
  return page
}

/** With Contoso's renewal as the task. */
async function forContoso(stage: Stage): Promise<Tab> {
  await stage.begin()
  await record(stage.guard, fabrikam(), 'apple@fabrikam.example')
  return checkPage(stage, `?record=${await contosoId(stage)}`)
}

async function contosoId(stage: Stage): Promise<string> {
  const { records } = await ask(stage.guard, { type: 'page/state', tabId: null })
  return records.find(({ topic }) => topic === contoso().topic)?.id ?? ''
}

/** The whole page, however long it is. */
async function takeWhole(stage: Stage, page: Tab, name: string): Promise<void> {
  await page.setViewport(1000, 700)
  const height = await page.evaluate<number>('document.documentElement.scrollHeight')
  await page.setViewport(1000, Math.min(Math.max(height, 700), 2000))
  await page.evaluate('scrollTo(0, 0)')
  await stage.take(page, name)
}

/** The verdict as it stands on the screen at 200 %. */
async function takeZoomed(stage: Stage, page: Tab, name: string): Promise<void> {
  await page.setViewport(1280, 900)
  await page.evaluate("document.querySelector('article')?.scrollIntoView()")
  await stage.take(page, name)
}

async function check(page: Tab, kind: FileKind): Promise<void> {
  await page.chooseFile(INPUT, fileAt(kind))
  await page.need(VERDICT)
}

function stopStory(kind: FileKind): Story {
  return async (stage) => {
    const page = await forContoso(stage)
    await check(page, kind)
    await takeWhole(stage, page, `check-${kind}`)
  }
}

async function afterPage(stage: Stage): Promise<Tab> {
  await stage.begin()
  const page = await stage.openPage(`after.html?record=${await contosoId(stage)}`, 1000, 900)
  await page.need(BOX)
  return page
}

async function compare(page: Tab, text: string): Promise<void> {
  await page.paste(BOX, text)
  await page.need(VERDICT)
}

export const CHECK_STORIES: Record<string, Story> = {
  async 'check-right'(stage) {
    const page = await forContoso(stage)
    await takeWhole(stage, page, 'check-choose')
    await check(page, 'right')
    await takeWhole(stage, page, 'check-right')
    await page.emulate({ colorScheme: 'dark' })
    await takeWhole(stage, page, 'check-right-dark')
    await page.emulate({ colorScheme: 'light', zoom: 2 })
    await takeZoomed(stage, page, 'check-right-200')
  },

  async 'check-created'(stage) {
    const page = await forContoso(stage)
    await check(page, 'created')
    await takeWhole(stage, page, 'check-created')
    await page.click(WAY)
    await takeWhole(stage, page, 'check-way-back')
    await page.emulate({ colorScheme: 'dark' })
    await takeWhole(stage, page, 'check-created-dark')
    await page.emulate({ colorScheme: 'light', zoom: 2 })
    await takeZoomed(stage, page, 'check-created-200')
  },

  'check-fabrikam': stopStory('fabrikam'),
  'check-old': stopStory('old'),
  'check-html': stopStory('html'),
  'check-request': stopStory('request'),

  async 'check-no-task'(stage) {
    await stage.begin()
    const page = await checkPage(stage)
    await check(page, 'right')
    await takeWhole(stage, page, 'check-no-task')
  },

  async 'check-first'(stage) {
    stage.scenario()
    const page = await checkPage(stage)
    await page.click(called('radio', /First certificate/))
    await page.focus(called('textbox', 'Organisation it is for'))
    await page.type('Contoso')
    await page.click(called('button', 'Compare for this'))
    await check(page, 'created')
    await takeWhole(stage, page, 'check-first')
    await page.click(called('button', /Yes, this is Contoso/))
    await page.need({ text: /Recorded as Contoso/ })
    await takeWhole(stage, page, 'check-first-recorded')
  },

  async 'after-renewed'(stage) {
    const page = await afterPage(stage)
    await takeWhole(stage, page, 'after-paste')
    await compare(page, graphJson(contoso(), CONTOSO_ACCOUNT))
    await takeWhole(stage, page, 'after-not-yet')
    await compare(page, graphJson(renewedContoso(), CONTOSO_ACCOUNT))
    await page.need({ text: /^Renewed/ })
    await takeWhole(stage, page, 'after-renewed')
  },

  async 'after-other-topic'(stage) {
    const page = await afterPage(stage)
    await compare(page, graphJson(createdAnew(), CONTOSO_ACCOUNT))
    await takeWhole(stage, page, 'after-other-topic')
    await page.emulate({ colorScheme: 'dark' })
    await takeWhole(stage, page, 'after-other-topic-dark')
  },
}
