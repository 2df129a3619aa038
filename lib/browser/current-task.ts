/**
 * What the person came to do last, in whatever tab they said it: it counts in the tab of their MDM
 * too, which has no page to ask in. In session storage: gone with the browser.
 */
import * as v from 'valibot'
import { CLOCKS } from '../domain/clocks'
import type { Task } from '../domain/task'
import * as shape from './schemas'
import type { SessionArea } from './tab-store'

export interface CurrentTask {
  /** The task as it counts at `now` (ms); null when nobody said one today. */
  get(now: number): Promise<Task | null>
  set(task: Task | null, now: number): Promise<void>
}

const KEY = 'current-task'

const stored = v.strictObject({ task: shape.task, at: shape.time })

export function createCurrentTask(area: SessionArea): CurrentTask {
  return {
    async get(now) {
      const read = v.safeParse(stored, (await area.get(null))[KEY])
      if (!read.success) return null
      const age = now - read.output.at
      return age >= -1000 && age < CLOCKS.taskElsewhere ? read.output.task : null
    },
    async set(task, now) {
      if (task === null) await area.remove(KEY)
      else await area.set({ [KEY]: { task, at: now } })
    },
  }
}
