import { expect, type Locator, type Page } from '@playwright/test'
import type { ClosingCriterion, ItemType } from '#model/item/item-types.ts'
import type { MessageKey } from '../../../renderer/i18n/catalogues.ts'
import { labelled, t } from '../texts.ts'
import type { Keyboard } from './keyboard.ts'

/** "Hindamine ja plaan": the lists of a case and the form of what they hold. */
export class ItemForms {
  readonly page: Page
  readonly dialog: Locator
  readonly save: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog')
    this.save = this.dialog.getByRole('button', { name: t('items.save'), exact: true })
  }

  /** Adds to a list. */
  add(type: ItemType): Locator {
    return this.page
      .getByRole('main')
      .getByRole('button', { name: `${t('items.add')}: ${t(`items.type.${type}.title`)}` })
  }

  /** A list of one type. */
  list(type: ItemType): Locator {
    return this.page.getByRole('main').getByRole('region', { name: t(`items.type.${type}.title`) })
  }

  /** A line of a list, by its words. */
  line(words: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: words })
  }

  /** A text field of the open form. */
  field(type: ItemType, name: string): Locator {
    return this.dialog.getByRole('textbox', {
      name: labelled(t(`items.field.${type}.${name}` as MessageKey)),
    })
  }

  /** Chooses by keys in a list of the open form. */
  async chooseByKeys(keys: Keyboard, type: ItemType, name: string, choice: string): Promise<void> {
    const label = t(`items.field.${type}.${name}` as MessageKey)
    await keys.activate(this.dialog.getByRole('button', { name: label }))
    const option = this.page.getByRole('option', {
      name: t(`items.choice.${type}.${name}.${choice}` as MessageKey),
      exact: true,
    })
    await keys.walkTo(option)
    await keys.press('Enter')
    await expect(option).toBeHidden()
  }

  /** Judges a criterion of closing nobody has judged. */
  judge(criterion: ClosingCriterion): Locator {
    return this.page
      .getByRole('main')
      .getByRole('button', { name: `${t('items.closing.add')}: ${t(`closing.${criterion}`)}` })
  }

  /** Changes what was judged of a criterion. */
  judged(criterion: ClosingCriterion): Locator {
    return this.page
      .getByRole('main')
      .getByRole('button', { name: `${t('items.edit')}: ${t(`closing.${criterion}`)}` })
  }
}
