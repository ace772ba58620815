import { expect, test } from './fixtures.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { Frame } from './page-models/frame.ts'
import { ItemForms } from './page-models/item-forms.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { t } from './texts.ts'
import { CHILD } from './writing-places.ts'

const WARNING = 'Koduvisiidile minnakse kahekesi.'

test('a warning written by keyboard outlives a lock, stands on top of the case and on the desk until it ends', async ({
  sampleDesk,
  sample,
}) => {
  const { page } = sampleDesk
  const main = page.getByRole('main')
  await new DeskPage(page).opinionCase(CHILD).click()
  const casePage = new CasePage(page)
  await casePage.tab('assessment').click()
  const add = main.getByRole('button', { name: `${t('items.add')}: ${t('items.type.warning.title')}` })
  await add.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: t('items.type.warning.one') })
  await dialog.getByRole('textbox', { name: t('items.field.warning.what') }).fill(WARNING)
  await page.keyboard.press('Control+L')
  await new UnlockPage(page).open(sample.passphrase)
  await expect(dialog.getByRole('textbox', { name: t('items.field.warning.what') })).toHaveValue(WARNING)

  // Without the day it is looked at again it is refused, and what was typed stays.
  await dialog.getByRole('button', { name: t('items.save') }).click()
  await expect(dialog.getByText(t('items.fault.required'))).toBeVisible()
  await page.keyboard.type('31122026')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('list', { name: t('items.type.warning.title') })).toContainText(WARNING)

  await new Frame(page).deskLink.click()
  const row = main.getByRole('link', { name: `${t('items.type.warning.one')}: ${WARNING}` })
  await row.click()
  await main.getByRole('button', { name: t('items.done') }).click()
  await expect(page.getByRole('list', { name: t('items.type.warning.title') })).toBeHidden()
  await new Frame(page).deskLink.click()
  await expect(row).toBeHidden()
})

test('a sheet of review goes on from the one before, and criteria are judged on entries', async ({
  sampleDesk: { page },
}) => {
  const main = page.getByRole('main')
  await new DeskPage(page).opinionCase(CHILD).click()
  await new CasePage(page).tab('assessment').click()
  const sheet = page.getByRole('dialog', { name: t('items.type.need_review.one') })
  const note = sheet.getByRole('textbox', {
    name: t('items.note', { part: t('items.field.need_review.health') }),
  })
  const add = main.getByRole('button', { name: `${t('items.add')}: ${t('items.type.need_review.title')}` })
  await add.click()
  await note.fill('Hambaravi on tegemata.')
  await sheet.getByRole('button', { name: t('items.save') }).click()
  await expect(main).toContainText('Hambaravi on tegemata.')
  await add.click()
  await expect(note).toHaveValue('Hambaravi on tegemata.')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()

  const judge = main.getByRole('button', { name: `${t('items.closing.add')}: ${t('closing.network')}` })
  await judge.click()
  const criterion = page.getByRole('dialog', { name: t('items.type.closing_criterion.one') })
  await criterion.getByRole('button', { name: t('items.field.closing_criterion.state') }).click()
  await page.getByRole('option', { name: t('items.choice.closing_criterion.state.met') }).click()
  await criterion.getByRole('button', { name: t('items.entriesAdd') }).click()
  await page.getByRole('option').first().click()
  await page.keyboard.press('Escape')
  await criterion.getByRole('button', { name: t('items.save') }).click()
  await expect(criterion).toBeHidden()
  await expect(
    main.getByRole('button', { name: `${t('items.edit')}: ${t('closing.network')}` }),
  ).toBeVisible()
})

test('"Kopeeri STARi jaoks" puts a list on the clipboard as plain text; what is the desk’s own is not offered', async ({
  sampleDesk: { page },
}) => {
  const main = page.getByRole('main')
  const items = new ItemForms(page)
  const copy = (type: 'star_observation' | 'feedback') =>
    main.getByRole('button', { name: `${t('action.copyForStar')}: ${t(`items.type.${type}.title`)}` })
  await new DeskPage(page).opinionCase(CHILD).click()
  await new CasePage(page).tab('assessment').click()
  for (const type of ['star_observation', 'feedback'] as const) {
    await items.add(type).click()
    await items.field(type, 'what').fill('Lapse arvamus puudub.')
    await items.save.click()
    await expect(items.dialog).toBeHidden()
  }
  await expect(copy('feedback')).toHaveCount(0)
  await copy('star_observation').focus()
  await page.keyboard.press('Enter')
  await expect(new Frame(page).messages).toContainText(t('starList.copied'))
  await expect(copy('star_observation')).toBeFocused()

  await items.add('warning').click()
  const warning = items.field('warning', 'what')
  await warning.click()
  await page.keyboard.press('Control+V')
  await expect(warning).toHaveValue(
    new RegExp(`^${t('items.type.star_observation.title')}\\n.+\\n\\n- [\\d.]{10} Lapse arvamus puudub\\.$`),
  )
})
