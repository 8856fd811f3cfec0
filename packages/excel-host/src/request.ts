import { HostError, hostError } from './errors';
import {
  ActionType,
  OBJECT_PATH,
  PathType,
  type ActionInfo,
  type ActionResult,
  type ArgumentInfo,
  type ErrorBody,
  type ObjectPathInfo,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import { Arguments, isHostObject, type HostObject, type ObjectType } from './registry';
import type { Session } from './session';

/** Called before each action; throws what the tests asked for. */
export type ActionHook = (index: number) => void;

/**
 * Carries out a request: its actions in order, until the first that fails. What was done before
 * stays done, as in Excel, which has no transactions either.
 */
export class RequestRunner {
  private readonly paths = new Map<number, HostObject | null>();
  /** The path that could not be followed. */
  private failedAt: string | null = null;

  constructor(
    private readonly session: Session,
    private readonly body: RequestBody,
  ) {}

  run(hook: ActionHook): ResponseBody {
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        hook(index);
        const value = this.perform(action);
        if (action.ActionType === ActionType.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: value === undefined ? null : value });
      } catch (error) {
        const answer = errorBody(error, index, this.location(action));
        return { Results: results, TraceIds: traces, Error: answer };
      }
    }
    try {
      this.session.endRequest();
    } catch (error) {
      return {
        Results: results,
        TraceIds: traces,
        Error: errorBody(error, this.body.Actions.length - 1, ''),
      };
    }
    return { Results: results, ...(traces.length > 0 && { TraceIds: traces }) };
  }

  private perform(action: ActionInfo): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const target = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target && this.identity(target);
      case ActionType.query:
        if (target) this.session.flush();
        return target && this.query(target, action.QueryInfo ?? {});
      case ActionType.method: {
        if (!target) return null;
        const result = this.call(target, action.Name, action.ArgumentInfo);
        if (isHostObject(result)) return this.identity(result);
        return result;
      }
      case ActionType.setProperty:
        if (target) this.set(target, action.Name, this.args(action.ArgumentInfo).raw(0));
        return null;
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          if (target) this.set(target, name, value);
        }
        return null;
      default:
        throw new HostError('NotImplemented', `Action type ${action.ActionType}`);
    }
  }

  private identity(target: HostObject): Record<string, unknown> {
    const reference = this.session.references.idOf(target);
    return {
      ...target.type.identity?.(target.self, this.session),
      ...(reference !== null && { _ReferenceId: reference }),
    };
  }

  private resolve(id: number): HostObject | null {
    const known = this.paths.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new HostError('InvalidArgument', `No object path ${id}`);
    const found = this.followed(path);
    this.paths.set(id, found);
    return found;
  }

  private followed(path: ObjectPathInfo): HostObject | null {
    try {
      return this.follow(path);
    } catch (error) {
      const parent = this.paths.get(path.ParentObjectPathId ?? 0);
      const name = path.ObjectPathType === PathType.indexer ? 'GetItem' : path.Name;
      this.failedAt ??= memberOf(parent?.type.name ?? '', name);
      throw error;
    }
  }

  private follow(path: ObjectPathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.session.root;
      case PathType.newObject:
        return this.session.service(path.Name);
      case PathType.reference:
        return this.session.references.get(path.Name);
      case PathType.nullObject:
        return null;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    // What hangs on a null object is null as well, without an error.
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PathType.property: {
        const member = find(parent.type.objects, path.Name);
        if (!member) throw notFound(parent.type, path.Name);
        this.requireSet(parent.type, path.Name);
        return member(parent.self, this.session);
      }
      case PathType.indexer: {
        if (!parent.type.indexer) throw notFound(parent.type, 'getItem');
        return parent.type.indexer(parent.self, this.args(path.ArgumentInfo), this.session);
      }
      case PathType.method: {
        const result = this.call(parent, path.Name, path.ArgumentInfo);
        return isHostObject(result) ? result : null;
      }
      default:
        throw new HostError('NotImplemented', `Object path type ${path.ObjectPathType}`);
    }
  }

  private call(target: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    if (name === '_KeepReference' && target.type.kept) {
      this.session.references.keep(target);
      return null;
    }
    const method = find(target.type.methods, name);
    if (!method) throw notFound(target.type, name);
    this.requireSet(target.type, name);
    this.session.flush();
    return method(target.self, this.args(info), this.session);
  }

  private set(target: HostObject, name: string, value: unknown): void {
    const member = find(target.type.scalars, name);
    if (!member?.set) throw notFound(target.type, name);
    this.requireSet(target.type, name);
    member.set(target.self, value, this.session);
  }

  private args(info: ArgumentInfo | undefined): Arguments {
    const values = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds;
    return new Arguments(values.map((value, i) => this.argument(value, paths?.[i])));
  }

  private argument(value: unknown, path: unknown): unknown {
    if (typeof path === 'number' && path > 0) return this.resolve(path);
    if (Array.isArray(path) && Array.isArray(value)) {
      return value.map((item: unknown, i) => this.argument(item, path[i]));
    }
    return this.withObjects(value);
  }

  /** Within plain data, the client puts the number of its path in an object's place. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const record = value as Readonly<Record<string, unknown>>;
    if (typeof record[OBJECT_PATH] === 'number') return this.resolve(record[OBJECT_PATH]);
    return Object.fromEntries(
      Object.entries(record).map(([name, inner]) => [name, this.withObjects(inner)]),
    );
  }

  private requireSet(type: ObjectType, name: string): void {
    const minor = type.since?.[name];
    if (minor !== undefined && !this.session.supports(minor)) throw notFound(type, name);
  }

  private query(target: HostObject, info: QueryInfo): Record<string, unknown> {
    const tree = selection(info);
    return this.answer(target, tree, info);
  }

  private answer(
    target: HostObject,
    tree: Selection,
    page: QueryInfo = {},
  ): Record<string, unknown> {
    const { type, self } = target;
    const answer = this.identity(target);
    const items = type.items;
    if (items) {
      const all = items(self, this.session);
      const from = page.Skip ?? 0;
      const some = all.slice(from, page.Top === undefined ? undefined : from + page.Top);
      const own = new Set(Object.keys(type.scalars ?? {}).map((name) => name.toLowerCase()));
      const ofItems: Selection = new Map([...tree].filter(([name]) => !own.has(name)));
      for (const name of Object.keys(type.scalars ?? {})) {
        if (tree.has(name.toLowerCase())) answer[name] = this.read(target, name);
      }
      if (tree.size === 0 || ofItems.size > 0 || tree.has(ALL)) {
        answer._Items = some.map((item) => this.answer(item, ofItems));
      }
      return answer;
    }
    if (tree.size === 0 || tree.has(ALL)) {
      for (const [name, member] of Object.entries(type.scalars ?? {})) {
        const version = type.since?.[name];
        if (version !== undefined && !this.session.supports(version)) continue;
        if (member.get && !member.onDemand) answer[name] = this.read(target, name);
      }
    }
    for (const [name, inner] of tree) {
      if (name === ALL || isNone(name)) continue;
      const scalar = keyOf(type.scalars, name);
      const link = keyOf(type.objects, name);
      if (scalar !== null) answer[scalar] = this.read(target, scalar);
      else if (link !== null) {
        this.requireSet(type, link);
        const found = find(type.objects, link)?.(self, this.session) ?? null;
        answer[link] = found && this.answer(found, inner);
      } else if (name !== '_referenceid') throw notFound(type, name);
    }
    return answer;
  }

  private read(target: HostObject, name: string): unknown {
    const member = find(target.type.scalars, name);
    if (!member?.get) throw notFound(target.type, name);
    this.requireSet(target.type, name);
    return member.get(target.self, this.session);
  }

  /** Where an action failed, as Excel puts it: `Range.values`. */
  private location(action: ActionInfo): string {
    if (this.failedAt !== null) return this.failedAt;
    return memberOf(this.paths.get(action.ObjectPathId)?.type.name ?? '', action.Name);
  }
}

