import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../lib/i18n/t'
import { Brand } from '../ui/brand'
import { Button } from '../ui/button'
import { Choice } from '../ui/choice'
import { Icon } from '../ui/icons'
import { Notice } from '../ui/notice'
import { ReleaseFields } from './release-fields'
import {
  type FieldProblem,
  fieldsOf,
  hasWayOut,
  type ReleaseCase,
  type ReleaseField,
  type ReleaseTyped,
} from './release-form'
import { type ReleaseNames, type ReleaseWords, releaseWords } from './release-words'

export interface ReleaseViewProps {
  which: ReleaseCase
  names: ReleaseNames
  /** The row as Apple's page shows it; empty when the request is not about a row. */
  rowText: string
  contact: string
  typed: ReleaseTyped
  problems: Partial<Record<ReleaseField, FieldProblem>>
  /** Why the background did not grant it, in its words. */
  refused: string | null
  granted: boolean
  onType(typed: ReleaseTyped): void
  onGrant(): void
  onBack(): void
  /** The row is another certificate's: the way on is another task. */
  onOtherTask(): void
  /** Where details can be pasted or a reason given; null where there is one way out only. */
  road: { byDetails: boolean; onRoad(byDetails: boolean): void } | null
}

/** One held act: what is wrong, the safe way as the big button, the way out below it. */
export function ReleaseView(props: ReleaseViewProps) {
  const { which, names } = props
  const words = releaseWords(which, names)
  const isUpload = which === 'upload'
  if (props.granted) return <Granted isUpload={isUpload} onClose={props.onBack} />
  return (
    <main class="dialog-page stack-wide">
      <header class="stack">
        <Brand />
        <h1>{words.title}</h1>
        <p class="lead">{words.text}</p>
        {words.hint !== null && <p class="soft">{words.hint}</p>}
        {props.rowText !== '' && (
          <p class="row-quote">
            <span class="soft small">{t(isUpload ? 'release_upload_file' : 'release_row')}</span>{' '}
            {props.rowText}
          </p>
        )}
      </header>
      {which === 'create-first' ? (
        <FirstCertificate {...props} words={words} />
      ) : (
        <>
          <div class="stack">
            <Button look="primary" big icon="back" onPress={props.onBack}>
              {words.back}
            </Button>
            {props.contact !== '' && (
              <p class="small soft">{t('release_contact', props.contact)}</p>
            )}
          </div>
          {(isUpload || which === 'renew-other') && (
            <div>
              <Button onPress={props.onOtherTask}>
                {t(isUpload ? 'release_upload_task' : 'release_other_task')}
              </Button>
            </div>
          )}
          {hasWayOut(which) && <WayOut {...props} words={words} />}
        </>
      )}
    </main>
  )
}

type PartProps = ReleaseViewProps & { words: ReleaseWords }

/** Below the safe choice: what has to be typed to go on all the same. */
function WayOut({ words, ...props }: PartProps) {
  return (
    <section class="way-out stack" aria-labelledby="way-out">
      <h2 id="way-out">{words.wayOut}</h2>
      {props.road !== null && <Roads {...props.road} />}
      <p>{words.wayOutText}</p>
      <ReleaseFields
        fields={fieldsOf(props.which)}
        typed={props.typed}
        problems={props.problems}
        onType={props.onType}
      />
      <Refusal problem={props.refused} />
      <div>
        <Button look={words.isGrave ? 'stop' : 'plain'} onPress={props.onGrant}>
          {words.grant}
        </Button>
      </div>
      <p class="small soft">{t('release_written_down')}</p>
    </section>
  )
}

/** The person came to create one: calm, with what makes next year's renewal possible. */
function FirstCertificate({ words, ...props }: PartProps) {
  return (
    <section class="stack" aria-labelledby="account">
      <h2 id="account">{words.wayOut}</h2>
      <p>{words.wayOutText}</p>
      <ul class="advice">
        <li>{t('release_first_mailbox')}</li>
        <li>{t('release_first_phone')}</li>
        <li>{t('release_first_personal')}</li>
      </ul>
      <Refusal problem={props.refused} />
      <Button look="primary" big onPress={props.onGrant}>
        {words.grant}
      </Button>
      <Button big icon="back" onPress={props.onBack}>
        {words.back}
      </Button>
    </section>
  )
}

function Refusal({ problem }: { problem: string | null }) {
  return <div role="alert">{problem !== null && <Notice tone="stop" title={problem} />}</div>
}

function Roads({ byDetails, onRoad }: { byDetails: boolean; onRoad(byDetails: boolean): void }) {
  return (
    <fieldset class="choices">
      <legend class="hidden-text">{t('release_unguarded_way')}</legend>
      <Choice
        group="road"
        title={t('release_road_details')}
        checked={byDetails}
        onChoose={() => onRoad(true)}
      />
      <Choice
        group="road"
        title={t('release_road_without')}
        checked={!byDetails}
        onChoose={() => onRoad(false)}
      />
    </fieldset>
  )
}

function Granted({ isUpload, onClose }: { isUpload: boolean; onClose(): void }) {
  const page = useRef<HTMLElement>(null)
  // The button that was pressed is gone: the keyboard goes on where the page goes on.
  useEffect(() => page.current?.querySelector('button')?.focus(), [])
  return (
    <main class="dialog-page stack-wide" ref={page}>
      <Brand />
      <div class="stack" role="status">
        <h1>
          <Icon name="check" /> {t('release_granted')}
        </h1>
        <p class="lead">{t(isUpload ? 'release_upload_granted' : 'release_granted_text')}</p>
      </div>
      <Button look="primary" big onPress={onClose}>
        {t('release_close')}
      </Button>
    </main>
  )
}
