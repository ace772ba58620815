import { existsSync } from 'node:fs'
import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page, TestInfo } from '@playwright/test'
import JSZip from 'jszip'
import { aPdf } from '#tests/support/builders/pdf.ts'
import { filesWith } from './file-search.ts'
import { expect, test } from './fixtures.ts'
import { CaseFiles, CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { Frame } from './page-models/frame.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { t } from './texts.ts'
import { CHILD } from './writing-places.ts'

/** Words that stand in the files alone. */
const CONTENT = 'Krüptimata manusesisu: kooliiseloomustus ja puudumised.'
const TOO_LARGE = 60 * 1024 * 1024

test('of files that are chosen, those that cannot be kept are explained and the others are added', async ({
  sampleDesk,
}, info) => {
  const { page } = sampleDesk
  const files = await openFiles(page)
  const large = await fileOf(info, 'suur.pdf')
  await truncate(large, TOO_LARGE)
  const folder = info.outputPath('kaust')
  await mkdir(folder)
  await sampleDesk.answerOpenDialog([
    large,
    await fileOf(info, 'iseloomustus.pdf', CONTENT),
    await fileOf(info, 'tühi.pdf'),
    folder,
    await fileOf(info, 'aruanne: kas „valmis“?.txt', CONTENT),
  ])
  await files.add.click()
  await expect(files.refused).toContainText(t('attachments.refused', { count: 3 }))
  await expect(files.refusal('suur.pdf')).toContainText(t('attachments.reason.tooLarge'))
  await expect(files.refusal('tühi.pdf')).toContainText(t('attachments.reason.empty'))
  await expect(files.refusal('kaust')).toContainText(t('attachments.reason.notReadable'))
  await expect(files.lines).toHaveCount(2)
  await expect(files.file('iseloomustus.pdf')).toBeVisible()
  await expect(files.file('aruanne_ kas „valmis“_.txt')).toBeVisible()
})

test('of files that are dropped, those that cannot be kept are explained and the others are added', async ({
  sampleDesk: { page },
}) => {
  const files = await openFiles(page)
  await drop(page, [
    { name: 'suur.pdf', size: TOO_LARGE },
    { name: 'tühi.pdf', size: 0 },
    { name: 'con.txt', size: 5 },
    { name: 'joonistus.png', size: 2048 },
  ])
  await expect(files.refused).toContainText(t('attachments.refused', { count: 2 }))
  await expect(files.refusal('suur.pdf')).toContainText(t('attachments.reason.tooLarge'))
  await expect(files.refusal('tühi.pdf')).toContainText(t('attachments.reason.empty'))
  await expect(files.file('_con.txt')).toBeVisible()
  await expect(files.file('joonistus.png')).toBeVisible()
})

test('what is dropped while an entry is written becomes its own, and stands in the entry', async ({
  sampleDesk: { page },
}) => {
  const casePage = new CasePage(page)
  await new DeskPage(page).opinionCase(CHILD).click()
  await casePage.beginEntry()
  await page.keyboard.type('Sain iseloomustuse.')
  await drop(page, [{ name: 'iseloomustus.pdf', size: 100 }])
  await expect(page.getByRole('main').getByRole('button', { name: 'iseloomustus.pdf' })).toBeVisible()
  await casePage.composer.save.click()
  await expect(casePage.entry('Sain iseloomustuse.')).toContainText('iseloomustus.pdf')
})

test('a temporary copy is opened in another program and is gone once the desk is locked', async ({
  sampleDesk,
  sample,
  profile,
}, info) => {
  const { page } = sampleDesk
  const frame = new Frame(page)
  const source = await fileOf(info, 'iseloomustus.pdf', CONTENT)
  const files = await openFiles(page)
  await sampleDesk.answerOpenDialog([source])
  await files.add.click()
  const opened = await sampleDesk.watchOpened()
  await files.act('iseloomustus.pdf', t('attachments.open'))
  await expect(frame.messages).toContainText(t('attachments.opened', { name: 'iseloomustus.pdf' }))
  const [copy = ''] = await opened()
  expect(path.basename(copy)).toBe('iseloomustus.pdf')
  expect(await readFile(copy)).toEqual(await readFile(source))
  // What the search below must not find, it finds as long as the copy is open.
  expect(await filesWith(profile, [CONTENT])).not.toEqual([])

  await frame.lockButton.click()
  await expect(new UnlockPage(page).heading).toBeVisible()
  await expect.poll(() => existsSync(copy)).toBe(false)
  expect(await filesWith(profile, [CONTENT])).toEqual([])
  await new UnlockPage(page).open(sample.passphrase)
  await expect(files.file('iseloomustus.pdf')).toBeVisible()
})

test('a saved copy is the file byte for byte; what is removed comes back', async ({ sampleDesk }, info) => {
  const { page } = sampleDesk
  const frame = new Frame(page)
  const source = await fileOf(info, 'iseloomustus.pdf', CONTENT.repeat(5000))
  const files = await openFiles(page)
  await sampleDesk.answerOpenDialog([source])
  await files.add.click()
  const target = info.outputPath('koopia.pdf')
  await sampleDesk.answerSaveDialog(target)
  await files.act('iseloomustus.pdf', t('attachments.saveCopy'))
  await expect(frame.messages).toContainText(t('attachments.saved', { name: 'koopia.pdf' }))
  expect(await readFile(target)).toEqual(await readFile(source))

  await files.act('iseloomustus.pdf', t('attachments.remove'))
  await expect(files.file('iseloomustus.pdf')).toHaveCount(0)
  await frame.undo(t('attachments.removed', { name: 'iseloomustus.pdf' }))
  await expect(files.file('iseloomustus.pdf')).toBeVisible()
})

/** Goes to the files of a case. */
async function openFiles(page: Page): Promise<CaseFiles> {
  await new DeskPage(page).opinionCase(CHILD).click()
  await new CasePage(page).tab('documents').click()
  const files = new CaseFiles(page)
  await expect(files.add).toBeVisible()
  return files
}

/** A file of the test's own, outside of the profile. */
async function fileOf(info: TestInfo, name: string, content: string | Buffer = ''): Promise<string> {
  const file = info.outputPath(name)
  await writeFile(file, content)
  return file
}

/** Drops files on the window, as the hand does from another program. */
async function drop(page: Page, files: readonly { name: string; size: number }[]): Promise<void> {
  await page.evaluate((wanted) => {
    const data = new DataTransfer()
    for (const { name, size } of wanted) data.items.add(new File([new Uint8Array(size).fill(65)], name))
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data })
      document.querySelector('main')?.dispatchEvent(event)
    }
  }, files)
}