function memberOf(type: string, name: string): string {
  const member = name.charAt(0).toLowerCase() + name.slice(1);
  return member === '' || type === '' ? `${type}${member}` : `${type}.${member}`;
}

function errorBody(error: unknown, index: number, location: string): ErrorBody {
  const { code, message, status } = hostError(error);
  return {
    Code: code,
    Message: message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: status,
  };
}

const notFound = (type: ObjectType, name: string) =>
  new HostError('ApiNotFound', `The host does not know ${type.name}.${name}.`);

/** Members asked for, in lower case, with what is asked of each. */
type Selection = Map<string, Selection>;
const ALL = '$all';

/** A load of no properties, as the client says it and as Microsoft's samples do. */
const isNone = (name: string): boolean =>
  name === '$none' || name.replaceAll('-', '') === 'nopropertiesneeded';

function selection({ Select, Expand }: QueryInfo): Selection {
  const tree: Selection = new Map();
  const add = (path: string) => {
    let at = tree;
    for (const part of path.split('/')) {
      const said = part.trim().toLowerCase();
      const name = said === '*' ? ALL : said;
      if (name === '' || name === 'items') continue;
      const next: Selection = at.get(name) ?? new Map<string, Selection>();
      at.set(name, next);
      at = next;
    }
  };
  Select?.forEach(add);
  Expand?.forEach(add);
  return tree;
}

function keyOf<V>(members: Readonly<Record<string, V>> | undefined, name: string): string | null {
  if (!members) return null;
  if (Object.hasOwn(members, name)) return name;
  const lower = name.toLowerCase();
  return Object.keys(members).find((key) => key.toLowerCase() === lower) ?? null;
}

function find<V>(members: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  const key = keyOf(members, name);
  return key === null ? undefined : members?.[key];
}
