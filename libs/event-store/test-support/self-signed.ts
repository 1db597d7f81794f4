import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and a certificate for this machine that nobody but itself vouches for, as PEM; made here, valid until 2049. */
export function selfSigned(): { readonly key: string; readonly certificate: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const body = sequence(
    tagged(0xa0, integer(2)),
    integer(1),
    ECDSA_WITH_SHA256,
    nameOf('tenure-test'),
    sequence(utcTime('200101000000Z'), utcTime('490101000000Z')),
    nameOf('tenure-test'),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(extension('551d11', LOOPBACK), extension('551d13', sequence(element(0x01, [0xff]))))),
  );
  const signature = element(0x03, [0, ...sign('sha256', body, privateKey)]);
  const base64 = sequence(body, ECDSA_WITH_SHA256, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
}

// Just enough of DER, the encoding of certificates: a tag, a length, and the content.

function element(tag: number, content: Iterable<number>): Buffer {
  const bytes = Buffer.from([...content]);
  const { length } = bytes;
  const lengths = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...lengths]), bytes]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => element(0x30, Buffer.concat(parts));
const tagged = (tag: number, part: Buffer): Buffer => element(tag, part);
const integer = (value: number): Buffer => element(0x02, [value]);
const utcTime = (text: string): Buffer => element(0x17, Buffer.from(text));
const objectId = (hex: string): Buffer => element(0x06, Buffer.from(hex, 'hex'));

const ECDSA_WITH_SHA256 = sequence(objectId('2a8648ce3d040302'));
/** 127.0.0.1 and localhost. */
const LOOPBACK = sequence(element(0x87, [127, 0, 0, 1]), element(0x82, Buffer.from('localhost')));

function nameOf(commonName: string): Buffer {
  const attribute = sequence(objectId('550403'), element(0x0c, Buffer.from(commonName)));
  return sequence(element(0x31, attribute));
}

function extension(oid: string, value: Buffer): Buffer {
  return sequence(objectId(oid), element(0x04, value));
}
