import { addDays, dateInTallinn, formatDate } from '#model/time/dates.ts'
import { expect, test } from './fixtures.ts'
import { CasePage, FactsForm } from './page-models/case-page.ts'
import { DeskPage } from './page-models/desk-page.ts'
import { IntakePage } from './page-models/intake-page.ts'
import { MUNICIPALITY } from './people.ts'
import { t } from './texts.ts'

const QUESTION = 'Vanaema küsib, kuidas lapselapsega suhelda.'
const today = dateInTallinn(Date.now())

async function beginEnquiry(desk: DeskPage): Promise<IntakePage> {
  const intake = new IntakePage(desk.page, 'enquiry')
  await desk.beginCase('enquiry')
  await intake.municipality.fill(MUNICIPALITY)
  await desk.page.getByRole('option', { name: MUNICIPALITY }).click()
  await intake.question.fill(QUESTION)
  return intake
}

test('a private person who writes is owed a reply: both terms run, and a decision ends the one of passing on', async ({
  sampleDesk: { page },
}) => {
  const main = page.getByRole('main')
  const casePage = new CasePage(page)
  const intake = await beginEnquiry(new DeskPage(page))
  const opens = page.getByRole('region', { name: t('intake.opens') })
  await expect(opens).not.toContainText(t('deadline.rule.enquiry_reply.name'))
  await intake.choice(t('kindDetails.asker'), t('kindDetails.askers.private_person')).check({ force: true })
  await main.getByRole('button', { name: new RegExp(t('intake.channel')) }).click()
  await page.getByRole('option', { name: t('casePage.channel.email') }).click()
  await expect(opens).toContainText(t('deadline.rule.enquiry_reply.name'))
  await main.getByRole('button', { name: t('enquiry.addTopic') }).click()
  await page.getByRole('option').filter({ hasText: 'selgitamine' }).click()
  await page.keyboard.press('Escape')
  await intake.detail(t('enquiry.ownTopic')).fill('Vanavanemad')
  await intake.openCase.click()
  await casePage.tab('deadlines').click()
  await expect(main).toContainText(t('deadline.rule.enquiry_reply.task'))
  await expect(main).toContainText(t('deadline.rule.enquiry_forward.task'))

  await casePage.tab('data').click()
  await expect(main).toContainText('KOVi lastekaitsetöö selgitamine, Vanavanemad')
  await new FactsForm(page).edit.click()
  await main
    .getByRole('radiogroup', { name: t('enquiry.forwarding') })
    .getByRole('radio', { name: t('enquiry.forwardings.ours') })
    .check({ force: true })
  // An answer that is to come is refused at its field.
  const answered = main.getByRole('textbox', { name: new RegExp(`^${t('enquiry.answeredOn')}`) })
  await answered.fill(formatDate(addDays(today, -60)))
  await page.keyboard.press('Control+Enter')
  await expect(main).toContainText(t('enquiry.beforeRequest'))
  await answered.fill(formatDate(today))
  await page.keyboard.press('Control+Enter')
  await expect(main).toContainText(t('enquiry.forwardings.ours'))
  await casePage.tab('deadlines').click()
  await expect(main.getByRole('region', { name: t('deadline.rule.enquiry_forward.task') })).toContainText(
    t('deadline.met', { date: formatDate(today) }),
  )
})

test('an enquiry becomes a case with what was asked and by whom, and is closed as answered by it', async ({
  sampleDesk: { page },
}) => {
  const main = page.getByRole('main')
  const casePage = new CasePage(page)
  const intake = await beginEnquiry(new DeskPage(page))
  await intake.detail(t('kindDetails.askerName')).fill('Mari Mets Näidistöötaja')
  await intake.openCase.click()
  await page.getByRole('link', { name: t('enquiry.openCase') }).click()
  await main.getByRole('radio', { name: t('kind.domestic_counselling') }).check({ force: true })
  const next = new IntakePage(page, 'domestic_counselling')
  await expect(next.question).toHaveValue(QUESTION)
  await expect(next.worker.givenName).toHaveValue('Mari Mets')
  await expect(next.worker.surname).toHaveValue('Näidistöötaja')
  await next.openCase.click()
  await expect(casePage.tab('data')).toBeVisible()
  await casePage.tab('data').click()
  await casePage.linked(t('kind.enquiry')).click()
  await expect(main).toContainText(t('stage.closed'))
  await casePage.tab('data').click()
  await expect(main).toContainText(t('enquiry.openedCase'))
})
