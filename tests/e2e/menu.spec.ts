import { expect, test } from './fixtures.ts'
import { UnlockPage } from './page-models/unlock-page.ts'

/** Names of the items that no language changes, in the order they stand. */
const ITEMS = [
  'file',
  'settings',
  'saved',
  'lock',
  'quit',
  'edit',
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'pastePlain',
  'selectAll',
  'view',
  'zoomIn',
  'zoomOut',
  'zoomReset',
  'fullScreen',
  'help',
  'keys',
]

test('every item of the menu is found by a name that no language changes', async ({
  sampleDesk: { app, page },
}) => {
  const named = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? [])
      .flatMap((item) => [item, ...(item.submenu?.items ?? [])])
      .filter(({ type }) => type !== 'separator')
      .map(({ id }) => id),
  )
  expect(named).toEqual(ITEMS)
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click())
  await expect(new UnlockPage(page).heading).toBeVisible()
})