test('text, a picture, a document and a PDF are looked at inside the desk, a broken one is explained', async ({
  sampleDesk,
  profile,
}, info) => {
  const { page } = sampleDesk
  const files = await openFiles(page)
  const picture = info.outputPath('joonistus.png')
  await writeFile(picture, await page.screenshot({ clip: { x: 0, y: 0, width: 120, height: 80 } }))
  const zip = new JSZip()
  zip.file('word/document.xml', `<w:p><w:r><w:t>${CONTENT}</w:t></w:r></w:p>`)
  const document = info.outputPath('iseloomustus.docx')
  await writeFile(document, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }))
  await sampleDesk.answerOpenDialog([
    picture,
    document,
    await fileOf(info, 'märkmed.txt', CONTENT),
    await fileOf(info, 'katki.docx', 'see ei ole dokument'),
    await fileOf(info, 'kiri.pdf', aPdf(['Kooli iseloomustus'])),
  ])
  await files.add.click()
  await expect(files.lines).toHaveCount(5)
  const dialog = page.getByRole('dialog')
  const view = async (name: string) => {
    await files.act(name, t('fileView.do'))
    await expect(dialog.getByRole('heading', { name })).toBeVisible()
  }
  const close = async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  for (const [name, words] of [
    ['märkmed.txt', CONTENT],
    ['iseloomustus.docx', CONTENT],
    ['kiri.pdf', 'Kooli iseloomustus'],
  ] as const) {
    await view(name)
    await expect(dialog.getByRole('region', { name })).toHaveText(words)
    await close()
    await expect(files.file(name)).toBeFocused()
  }
  await view('joonistus.png')
  const canvas = dialog.getByRole('img', { name: 'joonistus.png' })
  await expect
    .poll(() => canvas.evaluate((element) => [Reflect.get(element, 'width'), Reflect.get(element, 'height')]))
    .toEqual([120, 80])
  await close()
  await view('katki.docx')
  await expect(dialog).toContainText(t('fileView.none.broken'))
  await close()
  // Nothing was written to be looked at.
  expect(await filesWith(profile, [CONTENT])).toEqual([])
})
