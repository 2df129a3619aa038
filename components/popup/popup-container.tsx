/** Holds what is chosen in the popup and carries the next step out. */
import { useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'
import { type NextStep, nextStep } from '../../lib/domain/next-step'
import { t } from '../../lib/i18n/t'
import type { PageState } from '../../lib/messages'
import { type DraftStore, keepDraft, readDraft } from '../shared/draft'
import { usePageState } from '../shared/use-page-state'
import { chosenTask, startingChoice, type TaskChoice } from '../task/task-choice'
import { useUploadWay } from '../task/use-upload-way'
import { Failed } from '../ui/failed'
import { carryOut } from './carry-out'
import { PopupView } from './popup-view'
import { type SideStep, stepWords } from './step-words'

const TICKET_DRAFT = 'draft-ticket'

export interface PopupContainerProps {
  /** The task window shows the same, without the links that would leave it. */
  place: 'popup' | 'task'
  client: PageClient
  drafts: DraftStore
  /** Null for the popup of the active tab; the task window names its tab. */
  tabId: number | null
  now(): number
  closeWindow(): void
}

export function PopupContainer(props: PopupContainerProps) {
  const { state, failed } = usePageState(props.client, props.tabId)
  if (failed) return <Failed />
  return state === null ? null : <Chosen {...props} state={state} />
}

function Chosen(props: PopupContainerProps & { state: PageState }) {
  const { state, drafts } = props
  const [edited, setEdited] = useState<TaskChoice | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const consoleTab = state.tab?.isConsole ? state.tab.id : null
  const hasUploadWay = useUploadWay(props.client, consoleTab)
  const now = props.now()
  const choice =
    edited ??
    startingChoice(state.records, state.tab?.task ?? null, readDraft(drafts, TICKET_DRAFT))
  const task = chosenTask(choice)
  const step = nextStep({ ...state, choice, task, now })
  const change = (next: TaskChoice) => {
    setEdited(next)
    setProblem(null)
    if (next.ticket !== choice.ticket) keepDraft(drafts, TICKET_DRAFT, next.ticket)
  }
  const run = (what: NextStep | SideStep) => {
    carryOut(what, { ...props, task, recordId: choice.recordId }).catch(() => setFailed(true))
  }
  const press = () => {
    if (step.kind !== 'choose-record') return run(step)
    setProblem(t('task_first_organisation_missing'))
  }
  if (failed) return <Failed />
  return (
    <PopupView
      place={props.place}
      state={state}
      choice={choice}
      onChoice={change}
      words={stepWords(step, (id) => organisationOf(state, id))}
      onStep={press}
      onBeside={run}
      onCheck={(page, recordId) => {
        props.client
          .send({ type: 'page/open-check', page, recordId })
          .then(props.closeWindow, () => setFailed(true))
      }}
      organisationProblem={problem}
      onUploadWay={
        hasUploadWay ? () => uploadWay(props, consoleTab).catch(() => setFailed(true)) : null
      }
      now={now}
    />
  )
}

async function uploadWay(
  { client, closeWindow }: PopupContainerProps,
  tabId: number | null,
): Promise<void> {
  await client.openPage(`/release.html?tab=${tabId}`)
  closeWindow()
}

function organisationOf(state: PageState, recordId: string): string {
  return state.records.find((one) => one.id === recordId)?.organisation ?? ''
}
