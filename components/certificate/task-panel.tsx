import { useState } from 'preact/hooks'
import type { CertificateRecord } from '../../lib/domain/record'
import type { Task } from '../../lib/domain/task'
import { t } from '../../lib/i18n/t'
import { mdmName, nameOf } from '../shared/words'
import { chosenTask, renewable, startingChoice, type TaskChoice } from '../task/task-choice'
import { TaskChooser } from '../task/task-chooser'
import { Button } from '../ui/button'

interface TaskPanelProps {
  task: Task | null
  /** What is on its way, for one press. */
  proposal: Task | null
  records: readonly CertificateRecord[]
  now: number
  onTask(task: Task): void
}

/** What the file is compared for: known, proposed, or asked. */
export function TaskPanel(props: TaskPanelProps) {
  const { task, proposal, records, onTask } = props
  const [isAsked, setAsked] = useState(false)
  if (task !== null && !isAsked) {
    return (
      <section class="card" aria-label={t('cert_task')}>
        <div class="row row-between">
          <p>
            <strong>{taskWords(task, records)}</strong>
          </p>
          <Button look="quiet" onPress={() => setAsked(true)}>
            {t('cert_task_change')}
          </Button>
        </div>
      </section>
    )
  }
  const choose = (chosen: Task) => {
    setAsked(false)
    onTask(chosen)
  }
  return (
    <section class="card" aria-label={t('cert_task')}>
      <p>{t('cert_task_ask')}</p>
      {proposal !== null && task === null && (
        <Button look="primary" big icon="check" onPress={() => choose(proposal)}>
          {t('cert_task_proposal', organisationOf(proposal, records))}
        </Button>
      )}
      <Asked {...props} isPlain={proposal !== null && task === null} onTask={choose} />
    </section>
  )
}

function Asked({ task, records, now, onTask, isPlain }: TaskPanelProps & { isPlain: boolean }) {
  const [choice, setChoice] = useState<TaskChoice>(() => startingChoice(records, task, ''))
  const [problem, setProblem] = useState<string | null>(null)
  const go = () => {
    const chosen = chosenTask(choice)
    if (chosen === null && choice.kind === 'first') {
      setProblem(t('task_first_organisation_missing'))
    } else if (chosen === null || chosen.kind === 'look') {
      setProblem(t(choice.kind === 'look' ? 'cert_task_look' : 'popup_step_paste_first_why'))
    } else {
      onTask(chosen)
    }
  }
  return (
    <>
      <TaskChooser
        records={renewable(records)}
        choice={choice}
        onChange={(next) => {
          setChoice(next)
          setProblem(null)
        }}
        now={now}
        organisationProblem={choice.kind === 'first' ? problem : null}
      />
      {choice.kind !== 'first' && problem !== null && (
        <p class="field-problem" role="alert">
          {problem}
        </p>
      )}
      <div>
        <Button look={isPlain ? 'plain' : 'primary'} onPress={go}>
          {t('cert_task_go')}
        </Button>
      </div>
    </>
  )
}

function taskWords(task: Task, records: readonly CertificateRecord[]): string {
  if (task.kind === 'first') return t('cert_task_first', task.organisation)
  const record = task.kind === 'renew' && records.find((one) => one.id === task.recordId)
  return record ? t('cert_task_renew', nameOf(record), mdmName(record.mdm)) : t('task_look')
}

function organisationOf(task: Task, records: readonly CertificateRecord[]): string {
  if (task.kind === 'first') return task.organisation
  if (task.kind === 'look') return ''
  return nameOf(records.find((one) => one.id === task.recordId) ?? { organisation: '' })
}
