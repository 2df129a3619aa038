/** Pictures of the gate at the MDM's upload, and of the page that lets it in there. */

import { pause } from '../../tests/e2e/harness/poll'
import type { Tab } from '../../tests/e2e/harness/types'
import { REASONS, RIGHT } from '../../tests/e2e/steps/console-cases'
import { FILES, type FileName } from '../../tests/e2e/steps/console-files'
import { fabrikam, giveFile, hears, openConsole } from '../../tests/e2e/steps/console-hand'
import { grantConsole, renewTask, setTask } from '../../tests/e2e/steps/console-task'
import { record } from '../../tests/e2e/steps/renewal-steps'
import { called, type Stage, type Story } from './stage'

const DRAWING = 'plain'

/** The console with Contoso's renewal as the task, and one file given to it. */
async function given(stage: Stage, file: FileName, words: string): Promise<Tab> {
  await stage.begin()
  await record(stage.guard, fabrikam(), 'apple@fabrikam.example')
  await grantConsole(stage.guard)
  await setTask(stage.guard, await renewTask(stage.guard))
  const tab = await openConsole(stage.guard, DRAWING)
  await tab.setViewport(1280, 800)
  await giveFile(tab, DRAWING, FILES[file].path)
  await hears(tab, DRAWING, words)
  // Its buttons are deaf for a moment, and drawn so.
  await pause(600)
  return tab
}

function withheld(name: string, file: keyof typeof REASONS): Story {
  return async (stage) => stage.take(await given(stage, file, REASONS[file]), name)
}

export const CONSOLE_STORIES: Record<string, Story> = {
  'console-other': withheld('console-other', 'of another organisation'),
  'console-old': withheld('console-old', 'last year’s'),
  'console-html': withheld('console-html', 'a web page'),

  async 'console-created'(stage) {
    const tab = await given(stage, 'created', REASONS.created)
    await stage.take(tab, 'console-created')
    await tab.emulate({ colorScheme: 'dark' })
    await stage.take(tab, 'console-created-dark')
  },

  async 'console-right'(stage) {
    const tab = await given(stage, 'renewed', RIGHT)
    await stage.take(tab, 'console-right')
    await tab.setViewport(760, 560)
    await stage.take(tab, 'console-right-narrow')
  },

  async consoles(stage) {
    stage.scenario()
    await stage.guard.willAllow([])
    const page = await stage.openPage('consoles.html', 1000, 900)
    await page.need(called('heading', /./))
    await stage.take(page, 'consoles')
    await page.close()
    await grantConsole(stage.guard)
    const guarded = await stage.openPage('consoles.html', 1000, 900)
    await guarded.need({ text: /mdm\.practice\.example/ })
    await stage.take(guarded, 'consoles-guarded')
  },
}
