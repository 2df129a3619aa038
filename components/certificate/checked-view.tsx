import { useState } from 'preact/hooks'
import type { FileVerdict } from '../../lib/certificates/verdict'
import type { CertificateRecord, MdmId } from '../../lib/domain/record'
import type { Change } from '../../lib/domain/record-change'
import type { Task } from '../../lib/domain/task'
import { t } from '../../lib/i18n/t'
import { certificateWords, type Named, namedFor, wayBack } from '../../lib/words/certificate-words'
import { say } from '../../lib/words/say'
import { changeWords } from '../records/change-words'
import { mdmInSentence } from '../shared/words'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { CertificateFacts, VerdictNotes } from './facts'
import { FirstConfirm } from './first-confirm'
import { ProvedFile } from './proved-file'
import type { Checked } from './use-checks'
import { VerdictView } from './verdict-view'
import { WayBackView } from './way-back-view'

export interface CheckedActs {
  onPortal(task: Task | null): void
  onRecords(): void
  onAnother(): void
  onAfter(recordId: string): void
  /** Records the first certificate; `recordId` null when that was refused. */
  onFirst(checked: Checked, mdm: MdmId): Promise<{ recordId: string | null; changes: Change[] }>
}

interface CheckedViewProps extends CheckedActs {
  checked: Checked
  task: Task | null
  records: readonly CertificateRecord[]
  takesFocus: boolean
}

/** One checked file: the verdict, what it rests on, and the one next step. */
export function CheckedView(props: CheckedViewProps) {
  const { checked, task, records, takesFocus } = props
  const { verdict } = checked.judged
  const named = namedFor(verdict, task, records)
  const words = certificateWords(verdict, named)
  return (
    <VerdictView
      tone={words.tone === 'calm' ? 'plain' : words.tone}
      title={say(words.title)}
      body={say(words.body)}
      name={checked.file.name}
      takesFocus={takesFocus}
    >
      <VerdictNotes verdict={verdict} named={named} />
      <NextStep {...props} named={named} />
      {'certificate' in verdict && (
        <details>
          <summary>{t('cert_details')}</summary>
          <CertificateFacts certificate={verdict.certificate} />
        </details>
      )}
    </VerdictView>
  )
}

function NextStep(props: CheckedViewProps & { named: Named }) {
  const { checked, task, named } = props
  const { verdict } = checked.judged
  if (verdict.is === 'first') return <First {...props} />
  const isOther =
    verdict.is === 'right' && verdict.notes.some((one) => one.note === 'other-request')
  if (verdict.is === 'right' && isRecordOld(verdict)) {
    return (
      <Button look="primary" big icon="paste" onPress={() => props.onAfter(verdict.recordId)}>
        {t('popup_step_after', say(named.mdm))}
      </Button>
    )
  }
  if (verdict.is === 'right' && !isOther) {
    return <Proved {...props} recordId={verdict.recordId} />
  }
  return (
    <WayBackView
      way={wayBack(verdict)}
      task={task}
      named={named}
      onPortal={() => props.onPortal(task)}
      onRecords={props.onRecords}
      onAnother={props.onAnother}
    />
  )
}

function isRecordOld({ notes }: Extract<FileVerdict, { is: 'right' }>): boolean {
  return notes.some(({ note }) => note === 'record-old')
}

function Proved({
  checked,
  named,
  records,
  recordId,
  onAfter,
}: CheckedViewProps & { named: Named; recordId: string | null }) {
  const { verdict, pem } = checked.judged
  if (!('certificate' in verdict)) return null
  const record = records.find((one) => one.id === recordId)
  return (
    <ProvedFile
      organisation={named.org}
      mdm={record === undefined ? say(named.mdm) : mdmInSentence(record.mdm)}
      isIntune={record?.mdm === 'intune'}
      pem={pem}
      notAfter={verdict.certificate.notAfter}
      onAfter={recordId === null ? null : () => onAfter(recordId)}
    />
  )
}

function First(props: CheckedViewProps & { named: Named }) {
  const { checked, records, named, onFirst } = props
  const [done, setDone] = useState<{ recordId: string | null; changes: Change[] } | null>(null)
  const { verdict } = checked.judged
  if (verdict.is !== 'first') return null
  const { topic } = verdict.certificate
  const recorded = records.find((one) => one.topic === topic && one.retired === null)
  if (recorded === undefined) {
    const confirm = (mdm: MdmId) => void onFirst(checked, mdm).then(setDone)
    return <FirstConfirm organisation={verdict.organisation} onConfirm={confirm} />
  }
  const alarms = (done?.changes ?? []).filter(({ kind }) => kind === 'topic-changed')
  return (
    <>
      <Notice tone="plain" icon="check" title={t('cert_first_recorded', named.org)} role="status" />
      {alarms.map((change) => {
        const said = changeWords(change, records)
        return said && <Notice key={said.title} tone={said.tone} title={said.title} />
      })}
      <Proved {...props} recordId={recorded.id} />
    </>
  )
}
