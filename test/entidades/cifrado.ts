/**
 * A workbook behind a password, as Excel 2007 writes it ([MS-OFFCRYPTO] 2.3.4, standard encryption):
 * AES-128 over the package, in a compound file ([MS-CFB]) with its EncryptionInfo. Made here, since
 * nothing else at hand makes one.
 */
import { createCipheriv, createHash } from 'node:crypto';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const uint32 = (...numbers: readonly number[]): Buffer => {
  const out = Buffer.alloc(4 * numbers.length);
  numbers.forEach((n, i) => out.writeUInt32LE(n >>> 0, 4 * i));
  return out;
};
const sha1 = (...parts: readonly Buffer[]): Buffer =>
  createHash('sha1').update(Buffer.concat(parts)).digest();
const padded = (bytes: Buffer, to: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)]);

/** Fixed: the same file each time. */
const SALT = Buffer.from('PNFTP de pruebas');
const VERIFIER = Buffer.from('dieciséis bytes');

function keyOf(password: string): Buffer {
  let hash = sha1(SALT, utf16(password));
  for (let i = 0; i < 50_000; i++) hash = sha1(uint32(i), hash);
  hash = sha1(hash, uint32(0));
  const block = Buffer.alloc(64, 0x36).map((byte, i) => byte ^ (hash[i] ?? 0));
  return sha1(Buffer.from(block)).subarray(0, 16);
}

const encrypted = (key: Buffer, bytes: Buffer): Buffer => {
  const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false);
  return Buffer.concat([cipher.update(padded(bytes, 16)), cipher.final()]);
};

function encryptionInfo(key: Buffer): Buffer {
  const provider = utf16('Microsoft Enhanced RSA and AES Cryptographic Provider\0');
  const [AES, AES_128, SHA1, KIND] = [0x24, 0x660e, 0x8004, 0x18];
  const header = Buffer.concat([uint32(AES, 0, AES_128, SHA1, 128, KIND, 0, 0), provider]);
  return Buffer.concat([
    Buffer.from([3, 0, 2, 0]),
    uint32(AES, header.length),
    header,
    uint32(SALT.length),
    SALT,
    encrypted(key, VERIFIER),
    uint32(20),
    encrypted(key, sha1(VERIFIER)),
  ]);
}

const [SECTOR, MINI, END, FREE, FAT] = [512, 64, 0xfffffffe, 0xffffffff, 0xfffffffd];

function entry(
  name: string,
  kind: number,
  child: number,
  right: number,
  start: number,
  size: number,
) {
  const out = Buffer.alloc(128);
  utf16(name).copy(out);
  out.writeUInt16LE(2 * name.length + 2, 64);
  out[66] = kind;
  out[67] = 1;
  uint32(FREE, right, child).copy(out, 68);
  uint32(start, size).copy(out, 116);
  return out;
}

/** Sectors one after the other, in the order of their numbers. */
const chain = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => (i === count - 1 ? END : first + i + 1));

/** A compound file of a short stream and a long one. */
function compound(info: Buffer, data: Buffer): Buffer {
  const mini = padded(info, SECTOR);
  const long = padded(data, SECTOR);
  const [atMini, miniSectors] = [3, mini.length / SECTOR];
  const [atLong, longSectors] = [atMini + miniSectors, long.length / SECTOR];
  const fat = [...[FAT, END, END], ...chain(atMini, miniSectors), ...chain(atLong, longSectors)];
  if (fat.length > 128) throw new Error('more than a sector of FAT');
  const directory = [
    entry('Root Entry', 5, 1, FREE, atMini, mini.length),
    entry('EncryptedPackage', 2, FREE, 2, atLong, data.length),
    entry('EncryptionInfo', 2, FREE, FREE, 0, info.length),
    Buffer.alloc(128),
  ];
  const filled = (numbers: readonly number[]) =>
    uint32(...numbers, ...new Array<number>(128 - numbers.length).fill(FREE));
  const header = Buffer.alloc(76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  Buffer.from([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]).copy(header, 24);
  uint32(1, 1, 0, 4096, 2, 1, END, 0).copy(header, 44);
  const difat = uint32(0, ...new Array<number>(108).fill(FREE));
  const miniFat = filled(chain(0, Math.ceil(info.length / MINI)));
  return Buffer.concat([header, difat, filled(fat), ...directory, miniFat, mini, long]);
}

export function cifrado(libro: Uint8Array, password: string): Uint8Array {
  const key = keyOf(password);
  const size = uint32(libro.length, 0);
  const data = Buffer.concat([size, encrypted(key, Buffer.from(libro))]);
  return new Uint8Array(compound(encryptionInfo(key), data));
}
