/**
 * The vocabulary in which `objects/` describe Excel's object model: a table of members for each
 * type of object. What is in no table does not exist, and is answered so.
 */
import { HostError } from './errors';
import type { Session } from './session';

/** An object of Excel's as a request knows it; `null` is a null object. */
export interface HostObject<T = unknown> {
  readonly type: ObjectType<T>;
  readonly self: T;
}

export interface ScalarMember<T> {
  readonly get?: (self: T, session: Session) => unknown;
  readonly set?: (self: T, value: unknown, session: Session) => void;
  /** Not part of what a plain `load()` gives. */
  readonly onDemand?: boolean;
}

export type ObjectMember<T> = (self: T, session: Session) => HostObject | null;
export type Method<T> = (self: T, args: Arguments, session: Session) => unknown;

export interface ObjectType<T = unknown> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, ScalarMember<T>>>;
  /** Navigation properties. */
  readonly objects?: Readonly<Record<string, ObjectMember<T>>>;
  /** Give a value, or a `HostObject` (or null for a null object) where the client makes one. */
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Of a collection. */
  readonly items?: (self: T, session: Session) => readonly HostObject[];
  /** `getItem`: throws ItemNotFound. */
  readonly indexer?: (self: T, args: Arguments, session: Session) => HostObject;
  /** What every answer about the object carries, for the client to find it again. */
  readonly identity?: (self: T, session: Session) => Readonly<Record<string, unknown>>;
  /** Whether the client may keep a reference to it beyond a request. */
  readonly kept?: boolean;
  /** Members of requirement sets above ExcelApi 1.9: minor version by name. */
  readonly since?: Readonly<Record<string, number>>;
}

export const object = <T>(type: ObjectType<T>, self: T): HostObject =>
  ({ type, self }) as unknown as HostObject;

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'type' in value && 'self' in value;

/** The arguments of a call, asked for by kind. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  get count(): number {
    return this.values.length;
  }

  raw(i: number): unknown {
    const value = this.values[i];
    return value === undefined ? null : value;
  }

  text(i: number): string {
    const value = this.raw(i);
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    throw new HostError('InvalidArgument');
  }

  optionalText(i: number): string | null {
    return this.raw(i) === null ? null : this.text(i);
  }

  integer(i: number): number {
    const value = this.raw(i);
    if (typeof value === 'number' && Number.isInteger(value)) return value;
    throw new HostError('InvalidArgument');
  }

  optionalInteger(i: number): number | null {
    return this.raw(i) === null ? null : this.integer(i);
  }

  flag(i: number, otherwise = false): boolean {
    const value = this.raw(i);
    if (value === null) return otherwise;
    if (typeof value === 'boolean') return value;
    throw new HostError('InvalidArgument');
  }

  /** The `self` of an object argument of this type; `null` if it is something else. */
  objectOf<T>(i: number, type: ObjectType<T>): T | null {
    return selfOf(this.raw(i), type);
  }
}

/** The `self` of an object of this type; `null` for anything else. */
export const selfOf = <T>(value: unknown, type: ObjectType<T>): T | null =>
  isHostObject(value) && (value.type as unknown) === type ? (value.self as T) : null;

/** Excel's words are matched whatever their case. */
export function oneOf<K extends string>(value: unknown, known: readonly K[]): K {
  const text = String(value).toLowerCase();
  const found = known.find((word) => word.toLowerCase() === text);
  if (found === undefined) throw new HostError('InvalidArgument');
  return found;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new HostError('InvalidArgument');
  return value;
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  return value;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new HostError('InvalidArgument');
  }
  return value as Readonly<Record<string, unknown>>;
}
