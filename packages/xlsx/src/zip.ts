/**
 * The zip container. Entries that are not touched keep their compressed bytes, so saving copies
 * them as they came. Everything the directory claims is checked: names, sizes, checksums.
 */
import { Deflate, Inflate, deflateSync, inflateSync } from 'fflate';
import { refuse } from './errors';
import type { Limits } from './types';

export const DEFAULT_LIMITS: Limits = {
  totalBytes: 1_500_000_000,
  entryBytes: 500_000_000,
  ratio: 400,
  entries: 20_000,
  cells: 20_000_000,
};

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
  /** DOS time and date, as in the file. */
  readonly time: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
/** 1 January 1980: the same workbook saved twice gives the same bytes. */
const FIXED_TIME = 0x00210000;
const MEGABYTE = 1_048_576;

const CRC_TABLES = (() => {
  const tables = Array.from({ length: 8 }, () => new Int32Array(256));
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    tables[0]![n] = c;
  }
  for (let n = 0; n < 256; n++) {
    for (let k = 1; k < 8; k++) {
      const c = tables[k - 1]![n]!;
      tables[k]![n] = tables[0]![c & 255]! ^ (c >>> 8);
    }
  }
  return tables;
})();

/** Eight bytes at a time; `crc` is the running value (0 to start), the result is unsigned. */
export function crc32(bytes: Uint8Array, crc = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = CRC_TABLES as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  let c = ~crc;
  let i = 0;
  const end8 = bytes.length - 7;
  for (; i < end8; i += 8) {
    const a =
      c ^ (bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24));
    c =
      t7[a & 255]! ^
      t6[(a >>> 8) & 255]! ^
      t5[(a >>> 16) & 255]! ^
      t4[a >>> 24]! ^
      t3[bytes[i + 4]!]! ^
      t2[bytes[i + 5]!]! ^
      t1[bytes[i + 6]!]! ^
      t0[bytes[i + 7]!]!;
  }
  for (; i < bytes.length; i++) c = t0[(c ^ bytes[i]!) & 255]! ^ (c >>> 8);
  return ~c >>> 0;
}

const isCompoundFile = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte);

/** An OLE container is either an encrypted package or an old .xls; its stream names tell. */
function refuseCompoundFile(bytes: Uint8Array): never {
  const name = [...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]);
  const limit = Math.min(bytes.length, 4 * MEGABYTE) - name.length;
  for (let at = 512; at <= limit; at += 128) {
    if (name.every((byte, i) => bytes[at + i] === byte)) refuse('encrypted');
  }
  return refuse('legacy-xls');
}

/** Names are compared the way packages do: without case. */
function checkName(name: string): void {
  const path = name.endsWith('/') ? name.slice(0, -1) : name;
  if (
    path === '' ||
    /[\\:\0-\x1f]/.test(path) ||
    path.split('/').some((part) => part === '' || part === '.' || part === '..')
  ) {
    refuse('unsafe-entry-name', { entry: name.slice(0, 200) });
  }
}

interface Directory {
  readonly count: number;
  readonly offset: number;
  readonly size: number;
  /** Where the records that close the file begin. */
  readonly end: number;
}

function findDirectory(view: DataView): Directory {
  const length = view.byteLength;
  /** The record that ends the file, else the last one: some transfers leave bytes behind it. */
  const found = (ends: (after: number) => boolean): number => {
    for (let at = length - 22; at >= 0 && at >= length - 22 - 65535; at--) {
      if (view.getUint32(at, true) !== END) continue;
      if (ends(length - at - 22 - view.getUint16(at + 20, true))) return at;
    }
    return -1;
  };
  const exact = found((after) => after === 0);
  const at = exact >= 0 ? exact : found((after) => after > 0);
  if (at >= 0) {
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (view.getUint16(at + 4, true) !== 0 || view.getUint16(at + 6, true) !== 0) {
      refuse('unsupported-zip', { reason: 'split' });
    }
    if (count !== 0xffff && size !== 0xffffffff && offset !== 0xffffffff) {
      return { count, size, offset, end: at };
    }
    const locator = at - 20;
    if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) {
      return { count, size, offset, end: at };
    }
    const end64 = Number(view.getBigUint64(locator + 8, true));
    if (end64 + 56 > locator || view.getUint32(end64, true) !== END64) {
      refuse('damaged-zip', { reason: 'zip64 end' });
    }
    return {
      count: Number(view.getBigUint64(end64 + 32, true)),
      size: Number(view.getBigUint64(end64 + 40, true)),
      offset: Number(view.getBigUint64(end64 + 48, true)),
      end: end64,
    };
  }
  return refuse('not-a-zip');
}

