import { describe, expect, it } from 'vitest'
import { createPrinter, type PrintWindow } from '#electron/documents/pdf/printer.ts'
import type { Paper } from '#model/document/paper.ts'

const paper = (title: string) => ({ title }) as Paper

/** Windows that a test lets come and go. */
function windows() {
  const opened: { closed: boolean; goAway: () => void }[] = []
  const open = (): PrintWindow => {
    const window = { closed: false, goAway: () => undefined as void }
    opened.push(window)
    return {
      load: async () => undefined,
      toPdf: async () => Buffer.from(`pdf ${opened.length}`),
      close: () => (window.closed = true),
      onGone: (gone) => (window.goAway = gone),
    }
  }
  return { opened, open }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('the printer', () => {
  it('shows one paper at a time, and closes each window', async () => {
    const { opened, open } = windows()
    const printer = createPrinter(open)
    expect(printer.take()).toBeNull()
    const [one, other] = [printer.print(paper('üks')), printer.print(paper('kaks'))]
    await settled()
    expect(printer.take()).toEqual(paper('üks'))
    expect(opened).toHaveLength(1)
    printer.ready()
    expect(await one).toEqual(Buffer.from('pdf 1'))
    await settled()
    expect(printer.take()).toEqual(paper('kaks'))
    printer.ready()
    expect(await other).toEqual(Buffer.from('pdf 2'))
    expect(printer.take()).toBeNull()
    expect(opened.every(({ closed }) => closed)).toBe(true)
  })

  it('gives nothing where the desk is locked, also for papers that wait', async () => {
    const { opened, open } = windows()
    const printer = createPrinter(open)
    const waiting = [printer.print(paper('üks')), printer.print(paper('kaks'))]
    await settled()
    printer.stop()
    expect(await Promise.all(waiting)).toEqual([null, null])
    expect(printer.take()).toBeNull()
    expect(opened).toHaveLength(1)
  })

  it('throws where the page dies, and prints the next paper', async () => {
    const { opened, open } = windows()
    const printer = createPrinter(open)
    const one = printer.print(paper('üks'))
    await settled()
    opened[0]?.goAway()
    await expect(one).rejects.toThrow('did not come')
    const other = printer.print(paper('kaks'))
    await settled()
    printer.ready()
    expect(await other).toEqual(Buffer.from('pdf 2'))
  })
})
