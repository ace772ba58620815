import * as msgReader from '@kenjiuno/msgreader'
import PostalMime, { type Address } from 'postal-mime'
import type { ReadMail } from '#model/case/mail.ts'
import { htmlText } from './html-text.ts'

/** Most files of one mail that are kept beside it; the mail itself holds them all. */
const MAX_FILES = 60

/**
 * Reads a saved mail, `.eml` or `.msg` by its bytes and not by its name. Pictures that its HTML draws are left out: they are
 * signs of firms mostly, and the mail itself is kept.
 * @returns `null` for what is no mail, or a broken one
 */
export async function readMail(content: Uint8Array): Promise<ReadMail | null> {
  try {
    return isCompoundFile(content) ? readMsg(content) : await readEml(content)
  } catch {
    // Neither library says which errors it throws: of a hostile file any may come, and all mean that it cannot be read.
    return null
  }
}

/** Outlook's format is a file system in a file, with a mark of its own. */
function isCompoundFile(content: Uint8Array): boolean {
  return Buffer.from(content.subarray(0, 8)).toString('hex') === 'd0cf11e0a1b11ae1'
}

async function readEml(content: Uint8Array): Promise<ReadMail | null> {
  const mail = await PostalMime.parse(Uint8Array.from(content).buffer, {
    maxNestingDepth: 30,
    // A mail within the mail is a file of it, and not more text.
    forceRfc822Attachments: true,
  })
  const { from, to, cc, subject, date, text, html, attachments } = mail
  // Any text is a mail without a head to the library.
  if (from === undefined && subject === undefined && date === undefined) return null
  return {
    from: addressText(from),
    to: (to ?? []).map(addressText),
    copy: (cc ?? []).map(addressText),
    subject: subject ?? '',
    sentAt: timeOf(date),
    text: textOf(text, html),
    attachments: attachments
      .filter(({ related, contentId }) => related !== true && !isDrawn(contentId, html))
      .slice(0, MAX_FILES)
      .map(({ filename, content: bytes }) => ({ name: filename ?? '', content: bytesOf(bytes) })),
  }
}

/** Whether the HTML draws a file as a picture of its own. */
function isDrawn(contentId: string | undefined, html: string | undefined): boolean {
  const id = contentId?.replaceAll(/[<>]/g, '') ?? ''
  return id !== '' && html?.includes(`cid:${id}`) === true
}

function readMsg(content: Uint8Array): ReadMail | null {
  const Reader = classOf(msgReader)
  const reader = new Reader(Uint8Array.from(content).buffer)
  const mail = reader.getFileData()
  if (mail.error !== undefined) return null
  const { recipients = [], attachments = [] } = mail
  const sentTo = (type: 'to' | 'cc') =>
    recipients
      .filter(({ recipType }) => (recipType ?? 'to') === type)
      .map(({ name, smtpAddress, email }) => nameAndAddress(name, smtpAddress ?? email))
  const html = mail.bodyHtml ?? (mail.html === undefined ? undefined : decodeHtml(mail.html))
  return {
    from: nameAndAddress(mail.senderName, mail.senderSmtpAddress ?? mail.senderEmail),
    to: sentTo('to'),
    copy: sentTo('cc'),
    subject: mail.subject ?? '',
    sentAt: timeOf(mail.clientSubmitTime ?? mail.messageDeliveryTime ?? mail.creationTime),
    text: textOf(mail.body, html),
    attachments: attachments
      .filter(({ attachmentHidden }) => attachmentHidden !== true)
      .slice(0, MAX_FILES)
      .map((attachment) => {
        const { fileName, content: bytes } = reader.getAttachment(attachment)
        return { name: fileName, content: Uint8Array.from(bytes) }
      }),
  }
}

/** The class in the library's CommonJS, which Node and the bundler wrap differently. */
function classOf(library: unknown): typeof msgReader.default {
  let found: unknown = library
  while (typeof found === 'object' && found !== null && 'default' in found) found = found.default
  return found as typeof msgReader.default
}

function textOf(text: string | undefined, html: string | undefined): string {
  if (text !== undefined && text.trim() !== '') return text.trim()
  return html === undefined ? '' : htmlText(html)
}

/** HTML says its own code page, mostly; UTF-8 where it is that. */
function decodeHtml(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1257').decode(bytes)
  }
}

function addressText(address: Address | undefined): string {
  return address === undefined ? '' : nameAndAddress(address.name, address.address)
}

function nameAndAddress(name: string | undefined, address: string | undefined): string {
  if (address === undefined || address === '' || address === name) return name ?? ''
  return name === undefined || name === '' ? address : `${name} <${address}>`
}

function timeOf(date: string | undefined): number | null {
  const time = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(time) ? null : time
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
}