/** Sizes and offset that a zip64 extra field holds for those that are all ones. */
function zip64Fields(view: DataView, at: number, end: number, fields: number[]): number[] {
  if (!fields.includes(0xffffffff)) return fields;
  while (at + 4 <= end) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (id === 1) {
      let p = at + 4;
      return fields.map((field) => {
        if (field !== 0xffffffff) return field;
        if (p + 8 > at + 4 + length || p + 8 > end) {
          return refuse('damaged-zip', { reason: 'zip64 field' });
        }
        p += 8;
        return Number(view.getBigUint64(p - 8, true));
      });
    }
    at += 4 + length;
  }
  return fields;
}

function decodeName(bytes: Uint8Array, utf8: boolean): string {
  if (utf8) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return refuse('damaged-zip', { reason: 'name' });
    }
  }
  return String.fromCharCode(...bytes);
}

/** The entries, in the directory's order, folders left out. Nothing is inflated yet. */
export function readZip(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  if (isCompoundFile(bytes)) refuseCompoundFile(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.entries) refuse('too-many-entries', { limit: limits.entries });
  if (directory.offset + directory.size > directory.end) {
    refuse('damaged-zip', { reason: 'directory' });
  }
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  const extents: [number, number][] = [];
  let at = directory.offset;
  let total = 0;
  for (let n = 0; n < directory.count; n++) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== CENTRAL) {
      refuse('damaged-zip', { reason: 'record' });
    }
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const time = view.getUint32(at + 12, true);
    const crc = view.getUint32(at + 16, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > directory.end) refuse('damaged-zip', { reason: 'record length' });
    const rawName = decodeName(
      bytes.subarray(at + 46, at + 46 + nameLength),
      (flags & 0x800) !== 0,
    );
    // Some writers on Windows put its own separators, and Excel reads them.
    const name = rawName.replaceAll('\\', '/');
    const [size, packed, local] = zip64Fields(
      view,
      at + 46 + nameLength,
      at + 46 + nameLength + extraLength,
      [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
    ) as [number, number, number];
    at = next;
    checkName(name);
    const key = name.toLowerCase();
    if (names.has(key)) refuse('duplicate-entry', { entry: name });
    names.add(key);
    if (flags & 0x41) refuse('encrypted');
    if (method !== 0 && method !== 8) refuse('unsupported-zip', { reason: 'method', method });
    if (size > limits.entryBytes) refuse('too-large', { entry: name, limit: limits.entryBytes });
    total += size;
    if (total > limits.totalBytes) refuse('too-large', { entry: name, limit: limits.totalBytes });
    if (size > MEGABYTE && size / Math.max(packed, 1) > limits.ratio) {
      refuse('too-compressed', { entry: name, limit: limits.ratio });
    }
    if (local + 30 > directory.offset || view.getUint32(local, true) !== LOCAL) {
      refuse('damaged-zip', { reason: 'header', entry: name });
    }
    const localNameLength = view.getUint16(local + 26, true);
    const start = local + 30 + localNameLength + view.getUint16(local + 28, true);
    if (start + packed > directory.offset) {
      refuse('damaged-zip', { reason: 'packed size', entry: name });
    }
    const localName = bytes.subarray(local + 30, local + 30 + localNameLength);
    if (decodeName(localName, (flags & 0x800) !== 0) !== rawName) {
      refuse('damaged-zip', { reason: 'header name', entry: name });
    }
    extents.push([local, start + packed]);
    if (name.endsWith('/')) {
      if (size > 0) refuse('damaged-zip', { reason: 'folder', entry: name });
      continue;
    }
    entries.push({ name, method, crc, size, time, data: bytes.subarray(start, start + packed) });
  }
  // Entries that share bytes are how small files hide huge ones.
  extents.sort((a, b) => a[0] - b[0]);
  for (let i = 1; i < extents.length; i++) {
    if (extents[i]![0] < extents[i - 1]![1]) refuse('damaged-zip', { reason: 'shared bytes' });
  }
  return entries;
}

/** Packed bytes that are inflated at once; deflate makes at most 1032 bytes of one. */
const AT_ONCE = 65_536;
/** Of longer entries, so many at a time: larger pieces cost more in buffers than they save. */
const PIECE = 16_384;

/** The entry's bytes; refuses as soon as they run past the size that was declared. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  let out: Uint8Array;
  if (entry.method === 0 || (entry.data.length === 0 && entry.size === 0)) {
    if (entry.data.length !== entry.size) {
      refuse('damaged-zip', { reason: 'size', entry: entry.name });
    }
    out = entry.data;
  } else out = inflatedAtOnce(entry) ?? inflatedInPieces(entry);
  if (crc32(out) !== entry.crc) refuse('bad-checksum', { entry: entry.name });
  return out;
}

/** Of a small entry that is as it says; `null` for any other. */
function inflatedAtOnce({ data, size }: ZipEntry): Uint8Array | null {
  if (data.length > AT_ONCE) return null;
  try {
    // A byte more than declared, so that it shows where there are more.
    const out = inflateSync(data, { out: new Uint8Array(size + 1) });
    return out.length === size ? out : null;
  } catch {
    return null;
  }
}

