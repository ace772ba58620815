import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeAttachmentName, isOpenable, safeAttachmentName } from '#model/case/attachment-name.ts'

describe('safeAttachmentName', () => {
  it.each([
    ['a plain name', 'Õiend märkustega.pdf', 'Õiend märkustega.pdf'],
    ['a name in two Unicode forms', 'o\u0303un.pdf', 'õun.pdf'],
    ['a Windows path', 'C:\\Users\\mari\\foto.jpg', 'foto.jpg'],
    ['a path upwards', '../../etc/passwd', 'passwd'],
    ['a path that ends in a folder', 'kaust/', 'kaust'],
    ['forbidden characters', 'a<b>c:"d|e?*.txt', 'a_b_c__d_e__.txt'],
    ['a stream within a file', 'aruanne.txt:peidetud', 'aruanne.txt_peidetud'],
    ['line breaks and tabs', 'esimene\r\nteine\t.txt', 'esimene teine.txt'],
    ['control characters', 'a\u0000b\u007f.txt', 'ab.txt'],
    ['an extension turned round', 'arve\u202Efdp.exe', 'arvefdp.exe'],
    ['zero width characters', 'a\u200B\uFEFF.pdf', 'a.pdf'],
    ['half a character', '\uD83D.txt', 'nimeta.txt'],
    ['a device', 'CON', '_CON'],
    ['a device with an extension', 'nul.txt', '_nul.txt'],
    ['a device with a space', 'Aux .txt', '_Aux.txt'],
    ['a numbered device', 'COM¹.pdf', '_COM¹.pdf'],
    ['a device behind dots', '. CON.txt', '_CON.txt'],
    ['a name that only begins as a device', 'console.txt', 'console.txt'],
    ['dots and spaces at the end', 'a.exe. .', 'a.exe'],
    ['a hidden file', '.pdf', 'nimeta.pdf'],
    ['nothing', '', 'nimeta'],
    ['dots alone', '...', 'nimeta'],
    ['spaces alone', ' \u00A0 ', 'nimeta'],
  ])('makes %s safe', (_case, name, safe) => {
    expect(safeAttachmentName(name)).toBe(safe)
  })

  it('cuts what is too long before the extension', () => {
    expect(safeAttachmentName(`${'x'.repeat(300)}.pdf`)).toBe(`${'x'.repeat(196)}.pdf`)
    expect(safeAttachmentName(`${'x'.repeat(300)}.pdf`, 20)).toBe(`${'x'.repeat(16)}.pdf`)
  })

  it('never cuts a character in half', () => {
    const name = safeAttachmentName(`a${'😀'.repeat(150)}.pdf`)
    expect(name.isWellFormed()).toBe(true)
    expect(name.length).toBe(199)
  })

  it('of any name is never empty, too long or refused by a file system, and stays as it is', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'CON',
        'nul',
        'lpt1',
        '.',
        ' ',
        '..',
        '/',
        '\\',
        ':',
        '.pdf',
        '\u202E',
        '\u0301',
        '\u0000',
      ),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const name = safeAttachmentName(parts.join(''))
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(200)
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|^[. ]|[. ]$/u)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)( *\.|$)/i)
        expect(name).toBe(name.normalize('NFC'))
        expect(safeAttachmentName(name)).toBe(name)
      }),
    )
  })
})

describe('freeAttachmentName', () => {
  it.each([
    ['foto.jpg', [], 'foto.jpg'],
    ['foto.jpg', ['FOTO.JPG'], 'foto (2).jpg'],
    ['foto.jpg', ['foto.jpg', 'foto (2).jpg'], 'foto (3).jpg'],
    ['kiri', ['kiri'], 'kiri (2)'],
  ])('of %s among %j is %s', (name, taken, free) => {
    expect(freeAttachmentName(name, taken)).toBe(free)
  })

  it('keeps within the limit', () => {
    const longest = safeAttachmentName(`${'x'.repeat(300)}.pdf`)
    expect(freeAttachmentName(longest, [longest])).toBe(`${'x'.repeat(192)} (2).pdf`)
  })
})

describe('isOpenable', () => {
  it.each(['a.pdf', 'A.PDF', 'kiri.docx', 'foto.jpeg', 'leping.asice', 'kiri.msg', 'a.exe.pdf'])(
    'allows %s',
    (name) => {
      expect(isOpenable(name)).toBe(true)
    },
  )

  it.each(
    'exe js jse lnk bat cmd ps1 msi scr com vbs vbe hta wsf jar reg url cpl pif msc chm html svg docm xlsm zip iso'.split(
      ' ',
    ),
  )('does not allow .%s', (extension) => {
    expect(isOpenable(`arve.${extension}`)).toBe(false)
    expect(isOpenable(`arve.pdf.${extension.toUpperCase()}`)).toBe(false)
  })

  it.each(['arve', 'pdf', '', 'a.pdf '])('does not allow %j', (name) => {
    expect(isOpenable(name)).toBe(false)
  })
})
