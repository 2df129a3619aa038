/**
 * The choke point: nothing is issued unless a file reaches Apple. No file stays in any input of
 * the portal unless the task's row was proved and its Renew pressed, or a release is recorded.
 * This needs none of the page's words but the heading of the form.
 */

import type { Said } from '../words/notice'
import { createRelease, hold, isConfirmed, liveRelease, liveRenewal, TASK_NEEDED } from './facts'
import type { Decision, Facts, Guard, Press } from './guard'

/** Whether a file may enter the page now, by any road. */
export function mayFileEnter(facts: Facts): boolean {
  if (facts.isCutOff) return false
  if (liveRelease(facts, 'unguarded') !== null) return true
  if (facts.screen === 'renew') {
    const renewal = liveRenewal(facts)
    return renewal !== null && isConfirmed(renewal.topic, facts)
  }
  return facts.screen === 'create' && createRelease(facts) !== null
}

/** Upload, the file field, and whatever button of the form opens the file dialog. */
function press({ kind, place }: Press, facts: Facts): Decision | null {
  if (facts.screen !== 'renew' && facts.screen !== 'create') return null
  if (place !== null || !/^(upload|file|unnamed|unknown)$/.test(kind)) return null
  if (!mayFileEnter(facts)) return hold(whyNoFile(facts))
  return kind === 'upload'
    ? { ruling: 'release', effect: { effect: 'upload' } }
    : { ruling: 'pass' }
}

/** Why a file was not let in, and what to do. */
export function whyNoFile(facts: Facts): Said {
  const kind = facts.snapshot.task?.kind
  if (kind === undefined || kind === 'look') return TASK_NEEDED
  if (facts.screen === 'create') return ['file_held_create']
  return [liveRenewal(facts) === null ? 'file_held' : 'confirm']
}

export const fileChoke: Guard = { name: 'file-choke', press }
