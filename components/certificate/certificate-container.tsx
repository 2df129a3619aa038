/** Holds the page together where a file is checked: the task, the box, and the verdicts. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'
import type { Task } from '../../lib/domain/task'
import type { PageState } from '../../lib/messages'
import { waitsForRecord } from '../../lib/words/certificate-words'
import { type DraftStore, keepDraft, readDraft } from '../shared/draft'
import { type UsedPageState, usePageState } from '../shared/use-page-state'
import { Failed } from '../ui/failed'
import { CertificateView } from './certificate-view'
import type { CheckedActs } from './checked-view'
import { draftOf, proposedTask, startingTask } from './task-start'
import { type Checks, useChecks } from './use-checks'

const TASK_DRAFT = 'draft-check-task'

export interface CertificateContainerProps {
  client: PageClient
  drafts: DraftStore
  /** The record in the page's address. */
  recordId: string | null
  now(): number
}

export function CertificateContainer(props: CertificateContainerProps) {
  const page = usePageState(props.client, null)
  if (page.failed) return <Failed />
  return page.state === null ? null : <Ready {...props} page={page} state={page.state} />
}

function Ready(props: CertificateContainerProps & { page: UsedPageState; state: PageState }) {
  const { client, drafts, recordId, now, page, state } = props
  const [chosen, setChosen] = useState<Task | null>(() =>
    startingTask(state, recordId, readDraft(drafts, TASK_DRAFT)),
  )
  const checks = useChecks({ client, task: chosen, onFail: page.fail })
  useAgain(checks, chosen, state)
  const choose = (task: Task) => {
    setChosen(task)
    keepDraft(drafts, TASK_DRAFT, draftOf(task))
    checks.judgeAgain(task)
  }
  return (
    <CertificateView
      records={state.records}
      task={chosen}
      proposal={proposedTask(state.pending, state.records)}
      checks={checks}
      now={now()}
      onTask={choose}
      {...actsOf(client, page, chosen)}
    />
  )
}

/**
 * What waited for the record is compared again once the record was read or settled; and everything
 * is, once another source disagrees or the record is gone.
 */
function useAgain(checks: Checks, task: Task | null, { records }: PageState): void {
  const record = records.find((one) => task?.kind === 'renew' && one.id === task.recordId)
  const identity = JSON.stringify([record?.topic, record?.disputedWith, record?.retired])
  const known = identity + JSON.stringify(record?.observations ?? null)
  const before = useRef({ known, identity })
  useEffect(() => {
    if (before.current.known === known) return
    const isOther = before.current.identity !== identity
    before.current = { known, identity }
    const waits = checks.checked.some(({ judged }) => waitsForRecord(judged.verdict))
    if (isOther || waits) checks.judgeAgain(task)
  }, [known, identity, checks, task])
}

function actsOf(
  client: PageClient,
  page: UsedPageState,
  chosen: Task | null,
): Omit<CheckedActs, 'onAnother'> {
  const then = (done: Promise<unknown>) => void done.catch(page.fail)
  return {
    onPortal: (task) => then(client.send({ type: 'page/open-portal', task })),
    onRecords: () => then(client.send({ type: 'page/open', page: 'records' })),
    onAfter: (recordId) => then(client.send({ type: 'page/open-check', page: 'after', recordId })),
    onFirst: async ({ file }, mdm) => {
      if (chosen === null) return { recordId: null, changes: [] }
      const done = await client.send({ type: 'page/record-first', file, task: chosen, mdm })
      page.accept(await client.send({ type: 'page/state', tabId: null }))
      return done
    },
  }
}
