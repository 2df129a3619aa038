/** Holds what is typed for one way out and asks the background, which decides, for it. */
import { useEffect, useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'
import type { CertificateRecord } from '../../lib/domain/record'
import type { ReleaseRequest } from '../../lib/domain/tab'
import type { Task } from '../../lib/domain/task'
import { t } from '../../lib/i18n/t'
import type { PageState } from '../../lib/messages'
import { usePageState } from '../shared/use-page-state'
import { mdmInSentence } from '../shared/words'
import { Failed } from '../ui/failed'
import { Notice } from '../ui/notice'
import {
  type CaseFacts,
  grantFields,
  hasTwoRoads,
  NOTHING_TYPED,
  problemsOf,
  type ReleaseCase,
  type ReleaseTyped,
  releaseCase,
} from './release-form'
import { ReleaseView } from './release-view'

interface ReleaseContainerProps {
  client: PageClient
  tabId: number | null
  closeWindow(): void
}

export function ReleaseContainer(props: ReleaseContainerProps) {
  const { client, tabId } = props
  const { state, failed } = usePageState(client, tabId)
  const [request, setRequest] = useState<ReleaseRequest | null | 'asked'>('asked')
  useEffect(() => {
    if (tabId === null) setRequest(null)
    else
      client.send({ type: 'page/release-request', tabId }).then(setRequest, () => setRequest(null))
  }, [client, tabId])
  if (failed) return <Failed />
  if (state === null || request === 'asked') return null
  if (request === null || tabId === null) {
    return (
      <main class="dialog-page">
        <h1 class="hidden-text">{t('release_title')}</h1>
        <Notice tone="check" title={t('release_gone')}>
          <p>{t('release_gone_text')}</p>
        </Notice>
      </main>
    )
  }
  return <Asked {...props} tabId={tabId} state={state} request={request} />
}

interface AskedProps extends ReleaseContainerProps {
  tabId: number
  state: PageState
  request: ReleaseRequest
}

function Asked({ client, tabId, state, request, closeWindow }: AskedProps) {
  const [typed, setTyped] = useState<ReleaseTyped>(NOTHING_TYPED)
  const [byDetails, setByDetails] = useState(true)
  const [isTried, setTried] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const [granted, setGranted] = useState(false)
  const task = state.tab?.task ?? null
  const record = recordFor(state, request, task)
  const which = releaseCase({ ...caseFacts(state, request, task, record), byDetails })
  const organisation = record?.organisation ?? organisationOf(state, task)
  const problems = problemsOf(which, typed, {
    expected: request.kind === 'revoke' ? request.topic : (record?.topic ?? null),
    organisation: which === 'create' || organisation === '' ? null : organisation,
  })
  const grant = () => {
    setTried(true)
    setRefused(null)
    if (Object.keys(problems).length > 0) return
    const standIn = { organisation: organisation || '-', established: established(which) }
    client.send({ type: 'page/grant-release', tabId, ...grantFields(which, typed, standIn) }).then(
      ({ granted: isGranted, problem }) =>
        isGranted ? setGranted(true) : setRefused(problem ?? t('popup_failed')),
      () => setRefused(t('popup_failed')),
    )
  }
  const back = () => {
    if (granted) closeWindow()
    else client.send({ type: 'page/decline-release', tabId }).then(closeWindow, closeWindow)
  }
  return (
    <ReleaseView
      which={which}
      names={{
        organisation,
        mdm: mdmInSentence(record?.mdm ?? 'other'),
        isIntune: record?.mdm === 'intune',
      }}
      rowText={request.rowText}
      contact={state.settings.contact}
      typed={typed}
      problems={isTried ? problems : {}}
      refused={refused}
      granted={granted}
      road={hasTwoRoads(which, record?.topic ?? null) ? { byDetails, onRoad: setByDetails } : null}
      onType={(next) => {
        setTyped(next)
        setRefused(null)
      }}
      onGrant={grant}
      onBack={back}
      onOtherTask={() => void client.openPage(`/task.html?tab=${tabId}`).then(back, back)}
    />
  )
}

function caseFacts(
  state: PageState,
  request: ReleaseRequest,
  task: Task | null,
  record: CertificateRecord | null,
): Omit<CaseFacts, 'byDetails'> {
  const used = state.records.filter((one) => one.retired === null)
  return {
    request,
    task,
    createMode: state.settings.createMode,
    breakGlass: state.settings.breakGlass,
    usedTopics: used.map((one) => one.topic),
    expected: record?.topic ?? null,
  }
}

/** The certificate the words are about: for a revocation the row's own, else the task's. */
function recordFor(
  state: PageState,
  request: ReleaseRequest,
  task: Task | null,
): CertificateRecord | null {
  const active = state.records.filter((one) => one.retired === null)
  if (request.kind === 'revoke') {
    return active.find((one) => one.topic !== null && one.topic === request.topic) ?? null
  }
  return active.find((one) => task?.kind === 'renew' && one.id === task.recordId) ?? null
}

/** The task's organisation; empty when no task names one. */
function organisationOf(state: PageState, task: Task | null): string {
  if (task?.kind === 'first') return task.organisation
  if (task?.kind !== 'renew') return ''
  return state.records.find((one) => one.id === task.recordId)?.organisation ?? ''
}

/** The reason that the journal keeps where the window itself settled the question. */
function established(which: ReleaseCase): string {
  return which === 'create-first' ? t('release_reason_first') : t('release_reason_details')
}
