import type { ComponentChildren } from 'preact'
import type { CertificateRecord } from '../../lib/domain/record'
import { t } from '../../lib/i18n/t'
import { PasteBox } from '../records/paste-box'
import { mdmInSentence, nameOf } from '../shared/words'
import { RecordPicker } from '../task/record-picker'
import { renewable } from '../task/task-choice'
import { Brand } from '../ui/brand'
import { Button } from '../ui/button'
import { Choice } from '../ui/choice'
import { Field } from '../ui/field'
import type { DeviceReading } from './device-topic'
import { type ElsewhereFields, ElsewhereForm } from './elsewhere-form'

interface AfterViewProps {
  records: readonly CertificateRecord[]
  record: CertificateRecord | null
  now: number
  text: string
  device: string
  deviceRead: DeviceReading
  isElsewhere: boolean
  elsewhere: ElsewhereFields
  byProblem: string | null
  /** Refusals, a question about a date, and the verdict. */
  children: ComponentChildren
  /** What is left to do once it is renewed; null before that. */
  finish: ComponentChildren
  onRecord(recordId: string): void
  onText(text: string): void
  onRead(text: string): void
  onFiles(files: File[]): void
  onDevice(text: string): void
  onPlace(isElsewhere: boolean): void
  onElsewhere(fields: ElsewhereFields): void
  onRecords(): void
}

/** The page's order: which certificate, where it was renewed, what the MDM shows, what it means. */
export function AfterView(props: AfterViewProps) {
  const { records, record, now } = props
  const all = renewable(records)
  const mdm = mdmInSentence(record?.mdm ?? 'other')
  return (
    <div class="check-page">
      <header class="stack">
        <Brand />
        <h1>{record === null ? t('after_heading') : t('after_heading_of', nameOf(record))}</h1>
        <p class="lead">{t('after_lead', mdm)}</p>
      </header>
      <main class="stack-wide">
        {all.length === 0 && (
          <section class="card" aria-label={t('after_which')}>
            <p>{t('popup_step_paste_first_why')}</p>
            <div>
              <Button look="primary" icon="paste" onPress={props.onRecords}>
                {t('popup_step_paste_first')}
              </Button>
            </div>
          </section>
        )}
        {all.length > 1 && (
          <section class="card" aria-label={t('after_which')}>
            <RecordPicker
              records={all}
              chosen={record?.id ?? null}
              onChoose={props.onRecord}
              now={now}
            />
          </section>
        )}
        {record !== null && <Ask {...props} mdm={mdm} />}
      </main>
    </div>
  )
}

function Ask(props: AfterViewProps & { mdm: string }) {
  const { mdm, isElsewhere, onPlace } = props
  return (
    <>
      <fieldset class="stack">
        <legend class="section-title">{t('after_where')}</legend>
        <Choice
          group="place"
          title={t('after_here')}
          checked={!isElsewhere}
          onChoose={() => onPlace(false)}
        />
        <Choice
          group="place"
          title={t('after_elsewhere')}
          detail={t('after_elsewhere_detail')}
          checked={isElsewhere}
          onChoose={() => onPlace(true)}
        />
        {isElsewhere && (
          <ElsewhereForm
            fields={props.elsewhere}
            onChange={props.onElsewhere}
            problem={props.byProblem}
          />
        )}
      </fieldset>
      <PasteBox
        text={props.text}
        onText={props.onText}
        onRead={props.onRead}
        onFiles={props.onFiles}
        words={{
          group: t('after_box', mdm),
          label: t('popup_step_after', mdm),
          placeholder: t('after_placeholder'),
          hint: t('after_hint'),
        }}
      />
      <Device {...props} />
      <div class="stack-wide" role="status">
        {props.children}
      </div>
      {props.finish}
    </>
  )
}

function Device({ device, deviceRead, onDevice }: AfterViewProps) {
  const isWrong = device.trim() !== '' && deviceRead.kind !== 'topic'
  return (
    <details open={device !== ''}>
      <summary>{t('after_device')}</summary>
      <div class="stack">
        <p class="small">{t('after_device_how')}</p>
        <code class="command">profiles show -cached --output stdout-xml</code>
        <Field
          label={t('after_device_label')}
          value={device}
          onInput={onDevice}
          lines={3}
          problem={isWrong ? deviceProblem(deviceRead) : null}
        />
      </div>
    </details>
  )
}

function deviceProblem({ kind }: DeviceReading): string {
  return t(kind === 'several' ? 'after_device_several' : 'after_device_none')
}
