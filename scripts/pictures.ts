/**
 * `npm run pictures`: every state of the guard, photographed in the built extension with the
 * practice portal behind it, into docs/pictures. With PICTURES=<pattern> only the stories whose names fit.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startPracticePortal } from '../practice/server/portal.ts'
import { launchChromium } from '../tests/e2e/harness/chromium'
import { CHECK_STORIES } from './pictures/check-stories'
import { CONSOLE_STORIES } from './pictures/console-stories'
import { EXTENSION_STORIES } from './pictures/extension-stories'
import { HELD_STORIES } from './pictures/held-stories'
import { LIST_STORIES } from './pictures/list-stories'
import { RENEWAL_STORIES } from './pictures/renewal-stories'
import { REQUEST_STORIES } from './pictures/request-stories'
import { SECOND_STORIES } from './pictures/second-stories'
import { Stage, type Story } from './pictures/stage'
import { root, say } from './run.mjs'

const FOLDER = join(root, 'docs', 'pictures')
const STORIES: Record<string, Story> = {
  ...LIST_STORIES,
  ...HELD_STORIES,
  ...RENEWAL_STORIES,
  ...EXTENSION_STORIES,
  ...CHECK_STORIES,
  ...REQUEST_STORIES,
  ...CONSOLE_STORIES,
  ...SECOND_STORIES,
}

export async function main(): Promise<void> {
  const wanted = new RegExp(process.env.PICTURES ?? '')
  const stories = Object.entries(STORIES).filter(([name]) => wanted.test(name))
  if (process.env.PICTURES === undefined) rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const portal = await startPracticePortal()
  const guard = await launchChromium(portal, join(root, '.output', 'chrome-mv3-test'))
  const failed: string[] = []
  try {
    for (const [name, story] of stories) {
      await guard.reset()
      // One story that fails must not cost the pictures of the others.
      await story(new Stage(guard, FOLDER)).catch((error: Error) => {
        failed.push(`${name}: ${error.message}`)
      })
    }
  } finally {
    await guard.close()
    await portal.close()
  }
  if (failed.length > 0) throw new Error(`Not all pictures could be taken.\n${failed.join('\n')}`)
  const unlisted = listedNowhere()
  if (unlisted.length > 0) throw new Error(`docs/pictures.md differs: ${unlisted.join(', ')}`)
  say(`\nPictures: ${FOLDER}`)
}

/** Pictures that docs/pictures.md does not show, and those it shows that are not there. */
function listedNowhere(): string[] {
  const page = readFileSync(join(root, 'docs', 'pictures.md'), 'utf8')
  const shown = new Set(
    [...page.matchAll(/src="pictures\/([\w-]+\.png)"/g)].map(([, name]) => name),
  )
  const taken = new Set<string | undefined>(readdirSync(FOLDER))
  const names = [...shown, ...taken].map(String)
  return names.filter((name) => !shown.has(name) || !taken.has(name))
}
