import { withVault } from '../support/sample/open-sample-vault.ts'
import { expect, test } from './fixtures.ts'
import { CasePage } from './page-models/case-page.ts'
import { CommandBar } from './page-models/command-bar.ts'
import { UnlockPage } from './page-models/unlock-page.ts'
import { t } from './texts.ts'

/** A child of the sample. */
const CHILD = 'Kaarel Näitlik'

/** What a search language might take for its own. */
const OPERATORS = [
  '"',
  '*',
  '""*',
  'NEAR(a b)',
  'a OR NOT',
  '-',
  '{col}: x',
  '^(',
  ';drop table entries;--',
  '%_\\',
  '\u0000',
]

test('Ctrl+K finds a child by the beginnings of the name and opens the case by keyboard', async ({
  sampleDesk: { page },
}) => {
  const bar = new CommandBar(page)
  await page.keyboard.press('Control+K')
  await expect(bar.field).toBeFocused()
  await page.keyboard.type('naitl kaar')
  await expect(bar.hits('person').filter({ hasText: CHILD }).first()).toBeVisible()
  await bar.openByKeys(bar.hits('person').filter({ hasText: CHILD }).first())
  await expect(bar.dialog).toBeHidden()
  await expect(new CasePage(page).heading).toHaveText(CHILD)
})

test('an entry is found by folded beginnings of its words, marked, and opened in its record', async ({
  sampleDesk: { page },
}) => {
  const bar = new CommandBar(page)
  await page.keyboard.press('Control+K')
  await page.keyboard.type('opetaja usaldusisi')
  const hit = bar.hits('entry').filter({ hasText: 'usaldusisik' }).first()
  await expect(hit.locator('mark').first()).toHaveText(/^õpetaja/i)
  await bar.openByKeys(hit)
  await expect(new CasePage(page).entry('usaldusisik').first()).toBeVisible()
})

test('a personal code finds its person', async ({ launch, sampleVault }) => {
  const code = await withVault(sampleVault.folder, ({ sqlite }) =>
    sqlite
      .prepare<[], string>(
        `select personal_code from persons where given_name = 'Kaarel' and personal_code is not null`,
      )
      .pluck()
      .get(),
  )
  const { page } = await launch()
  await new UnlockPage(page).open(sampleVault.passphrase)
  const bar = new CommandBar(page)
  await page.keyboard.press('Control+K')
  await page.keyboard.type(code ?? '')
  await expect(bar.hits('person').first()).toContainText(CHILD)
})

test('neither operators nor ten thousand characters do anything but find nothing, which is said', async ({
  sampleDesk: { page },
}) => {
  const bar = new CommandBar(page)
  await page.keyboard.press('Control+K')
  for (const typed of [...OPERATORS, 'õunapuu '.repeat(1250)]) {
    await bar.field.fill(`${typed} ${t('search.nothing').length}xq`)
    await expect(bar.said).toHaveText(t('search.nothing'))
    await expect(bar.dialog.getByRole('alert')).toHaveCount(0)
  }
  await bar.field.fill('*')
  await expect(bar.said).toHaveText(t('search.hint'))
  // It finds as before.
  await bar.field.fill('Näitlik')
  await expect(bar.said).toHaveText(/\d/)
  await page.keyboard.press('Escape')
  await expect(bar.dialog).toBeHidden()
})
