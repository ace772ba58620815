import { generateKeyPairSync } from 'node:crypto'

/** Of the office's key file in tests. */
export const OFFICE_PASSWORD = 'asutuse võtmefaili parool'

/** A key pair of an office as two PEM files: the public key, and the private one under its password. */
export interface OfficeKeyFiles {
  readonly publicPem: string
  readonly privatePem: string
}

/** Makes a key pair as an office would. */
export function makeOfficeKey(): OfficeKeyFiles {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
  return {
    publicPem: publicKey.export({ format: 'pem', type: 'spki' }) as string,
    privatePem: privateKey.export({
      format: 'pem',
      type: 'pkcs8',
      cipher: 'aes-256-cbc',
      passphrase: OFFICE_PASSWORD,
    }) as string,
  }
}

/** One for all tests of a file: making it takes a while. */
export const OFFICE = makeOfficeKey()
