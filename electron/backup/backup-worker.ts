import { parentPort, workerData } from 'node:worker_threads'
import { realBackupDisk } from './backup-disk.ts'
import { Stopped } from './backup-error.ts'
import { fetchBackup, rehearseBackup } from './fetch-backup.ts'
import {
  type Answer,
  type BackupTask,
  type Question,
  type WorkerData,
  type WorkerWord,
} from './backup-task.ts'
import { writeBackup } from './write-backup.ts'

// Entry of a thread that makes, tries or fetches one backup and ends. Built as a file of its own.

const port = parentPort
if (port === null) throw new Error('To be started as a worker')
const { stop } = workerData as WorkerData
const stopped = new Int32Array(stop)

/** At most so many messages a second about how far it is. */
const REPORT_EVERY_MS = 100
let reportedAt = 0
let reportedStage = ''

function say(word: WorkerWord): void {
  port?.postMessage(word)
}

function report(stage: 'copying' | 'checking' | 'opening', done: number, total: number): void {
  if (Atomics.load(stopped, 0) !== 0) throw new Stopped()
  const now = performance.now()
  if (stage === reportedStage && now - reportedAt < REPORT_EVERY_MS) return
  reportedAt = now
  reportedStage = stage
  say({ type: 'progress', stage, done, total })
}

const waiting = new Map<number, (answer: Answer['value']) => void>()
let asked = 0

function ask(question: Question): Promise<Answer['value']> {
  if (Atomics.load(stopped, 0) !== 0) throw new Stopped()
  const number = ++asked
  return new Promise((resolve) => {
    waiting.set(number, resolve)
    say({ type: 'question', number, question })
  })
}

async function run(task: BackupTask, key: Uint8Array): Promise<void> {
  try {
    const disk = realBackupDisk
    switch (task.task) {
      case 'backup': {
        const live = {
          mark: async () => void (await ask('mark')),
          confirm: async () => {
            const answer = await ask('confirm')
            return typeof answer === 'number' ? answer : null
          },
          copied: async () => (await ask('copied')) === true,
        }
        say({ type: 'done', outcome: await writeBackup(task, { disk, key, live, report }) })
        break
      }
      case 'rehearse':
        say({ type: 'done', outcome: await rehearseBackup(task, { disk, key, report }) })
        break
      case 'fetch':
        say({ type: 'done', outcome: await fetchBackup(task, { disk, report }) })
        break
    }
  } finally {
    key.fill(0)
    port?.close()
  }
}

port.on('message', (message: Answer | { readonly task: BackupTask; readonly key: Uint8Array }) => {
  if ('task' in message) {
    // A bug ends the thread and is thrown to whoever started it.
    void run(message.task, message.key)
    return
  }
  waiting.get(message.number)?.(message.value)
  waiting.delete(message.number)
})
