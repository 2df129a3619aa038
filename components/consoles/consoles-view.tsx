import { hostOf } from '../../lib/domain/console-address'
import type { MdmConsole } from '../../lib/domain/consoles'
import { t } from '../../lib/i18n/t'
import { Brand } from '../ui/brand'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Notice } from '../ui/notice'
import { type Guarded, guardedNow, isGuarded } from './guarded'

interface ConsolesViewProps {
  /** The person's own first. */
  consoles: readonly MdmConsole[]
  granted: readonly string[]
  typed: string
  example: string
  problem: string | null
  /** What came of the last press. */
  said: { isGood: boolean; text: string } | null
  onType(text: string): void
  onGuard(one: MdmConsole): void
  onGuardTyped(): void
  onStop(guarded: Guarded): void
}

/** Where the guard may look at files that are uploaded; everywhere else it is not even there. */
export function ConsolesView(props: ConsolesViewProps) {
  return (
    <main class="dialog-page stack-wide">
      <header class="stack">
        <Brand />
        <h1>{t('consoles_heading')}</h1>
        <p class="lead">{t('consoles_text')}</p>
        <p class="soft">{t('consoles_means')}</p>
      </header>
      <div role="status">
        {props.said !== null && (
          <Notice tone={props.said.isGood ? 'plain' : 'check'} title={props.said.text} />
        )}
      </div>
      <GuardedNow {...props} />
      <section class="stack" aria-labelledby="which">
        <h2 id="which">{t('consoles_which')}</h2>
        <ul class="consoles">
          {props.consoles.map((one) => (
            <ConsoleRow key={one.id} one={one} {...props} />
          ))}
        </ul>
      </section>
      <Address {...props} />
      <section class="stack" aria-labelledby="limits">
        <h2 id="limits">{t('consoles_limits')}</h2>
        <ul class="advice">
          <li>{t('consoles_limit_page')}</li>
          <li>{t('consoles_limit_worker')}</li>
          <li>{t('consoles_limit_folder')}</li>
          <li>{t('consoles_limit_name')}</li>
        </ul>
      </section>
    </main>
  )
}

function GuardedNow({ granted, onStop }: ConsolesViewProps) {
  const list = guardedNow(granted)
  return (
    <section class="stack" aria-labelledby="now">
      <h2 id="now">{t('consoles_now')}</h2>
      {list.length === 0 ? (
        <p>{t('consoles_none')}</p>
      ) : (
        <ul class="consoles">
          {list.map((one) => (
            <li key={one.name} class="row row-between">
              <div class="grow">
                <strong>{one.name}</strong>
                {one.hosts.length > 0 && <p class="small soft">{one.hosts.join(', ')}</p>}
              </div>
              <Button onPress={() => onStop(one)} label={t('consoles_stop_one', one.name)}>
                {t('consoles_stop')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function ConsoleRow({ one, granted, onGuard }: ConsolesViewProps & { one: MdmConsole }) {
  const isDone = isGuarded(one, granted)
  const where = one.example ?? one.origins.map(hostOf).join(', ')
  return (
    <li class="row row-between">
      <div class="grow">
        <strong>{one.name}</strong>
        <p class="small soft">{one.example === null ? where : t('consoles_example', where)}</p>
      </div>
      {isDone ? (
        <p>{t('consoles_guarded')}</p>
      ) : (
        <Button onPress={() => onGuard(one)} label={t('consoles_guard_one', one.name)}>
          {one.example === null ? t('consoles_guard') : t('consoles_address_enter')}
        </Button>
      )}
    </li>
  )
}

function Address(props: ConsolesViewProps) {
  return (
    <section class="stack" id="address" aria-labelledby="address-title">
      <h2 id="address-title">{t('consoles_address')}</h2>
      <Field
        label={t('consoles_address_label')}
        hint={t('consoles_example', props.example)}
        value={props.typed}
        onInput={props.onType}
        problem={props.problem}
        autocomplete="url"
        maxLength={300}
      />
      <div>
        <Button onPress={props.onGuardTyped}>{t('consoles_guard_address')}</Button>
      </div>
    </section>
  )
}
