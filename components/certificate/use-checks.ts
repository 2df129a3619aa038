/** The files under check: sent one by one, judged again when the task changes, stored nowhere. */
import { useRef, useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'
import type { SentFile } from '../../lib/domain/sent-file'
import type { Task } from '../../lib/domain/task'
import type { JudgedFile } from '../../lib/messages'
import { fileToSend, textToSend } from './send-file'

export interface Checked {
  file: SentFile
  judged: JudgedFile
}

export interface Checks {
  checked: readonly Checked[]
  /** Names of files that the browser could not open. */
  unread: readonly string[]
  /** Counts up with every verdict, for the focus that follows it. */
  round: number
  takeFiles(files: File[], road: 'choose' | 'drop'): void
  takeText(text: string): void
  judgeAgain(task: Task | null): void
}

interface Surroundings {
  client: PageClient
  task: Task | null
  onFail(): void
}

export function useChecks({ client, task, onFail }: Surroundings): Checks {
  const [checked, setChecked] = useState<readonly Checked[]>([])
  const [unread, setUnread] = useState<readonly string[]>([])
  const [round, setRound] = useState(0)
  // The last choice counts, whatever answer comes last.
  const latest = useRef(0)

  const judge = async (files: readonly SentFile[], forTask: Task | null) => {
    const turn = ++latest.current
    const all: Checked[] = []
    for (const file of files) {
      all.push({
        file,
        judged: await client.send({ type: 'page/judge-file', file, task: forTask }),
      })
    }
    if (turn !== latest.current) return
    setChecked(all)
    setRound((before) => before + 1)
  }

  const takeFiles = (files: File[], road: 'choose' | 'drop') => {
    if (files.length === 0) return
    Promise.all(files.map((file) => fileToSend(file, road).catch(() => null)))
      .then((read) => {
        setUnread(files.filter((_, at) => read[at] === null).map(({ name }) => name))
        return judge(
          read.filter((one) => one !== null),
          task,
        )
      })
      .catch(onFail)
  }

  return {
    checked,
    unread,
    round,
    takeFiles,
    takeText: (text) => {
      setUnread([])
      judge([textToSend(text)], task).catch(onFail)
    },
    judgeAgain: (forTask) => {
      if (checked.length === 0) return
      // Until the new answer is there: what was right for the one must not stand under another's name.
      setChecked([])
      judge(
        checked.map(({ file }) => file),
        forTask,
      ).catch(onFail)
    },
  }
}
