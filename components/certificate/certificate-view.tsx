import { useRef } from 'preact/hooks'
import type { CertificateRecord } from '../../lib/domain/record'
import type { Task } from '../../lib/domain/task'
import { t } from '../../lib/i18n/t'
import { Brand } from '../ui/brand'
import { Notice } from '../ui/notice'
import { type CheckedActs, CheckedView } from './checked-view'
import { FileBox } from './file-box'
import { TaskPanel } from './task-panel'
import type { Checks } from './use-checks'

interface CertificateViewProps extends Omit<CheckedActs, 'onAnother'> {
  records: readonly CertificateRecord[]
  task: Task | null
  proposal: Task | null
  checks: Checks
  now: number
  onTask(task: Task): void
}

/** The page's order: for what, which file, and what it is. */
export function CertificateView(props: CertificateViewProps) {
  const { records, task, proposal, checks, now, onTask } = props
  const box = useRef<HTMLDivElement>(null)
  const another = () => box.current?.querySelector<HTMLInputElement>('input[type=file]')?.focus()
  const { checked, unread, round } = checks
  return (
    <div class="check-page">
      <header class="stack">
        <Brand />
        <h1>{t('cert_heading')}</h1>
        <p class="lead">{t('cert_lead')}</p>
      </header>
      <main class="stack-wide">
        <TaskPanel task={task} proposal={proposal} records={records} now={now} onTask={onTask} />
        <div ref={box}>
          <FileBox
            isSmall={checked.length > 0}
            onFiles={checks.takeFiles}
            onText={checks.takeText}
          />
        </div>
        <div class="stack-wide" role="status">
          {unread.map((name) => (
            <Notice key={name} tone="check" title={t('cert_unread', name)} />
          ))}
          {checked.map((one, at) => (
            <CheckedView
              key={`${round.toString()}-${at.toString()}`}
              {...props}
              checked={one}
              takesFocus={at === 0}
              onAnother={another}
            />
          ))}
        </div>
      </main>
    </div>
  )
}