function inflatedInPieces(entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let length = 0;
  let over = false;
  let finished = false;
  const stream = new Inflate((chunk, final) => {
    if (length + chunk.length > entry.size) over = true;
    else out.set(chunk, length);
    length += chunk.length;
    finished ||= final;
  });
  // Pieces keep the check close to what has been inflated.
  try {
    for (let at = 0; at < entry.data.length && !over; at += PIECE) {
      const last = at + PIECE >= entry.data.length;
      stream.push(entry.data.subarray(at, at + PIECE), last);
    }
  } catch {
    refuse('damaged-zip', { reason: 'deflate', entry: entry.name });
  }
  if (over) refuse('damaged-zip', { reason: 'longer than declared', entry: entry.name });
  if (!finished || length !== entry.size) {
    refuse('damaged-zip', { reason: 'size', entry: entry.name });
  }
  return out;
}

export function makeEntry(name: string, content: Uint8Array): ZipEntry {
  return {
    name,
    method: 8,
    crc: crc32(content),
    size: content.length,
    data: deflateSync(content, { level: content.length > 4 * MEGABYTE ? 3 : 6 }),
    time: FIXED_TIME,
  };
}

/** A text in order, some of it as UTF-8 already; bytes hold until the next piece is asked for. */
export type Pieces = Iterable<string | Uint8Array>;

/** An entry out of pieces of text, so that a long part never stands in memory whole. */
export function makeTextEntry(name: string, pieces: Pieces): ZipEntry {
  let crc = 0;
  let size = 0;
  function* counted(): Generator<Uint8Array> {
    for (const bytes of encoded(pieces)) {
      crc = crc32(bytes, crc);
      size += bytes.length;
      yield bytes;
    }
  }
  const data = deflated(counted());
  return { name, method: 8, crc, size, data, time: FIXED_TIME };
}

/** Less than this is deflated at once: a stream of its own has buffers larger than that. */
const SHORT = 131_072;
const LEVEL = 4;

function deflated(pieces: Generator<Uint8Array>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const first = new Uint8Array(SHORT);
  let length = 0;
  let stream: Deflate | null = null;
  for (const bytes of pieces) {
    if (!stream && length + bytes.length <= SHORT) {
      first.set(bytes, length);
      length += bytes.length;
      continue;
    }
    if (!stream) {
      stream = new Deflate({ level: LEVEL }, (chunk) => chunks.push(chunk));
      stream.push(first.subarray(0, length));
    }
    stream.push(bytes);
  }
  if (!stream) return deflateSync(first.subarray(0, length), { level: 6 });
  stream.push(new Uint8Array(0), true);
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

function* encoded(pieces: Pieces): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece;
      continue;
    }
    for (let at = 0; at < piece.length;) {
      let end = Math.min(at + MEGABYTE, piece.length);
      // A pair of surrogates must not be cut in two.
      if (end < piece.length && /[\ud800-\udbff]/.test(piece[end - 1]!)) end--;
      yield encoder.encode(piece.slice(at, end));
      at = end;
    }
  }
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const names = entries.map((entry) => encoder.encode(entry.name));
  let length = 22;
  entries.forEach((entry, i) => (length += 30 + 46 + 2 * names[i]!.length + entry.data.length));
  // Without zip64 there is no more; a workbook past these bounds cannot be opened by Excel.
  if (length > 0xfffffffe || entries.length > 0xfffe) refuse('too-large', { limit: 0xfffffffe });
  const out = new Uint8Array(length);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  const common = (entry: ZipEntry, i: number): void => {
    view.setUint16(at, 20, true);
    // Bit 11: the name is UTF-8; plain ASCII names need no flag.
    view.setUint16(at + 2, /^[\x20-\x7e]*$/.test(entry.name) ? 0 : 0x800, true);
    view.setUint16(at + 4, entry.method, true);
    view.setUint32(at + 6, entry.time, true);
    view.setUint32(at + 10, entry.crc, true);
    view.setUint32(at + 14, entry.data.length, true);
    view.setUint32(at + 18, entry.size, true);
    view.setUint16(at + 22, names[i]!.length, true);
  };
  entries.forEach((entry, i) => {
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    at += 4;
    common(entry, i);
    at += 26;
    out.set(names[i]!, at);
    at += names[i]!.length;
    out.set(entry.data, at);
    at += entry.data.length;
  });
  const start = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    at += 6;
    common(entry, i);
    at += 36;
    view.setUint32(at, offsets[i]!, true);
    at += 4;
    out.set(names[i]!, at);
    at += names[i]!.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return out;
}
