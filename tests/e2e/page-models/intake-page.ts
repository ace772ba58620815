import type { Locator, Page } from '@playwright/test'
import { type CaseKind, kindDefinition } from '#model/case/kinds.ts'
import { labelled, t } from '../texts.ts'

/** What a request says. */
export interface Request {
  readonly municipality: string
  readonly question: string
  readonly child: { readonly givenName: string; readonly surname: string; readonly personalCode: string }
  readonly worker: { readonly givenName: string; readonly surname: string }
}

/** "Uus KLAT-arvamus" and its like: the request on one sheet. */
export class IntakePage {
  readonly page: Page
  readonly heading: Locator
  readonly municipality: Locator
  readonly requestedOn: Locator
  readonly question: Locator
  /** A form that asks for people has a child on it from the start. */
  readonly addChild: Locator
  readonly addSibling: Locator
  readonly child: PersonFields
  readonly worker: PersonFields
  readonly openCase: Locator
  readonly discard: Locator

  constructor(page: Page, kind: CaseKind = 'klat_opinion') {
    this.page = page
    const section = (name: string) => page.getByRole('region', { name, exact: true })
    const request = section(t(`intake.requestOf.${kind}`))
    const children = section(
      t(kindDefinition(kind).maxChildren === 1 ? 'intake.sections.child' : 'intake.sections.children'),
    )
    this.heading = page.getByRole('heading', { level: 1, name: t(`intake.titleOf.${kind}`) })
    this.municipality = request.getByRole('combobox', { name: t('intake.municipality') })
    this.requestedOn = request.getByRole('textbox', { name: t('intake.requestedOn') })
    this.question = request.getByRole('textbox', { name: t(`intake.questionOf.${kind}`) })
    this.addChild = children.getByRole('button', { name: t('intake.addChild') })
    this.addSibling = children.getByRole('button', { name: t('intake.addSibling') })
    this.child = personFields(children)
    this.worker = personFields(section(t('intake.sections.worker')))
    this.openCase = page.getByRole('button', { name: t('intake.save') })
    this.discard = page.getByRole('button', { name: t('intake.discard') })
  }

  /** A field of what only this kind asks. */
  detail(label: string): Locator {
    return this.page.getByRole('main').getByRole('textbox', { name: labelled(label) })
  }

  /** A radio button of what only this kind asks. */
  choice(question: string, answer: string): Locator {
    return this.page
      .getByRole('radiogroup', { name: question })
      .getByRole('radio', { name: answer, exact: true })
  }

  /** Takes a request down on the sheet. */
  async takeDown({ municipality, question, child, worker }: Request): Promise<void> {
    // The one municipality there is stands in the field already: typing it anew would open nothing.
    await this.municipality.click()
    await this.municipality.fill(municipality)
    await this.page.getByRole('option', { name: municipality }).click()
    await this.question.fill(question)
    await this.child.personalCode.fill(child.personalCode)
    await this.child.givenName.fill(child.givenName)
    await this.child.surname.fill(child.surname)
    await this.worker.givenName.fill(worker.givenName)
    await this.worker.surname.fill(worker.surname)
  }
}

interface PersonFields {
  readonly section: Locator
  readonly personalCode: Locator
  readonly birthDate: Locator
  readonly givenName: Locator
  readonly surname: Locator
}

function personFields(section: Locator): PersonFields {
  const field = (label: string) => section.getByRole('textbox', { name: labelled(label) })
  return {
    section,
    personalCode: field(t('intake.personalCode')),
    birthDate: field(t('intake.birthDate')),
    givenName: field(t('intake.givenName')),
    surname: field(t('intake.surname')),
  }
}
