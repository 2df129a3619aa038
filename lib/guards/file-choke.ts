/**
 * The choke point: nothing is issued unless a file reaches Apple. No file stays in any input of
 * the portal unless the task's row was proved and its Renew pressed, or a release is recorded.
 * This needs none of the page's words but the heading of the form.
 */
import {
  createRelease,
  hold,
  isCreateBlocked,
  liveRelease,
  liveRenewal,
  orgAndMdm,
  taskNotice,
} from './facts'
import type { Decision, Facts, Guard, Notice, Press } from './guard'
import { button, NEW_MDM, notice, WITHOUT_GUARD } from './notice'

const OK = button('ok', { do: 'close' })

/** Whether a file may enter the page now, by any road. */
export function mayFileEnter(facts: Facts): boolean {
  if (facts.isCutOff) return false
  if (liveRelease(facts, 'unguarded') !== null) return true
  if (facts.screen === 'renew') return liveRenewal(facts) !== null
  return facts.screen === 'create' && createRelease(facts) !== null
}

/** Upload, the file field, and whatever button of the form opens the file dialog. */
function press({ kind, place }: Press, facts: Facts): Decision | null {
  if (facts.screen !== 'renew' && facts.screen !== 'create') return null
  if (place !== null || !/^(upload|file|unnamed|unknown)$/.test(kind)) return null
  if (!mayFileEnter(facts)) return hold(fileNotice(facts))
  return kind === 'upload'
    ? { ruling: 'release', effect: { effect: 'upload' } }
    : { ruling: 'pass' }
}

/** Why a file was not let in, and what to do. */
export function fileNotice(facts: Facts): Notice {
  const { task } = facts.snapshot
  if (task === null || task.kind === 'look') return taskNotice(facts)
  return facts.screen === 'create'
    ? notice(
        'file_held_create',
        'stop',
        orgAndMdm(facts),
        isCreateBlocked(facts) ? [OK] : [OK, NEW_MDM],
      )
    : notice('file_held', 'stop', orgAndMdm(facts), [OK, WITHOUT_GUARD])
}

export const fileChoke: Guard = { name: 'file-choke', press }
