import type { Page } from '@playwright/test'
import { aMailWithFiles } from '../support/builders/mail.ts'
import { filesWith } from './file-search.ts'
import { expect, test } from './fixtures.ts'
import { CaseFiles, CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { t } from './texts.ts'
import { CHILD } from './writing-places.ts'

/** Words that stand in the mail alone. */
const TEXT = 'Saadan lapse iseloomustuse, mida kool lubas.'

test('a mail dropped on a case becomes an entry being written, with its files, and is saved by the specialist alone', async ({
  sampleDesk,
  sample,
  profile,
}) => {
  const { page } = sampleDesk
  const casePage = new CasePage(page)
  const { composer } = casePage
  await new DeskPage(page).opinionCase(CHILD).click()
  await expect(casePage.newEntry).toBeVisible()
  await drop(page, [{ name: 'kiri.eml', content: aMailWithFiles(TEXT) }])
  await expect(composer.text).toContainText(TEXT)
  await expect(composer.text).toContainText(`${t('mail.from')}: Mari Töötaja <mari@vald.example>`)
  await expect(composer.text).toContainText(`${t('mail.subject')}: Lapse iseloomustus`)
  const main = page.getByRole('main')
  await expect(main.getByRole('textbox', { name: t('composer.date') })).toHaveValue('02.11.2026')
  await expect(main.getByRole('textbox', { name: t('composer.time') })).toHaveValue('10.15')
  for (const name of ['kiri.eml', 'iseloomustus.txt']) {
    await expect(main.getByRole('button', { name, exact: true })).toBeVisible()
  }
  await expect(main.getByText('arve.pdf.exe')).toBeVisible()
  await expect(main).toContainText(t('mail.reason.refused'))
  await expect(casePage.entry(TEXT)).toHaveCount(0)

  // It survives a lock, and nothing of it lies on the disk in the clear.
  await page.keyboard.press('Control+L')
  await new UnlockPage(page).open(sample.passphrase)
  await expect(composer.text).toContainText(TEXT)
  expect(await filesWith(profile, [TEXT])).toEqual([])
  await composer.save.click()
  await expect(casePage.entry(TEXT)).toContainText('iseloomustus.txt')
  await expect(casePage.entry(TEXT)).toContainText(t('entry.email'))
})

test('a broken mail is kept with the case and said to be so; programs are refused at the place', async ({
  sampleDesk: { page },
}) => {
  const casePage = new CasePage(page)
  await new DeskPage(page).opinionCase(CHILD).click()
  await casePage.tab('documents').click()
  const files = new CaseFiles(page)
  await expect(files.add).toBeVisible()
  await drop(page, [
    { name: 'katki.eml', content: Buffer.from('see ei ole kiri') },
    { name: 'programm.exe', content: Buffer.from('MZ') },
    { name: 'märkmed.txt', content: Buffer.from('Märkmed') },
  ])
  await expect(page.getByRole('main')).toContainText(t('mail.unread', { name: 'katki.eml' }))
  await expect(page.getByRole('main')).toContainText(t('mail.unreadText'))
  await expect(page.getByRole('main')).toContainText(t('mail.reason.refused'))
  await expect(files.file('katki.eml')).toBeVisible()
  await expect(files.file('märkmed.txt')).toBeVisible()
  await expect(files.file('programm.exe')).toHaveCount(0)
})

/** Drops files on the window, as the hand does from a mail program. */
async function drop(page: Page, files: readonly { name: string; content: Buffer }[]): Promise<void> {
  const given = files.map(({ name, content }) => ({ name, bytes: [...content] }))
  await page.evaluate((wanted) => {
    const data = new DataTransfer()
    for (const { name, bytes } of wanted) data.items.add(new File([new Uint8Array(bytes)], name))
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data })
      document.querySelector('main')?.dispatchEvent(event)
    }
  }, given)
}
