import { expect, type Locator, type Page } from '@playwright/test'
import { labelled, t } from '../texts.ts'

/** The four steps of setting the desk up. */
export class FirstRunPage {
  readonly page: Page
  readonly passphrase: Locator
  readonly passphraseAgain: Locator
  readonly createButton: Locator
  readonly changeFolderButton: Locator

  readonly recoveryHeading: Locator
  readonly makeCodeButton: Locator
  readonly laterButton: Locator

  readonly profileHeading: Locator
  readonly givenName: Locator
  readonly surname: Locator
  readonly nextButton: Locator

  readonly municipalitiesHeading: Locator
  readonly municipalityFilter: Locator
  readonly finishButton: Locator

  constructor(page: Page) {
    this.page = page
    const heading = (name: string) => page.getByRole('heading', { level: 1, name })
    this.passphrase = page.getByLabel(t('firstRun.passphrase.field'), { exact: true })
    this.passphraseAgain = page.getByLabel(t('firstRun.passphrase.again'), { exact: true })
    this.createButton = page.getByRole('button', { name: t('firstRun.passphrase.create') })
    this.changeFolderButton = page.getByRole('button', { name: t('firstRun.passphrase.changeFolder') })

    this.recoveryHeading = heading(t('firstRun.recovery.title'))
    this.makeCodeButton = page.getByRole('button', { name: t('recovery.make') })
    this.laterButton = page.getByRole('button', { name: t('recovery.later') })

    this.profileHeading = heading(t('firstRun.profile.title'))
    this.givenName = page.getByLabel(labelled(t('settings.profile.givenName')))
    this.surname = page.getByLabel(labelled(t('settings.profile.surname')))
    this.nextButton = page.getByRole('button', { name: t('firstRun.profile.next') })

    this.municipalitiesHeading = heading(t('firstRun.municipalities.title'))
    this.municipalityFilter = page.getByRole('searchbox', { name: t('settings.picker.filter') })
    this.finishButton = page.getByRole('button', { name: t('firstRun.municipalities.finish') })
  }

  /** The box of a municipality in the register. */
  municipality(name: string): Locator {
    return this.page.getByRole('checkbox', { name })
  }

  /** Makes the vault. */
  async create(passphrase: string, again = passphrase): Promise<void> {
    await this.passphrase.fill(passphrase)
    await this.passphraseAgain.fill(again)
    await this.createButton.click()
  }

  /** Says who works here. */
  async fillProfile({ givenName, surname }: Specialist): Promise<void> {
    await this.givenName.fill(givenName)
    await this.surname.fill(surname)
    await this.nextButton.click()
  }

  /** Takes a municipality on; a press on its words, as the box itself is drawn. */
  async takeOn(place: string): Promise<void> {
    await this.municipalityFilter.fill(place)
    await this.page.getByText(place, { exact: true }).click()
    await expect(this.municipality(place)).toBeChecked()
    await this.finishButton.click()
  }

  /** All four steps; the recovery code is put off. */
  async setUp(passphrase: string, specialist: Specialist, place: string): Promise<void> {
    await this.create(passphrase)
    await this.laterButton.click()
    await this.fillProfile(specialist)
    await this.takeOn(place)
  }
}

interface Specialist {
  readonly givenName: string
  readonly surname: string
}
