/**
 * The choke point: nothing is issued unless a file reaches Apple. No file stays in any input of
 * the portal unless the task's row was proved and its Renew pressed, or a release is recorded.
 * This needs none of the page's words but the heading of the form.
 */
import { liveRelease, liveRenewal, mdmOf, organisationOf, recordOf, taskNotice } from './facts'
import type { Action, Decision, Facts, Guard, Notice, Press } from './guard'

const CANCEL: Action = { label: ['portal_ok'], act: { do: 'close' } }

/** Whether a file may enter the page now, by any road. */
export function mayFileEnter(facts: Facts): boolean {
  if (liveRelease(facts, 'unguarded') !== null) return true
  if (facts.isCutOff) return false
  if (facts.screen === 'renew') return liveRenewal(facts) !== null && recordOf(facts) !== null
  return facts.screen === 'create' && liveRelease(facts, 'create') !== null
}

/** Upload, the file field, and whatever button of the form opens the file dialog. */
function press({ kind, place }: Press, facts: Facts): Decision | null {
  if (facts.screen !== 'renew' && facts.screen !== 'create') return null
  if (place !== null || !/^(upload|file|unnamed|unknown)$/.test(kind)) return null
  if (!mayFileEnter(facts)) return { ruling: 'hold', notice: fileNotice(facts) }
  return kind === 'upload'
    ? { ruling: 'release', effect: { effect: 'upload' } }
    : { ruling: 'pass' }
}

/** Why a file was not let in, and what to do. */
export function fileNotice(facts: Facts): Notice {
  const { task } = facts.snapshot
  if (task === null || task.kind === 'look') {
    const asked = taskNotice(facts)
    if (asked.ruling === 'hold' && asked.notice !== null) return asked.notice
  }
  const record = recordOf(facts)
  return {
    id: 'file-held',
    tone: 'stop',
    title: ['portal_file_held_title'],
    body: [
      facts.screen === 'create' ? 'portal_file_held_create_body' : 'portal_file_held_body',
      organisationOf(facts),
      record === null ? ['mdm_other'] : mdmOf(record),
    ],
    actions: [
      CANCEL,
      facts.screen === 'create'
        ? {
            label: ['portal_create_new_mdm'],
            act: { do: 'ask-release', kind: 'create', place: null },
          }
        : {
            label: ['portal_without_guard'],
            act: { do: 'ask-release', kind: 'unguarded', place: null },
          },
    ],
  }
}

export const fileChoke: Guard = { name: 'file-choke', press }
