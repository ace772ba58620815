import type { Page } from 'playwright'

/**
 * How long the tasks of the page's main thread kept the processor while something was done, in milliseconds. Processor time,
 * so that whatever else the machine does is not counted. @throws when nothing was traced
 */
export async function tasksOfPage(page: Page, act: () => Promise<void>): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    categories: 'toplevel,blink.user_timing,disabled-by-default-devtools.timeline',
  })
  await act()
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await ended
  await session.detach()
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ tid, pid }) => `${pid} ${tid}`),
  )
  const tasks = events
    .filter(({ name, tid, pid }) => name.endsWith('RunTask') && mains.has(`${pid} ${tid}`))
    .map(({ tdur }) => (tdur ?? 0) / 1000)
  if (tasks.length === 0) throw new Error('No task was traced')
  return tasks
}

/** The longest of some tasks; there may be more than a call can take. */
export function longestOf(tasks: readonly number[]): number {
  return tasks.reduce((most, task) => Math.max(most, task), 0)
}

/** What is read of an event of a trace; times in microseconds. */
interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Processor time. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** The longest time between two frames of the page while something was done, in milliseconds. */
export async function longestGapBetweenFrames(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const watch = { longest: 0, isOver: false }
    Reflect.set(window, 'frameWatch', watch)
    const next = (before: number) =>
      requestAnimationFrame((now) => {
        watch.longest = Math.max(watch.longest, now - before)
        if (!watch.isOver) next(now)
      })
    requestAnimationFrame(next)
  })
  await act()
  return page.evaluate(() => {
    const watch = Reflect.get(window, 'frameWatch') as { longest: number; isOver: boolean }
    watch.isOver = true
    return watch.longest
  })
}
