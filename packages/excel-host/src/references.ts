import { HostError } from './errors';
import type { HostObject } from './registry';

/** Objects that the client keeps beyond a request, by the id it was given. */
export class References {
  private readonly byId = new Map<string, HostObject>();
  private readonly ids = new Map<unknown, string>();
  private next = 1;

  keep(target: HostObject): string {
    const known = this.ids.get(target.self);
    if (known !== undefined) return known;
    const id = `Bndg_${this.next}`;
    this.next += 1;
    this.byId.set(id, target);
    this.ids.set(target.self, id);
    return id;
  }

  idOf(target: HostObject): string | null {
    return this.ids.get(target.self) ?? null;
  }

  get(id: string): HostObject {
    const found = this.byId.get(id);
    if (!found) throw new HostError('InvalidReference');
    return found;
  }

  release(id: string): void {
    const found = this.byId.get(id);
    if (!found) return;
    this.byId.delete(id);
    this.ids.delete(found.self);
  }

  releaseAll(): void {
    this.byId.clear();
    this.ids.clear();
  }

  get count(): number {
    return this.byId.size;
  }

  objects(): Iterable<HostObject> {
    return this.byId.values();
  }
}
