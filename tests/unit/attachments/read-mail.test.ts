import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryDraftOfMail } from '#model/case/mail.ts'
import { EntryDraft } from '#model/draft.ts'
import { toPlainText } from '#model/text/rich-text.ts'
import { htmlText } from '#electron/attachments/reading/html-text.ts'
import { readMail } from '#electron/attachments/reading/read-mail.ts'
import { isRefusedType } from '#electron/attachments/refused-types.ts'
import { aMailWithFiles, aMsg, anEml } from '#tests/support/builders/mail.ts'

const WORDS = { from: 'Saatja', to: 'Saaja', copy: 'Koopia', subject: 'Teema', cut: '[lõpp]' }

describe('readMail', () => {
  it('reads who wrote to whom, when, about what, the words of its HTML and its files', async () => {
    const mail = await readMail(aMailWithFiles())
    expect(mail).toMatchObject({
      from: 'Mari Töötaja <mari@vald.example>',
      to: ['Peaspetsialist <ska@naidis.example>', 'kool@naidis.example'],
      copy: ['ema@naidis.example'],
      subject: 'Lapse iseloomustus – palun vaata',
      sentAt: Date.parse('2026-11-02T08:15:00Z'),
      text: 'Tere õhtust!\n\nSaadan lapse iseloomustuse.\nMari',
    })
    expect(mail?.attachments.map(({ name }) => name)).toEqual(['../iseloomustus.txt', 'arve.pdf.exe'])
  })

  it('reads a mail of Outlook', async () => {
    expect(await readMail(aMsg())).toMatchObject({
      from: 'Mari Töötaja <mari@vald.example>',
      subject: 'Outlooki kiri',
      sentAt: Date.parse('2026-11-02T08:15:00Z'),
      text: 'Tere!\r\nTeine rida.',
      attachments: [],
    })
  })

  it('keeps a mail within a mail as a file of it', async () => {
    const inner = ['Content-Type: message/rfc822', '', 'Subject: Sees', '', 'Sisemine tekst']
    const outer = [
      'Subject: Väljas',
      'Content-Type: multipart/mixed; boundary=p',
      '',
      '--p',
      ...inner,
      '--p--',
      '',
    ]
    const mail = await readMail(anEml(outer))
    expect(mail?.text).not.toContain('Sisemine')
    expect(mail?.attachments).toHaveLength(1)
  })

  it('takes nothing else for a mail, and throws at nothing', async () => {
    expect(await readMail(Buffer.from('see ei ole kiri'))).toBeNull()
    expect(await readMail(aMsg().subarray(0, 700))).toBeNull()
    // A broken file of Outlook may take all memory of its process: those are tried where that is ended.
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.uint8Array({ maxLength: 20 }), async (at, noise) => {
        const broken = Buffer.from(aMailWithFiles())
        broken.set(noise, at % (broken.length - 20))
        await readMail(broken)
      }),
    )
  })
})

describe('htmlText', () => {
  it.each([
    ['<p>A</p><p>B</p>', 'A\n\nB'],
    ['<ul><li>üks<li>kaks</ul>', '- üks\n- kaks'],
    ['<!-- peidus -->nähtav<style>x</style><script>y', 'nähtav'],
    ['1 &lt; 2 &amp;lt; &#x1F600; &tundmatu;', '1 < 2 &lt; 😀 &tundmatu;'],
    ['<a href="http://kuri.example">klõpsa</a>', 'klõpsa'],
  ])('makes of %s the words', (html, text) => {
    expect(htmlText(html)).toBe(text)
  })
})

describe('entryDraftOfMail', () => {
  it('is an e-mail of the day and time in Tallinn, with a head and the text', async () => {
    const mail = await readMail(aMailWithFiles())
    if (mail === null) throw new Error('Not read')
    const draft = EntryDraft.parse(entryDraftOfMail(mail, WORDS))
    expect(draft).toMatchObject({ kind: 'email', occurredOn: '2026-11-02', occurredAt: '10:15' })
    expect(toPlainText(draft.text).split('\n')).toEqual([
      'Saatja: Mari Töötaja <mari@vald.example>',
      'Saaja: Peaspetsialist <ska@naidis.example>, kool@naidis.example',
      'Koopia: ema@naidis.example',
      'Teema: Lapse iseloomustus – palun vaata',
      'Tere õhtust!',
      'Saadan lapse iseloomustuse.',
      'Mari',
    ])
  })

  it('fits into an entry whatever the mail is, and says where it was cut', () => {
    const empty = { from: '', to: [], copy: [], subject: '', sentAt: null, text: '', attachments: [] }
    expect(EntryDraft.parse(entryDraftOfMail(empty, WORDS))).toMatchObject({ occurredOn: '', occurredAt: '' })
    for (const text of [
      'a'.repeat(900_000),
      'b\n'.repeat(90_000),
      '😀'.repeat(60_000),
      '\u202Egnp.exe\u0000',
    ]) {
      const draft = EntryDraft.parse(entryDraftOfMail({ ...empty, sentAt: 0, text }, WORDS))
      expect(toPlainText(draft.text).endsWith('[lõpp]')).toBe(text.length > 1000)
    }
  })
})

describe('isRefusedType', () => {
  it.each(['a.exe', 'A.EXE', 'arve.pdf.exe', 'a.exe ', 'a.js.', 'kiri.docm', 'a\u202Efdp.scr', '../x.lnk'])(
    'refuses %j',
    (name) => {
      expect(isRefusedType(name)).toBe(true)
    },
  )
  it.each(['a.pdf', 'exe', 'a.docx', 'kaust.zip', 'a.exe.txt', 'kiri.eml'])('keeps %j', (name) => {
    expect(isRefusedType(name)).toBe(false)
  })
})
