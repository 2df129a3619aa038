import { useId, useState } from 'preact/hooks'
import type { Task } from '../../lib/domain/task'
import { t } from '../../lib/i18n/t'
import type { Named, WayBack } from '../../lib/words/certificate-words'
import { say } from '../../lib/words/say'
import { Button } from '../ui/button'

interface WayBackViewProps {
  way: WayBack
  task: Task | null
  named: Named
  onPortal(): void
  onRecords(): void
  onAnother(): void
}

/** The way to the right file as the one big button; there is no "continue" beside it. */
export function WayBackView(props: WayBackViewProps) {
  const { way, onRecords, onAnother } = props
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  if (way === 'task') return null
  if (way === 'record') {
    return (
      <Button look="primary" big icon="list" onPress={onRecords}>
        {t('cert_way_records')}
      </Button>
    )
  }
  return (
    <div class="stack">
      <button
        type="button"
        class={`button button-big${isOpen ? '' : ' button-primary'}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span>{t('cert_way')}</span>
      </button>
      <div id={id} class="stack way" hidden={!isOpen}>
        <Steps {...props} />
      </div>
      <div>
        <Button look="quiet" onPress={onAnother}>
          {t('cert_another')}
        </Button>
      </div>
    </div>
  )
}

function Steps({ way, task, named, onPortal }: WayBackViewProps) {
  const { org } = named
  const mdm = say(named.mdm)
  return (
    <>
      <ol class="steps">
        <li>{openWords(task, org)}</li>
        <li>{pressWords(way, task)}</li>
        {way === 'renew' && task?.kind !== 'first' && <li>{t('cert_way_upload', mdm)}</li>}
        <li>{t('cert_way_check', mdm)}</li>
      </ol>
      <Button look="primary" big icon="open" onPress={onPortal}>
        {portalWords(task, org)}
      </Button>
    </>
  )
}

function openWords(task: Task | null, org: string): string {
  if (task?.kind === 'renew') return t('cert_way_open', org)
  return task?.kind === 'first' ? t('cert_way_open_first', org) : t('cert_way_open_plain')
}

function pressWords(way: WayBack, task: Task | null): string {
  if (task?.kind === 'first') return t('cert_way_download_first')
  return t(way === 'renew' ? 'cert_way_renew' : 'cert_way_download')
}

function portalWords(task: Task | null, org: string): string {
  if (task?.kind === 'renew') return t('popup_step_open_renew', org)
  return task?.kind === 'first' ? t('popup_step_open_first', org) : t('cert_way_portal')
}
