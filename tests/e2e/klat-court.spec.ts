import { expect, test } from './fixtures.ts'
import { CasePage } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { labelled, t } from './texts.ts'
import { CHILD } from './writing-places.ts'

const COURT = 'Tartu Maakohus, Viljandi kohtumaja'

test('the court comes before the opinion: each stands for itself, and what is odd is said and kept with its reason', async ({
  sampleDesk,
  sample,
}) => {
  const { page } = sampleDesk
  const main = page.getByRole('main')
  const head = main.locator('.klat-head')
  const dialog = page.getByRole('dialog')
  const save = dialog.getByRole('button', { name: t('items.save') })
  const add = (type: 'klat_application' | 'klat_ruling' | 'klat_service') =>
    main.getByRole('button', { name: `${t('items.add')}: ${t(`items.type.${type}.title`)}` })
  await new DeskPage(page).opinionCase(CHILD).click()
  await new CasePage(page).tab('klat').click()
  await expect(head).toContainText(t('klatPage.opinion.draft'))
  await expect(head).toContainText(t('klatPage.court.none'))

  // The application is written by keyboard and outlives a lock.
  await add('klat_application').focus()
  await page.keyboard.press('Enter')
  const court = dialog.getByRole('textbox', { name: t('items.field.klat_application.court') })
  await court.fill(COURT)
  await page.keyboard.press('Control+L')
  await new UnlockPage(page).open(sample.passphrase)
  await expect(court).toHaveValue(COURT)
  await save.click()
  await expect(dialog).toBeHidden()
  await expect(main).toContainText(COURT)

  // A ruling with a term of more than a year is kept as it is, beside an opinion that is still being written.
  await add('klat_ruling').click()
  await dialog.getByRole('button', { name: t('items.field.klat_ruling.granted') }).click()
  await page.getByRole('option', { name: t('items.choice.klat_ruling.granted.granted') }).click()
  const until = dialog.getByRole('textbox', { name: labelled(t('items.field.klat_ruling.until')) })
  await until.fill('31.12.2029')
  await save.click()
  await expect(dialog).toBeHidden()
  await expect(head).toContainText(t('klatPage.opinion.draft'))
  await expect(head).toContainText(t('klatPage.court.until', { date: '31.12.2029' }))

  const flag = t('klatPage.flag.term_over_year')
  const reason = main.getByRole('button', { name: `${t('klatPage.flags.reason')}: ${flag}` })
  await reason.click()
  await dialog
    .getByRole('textbox', { name: t('items.field.klat_flag_reason.what') })
    .fill('Nii on määruses kirjas.')
  await save.click()
  await expect(dialog).toBeHidden()
  await expect(main.getByText('Nii on määruses kirjas.')).toBeVisible()
  await expect(
    main.getByRole('button', { name: `${t('klatPage.flags.changeReason')}: ${flag}` }),
  ).toBeVisible()
})
