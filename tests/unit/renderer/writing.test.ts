import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fromPlainText, type RichText, toPlainText } from '#model/text/rich-text.ts'
import { fields, sections, source } from '../document/klat-sample.ts'

const saveSection = vi.fn<(input: { key: string; text: RichText }) => Promise<string>>()
vi.mock('../../../renderer/data/documents-mutations.ts', () => ({ saveSection, saveFields: vi.fn() }))
vi.mock('../../../renderer/data/saved-store.ts', () => ({ noteSaved: vi.fn(), noteSaveFailed: vi.fn() }))

const { createWriting } = await import('../../../renderer/screens/document/writing.ts')

function writing() {
  const base = source
  const version = { ...base.version, fields: fields(), sections: sections() }
  return createWriting({ version, drafts: [] })
}
const form = (touch = vi.fn()) => ({ flush: () => Promise.resolve(), read: () => undefined, touch })

describe('the writing of a document', () => {
  beforeEach(() => {
    saveSection.mockReset()
    saveSection.mockResolvedValue('2026-11-23T08:00:00.000Z')
  })

  it('saves a part once, and only when it changed', async () => {
    const it = writing()
    await it.commit('danger')
    it.setText('danger', fromPlainText('uus'))
    await it.commit('danger')
    await it.commitAll()
    expect(saveSection).toHaveBeenCalledTimes(1)
    expect(it.isKept('danger')).toBe(true)
  })

  it('saves what an open form still holds when it is left', async () => {
    const it = writing()
    const leave = it.open('danger', {
      ...form(),
      flush: async () => {
        await Promise.resolve()
        it.setText('danger', fromPlainText('viimane täht'))
      },
    })
    leave()
    await vi.waitFor(() => expect(saveSection).toHaveBeenCalled())
    expect(toPlainText(saveSection.mock.calls[0]![0].text)).toBe('viimane täht')
  })

  it('saves the draft anew when typing went on during a save', async () => {
    const it = writing()
    const touch = vi.fn()
    it.open('danger', form(touch))
    saveSection.mockImplementationOnce(() => {
      it.setText('danger', fromPlainText('edasi'))
      return Promise.resolve('2026-11-23T08:00:00.000Z')
    })
    it.setText('danger', fromPlainText('algus'))
    await it.commit('danger')
    expect(touch).toHaveBeenCalledTimes(1)
    expect(it.isKept('danger')).toBe(false)
  })

  it('keeps the text and the reason of a save that failed, and forgets it once saved', async () => {
    const it = writing()
    saveSection.mockRejectedValueOnce(new Error('full'))
    it.setText('danger', fromPlainText('alles'))
    await it.commit('danger')
    expect(it.get().failures.has('danger')).toBe(true)
    expect(toPlainText(it.textOf('danger'))).toBe('alles')
    await it.commitAll()
    expect(it.get().failures.size).toBe(0)
  })

  it('refuses to go on when something could not be saved', async () => {
    const it = writing()
    saveSection.mockRejectedValue(new Error('full'))
    it.setText('danger', fromPlainText('alles'))
    await expect(it.commitAll()).rejects.toThrow('full')
  })
})
