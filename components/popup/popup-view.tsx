import type { CertificateRecord } from '../../lib/domain/record'
import { t } from '../../lib/i18n/t'
import type { PageState } from '../../lib/messages'
import { renewable, type TaskChoice } from '../task/task-choice'
import { TaskChooser } from '../task/task-chooser'
import { Brand } from '../ui/brand'
import { Button } from '../ui/button'
import { Icon } from '../ui/icons'
import { Notice } from '../ui/notice'
import { CertificateNow } from './certificate-now'
import { NextStepView } from './next-step-view'
import { PendingView } from './pending-view'
import { PortalTab } from './portal-tab'
import type { SideStep, StepWords } from './step-words'

export interface PopupViewProps {
  place: 'popup' | 'task'
  state: PageState
  choice: TaskChoice
  onChoice(choice: TaskChoice): void
  words: StepWords
  onStep(): void
  onBeside(step: SideStep): void
  /** Opens the page where a file, or what the MDM shows, is checked. */
  onCheck(page: 'certificate' | 'after', recordId: string | null): void
  organisationProblem: string | null
  /** The last way to let a withheld file into the MDM; null where none was withheld. */
  onUploadWay: (() => void) | null
  now: number
}

/** The popup: what you came for, how that certificate stands, and the one next step. */
export function PopupView(props: PopupViewProps) {
  const { state, choice, now } = props
  const record = chosenRecord(state.records, choice)
  return (
    <div class="popup">
      <header class="row row-between">
        <Brand />
        <h1 class="hidden-text">{t(props.place === 'popup' ? 'popup_title' : 'task_title')}</h1>
      </header>
      <main class="stack popup-main">
        {!state.siteAccess && (
          <Notice tone="stop" title={t('popup_no_access')} role="alert">
            <p class="small">{t('popup_no_access_how')}</p>
          </Notice>
        )}
        {state.tab !== null && !state.tab.isConsole && (
          <PortalTab status={state.tab.status} renewing={renewedIn(state)} />
        )}
        <TaskChooser
          records={renewable(state.records)}
          choice={choice}
          onChange={props.onChoice}
          now={now}
          organisationProblem={props.organisationProblem}
        />
        {record !== null && <CertificateNow record={record} now={now} />}
        <PendingView
          pending={state.pending}
          records={state.records}
          except={record?.id ?? null}
          onOpen={props.onCheck}
        />
        <NextStepView words={props.words} onPress={props.onStep} onBeside={props.onBeside} />
        {props.onUploadWay !== null && (
          <div>
            <Button look="quiet" onPress={props.onUploadWay}>
              {t('task_upload_way')}
            </Button>
          </div>
        )}
      </main>
      {props.place === 'popup' && <Links />}
    </div>
  )
}

function Links() {
  return (
    <nav class="popup-links" aria-label={t('popup_more')}>
      <a href="/records.html" target="_blank" rel="noopener">
        <Icon name="list" />
        {t('popup_link_records')}
      </a>
      <a href="/journal.html" target="_blank" rel="noopener">
        <Icon name="pencilNote" />
        {t('journal_link')}
      </a>
      <a href="/shadow.html" target="_blank" rel="noopener">
        <Icon name="eye" />
        {t('shadow_link')}
      </a>
      <a href="/consoles.html" target="_blank" rel="noopener">
        <Icon name="shield" />
        {t('consoles_link')}
      </a>
      <a href="/records.html#settings" target="_blank" rel="noopener">
        <Icon name="settings" />
        {t('popup_link_settings')}
      </a>
    </nav>
  )
}

function chosenRecord(
  records: readonly CertificateRecord[],
  choice: TaskChoice,
): CertificateRecord | null {
  if (choice.kind !== 'renew') return null
  return records.find((one) => one.id === choice.recordId && one.retired === null) ?? null
}

/** The organisation that the tab's own task renews, whatever is chosen in the popup now. */
function renewedIn(state: PageState): string | null {
  const task = state.tab?.task ?? null
  if (task?.kind !== 'renew') return null
  return state.records.find((one) => one.id === task.recordId)?.organisation ?? null
}
