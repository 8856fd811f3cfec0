/** Rows or columns of a sheet laid out in pixels, whatever their sizes; hidden ones have size 0. */
export class Axis {
  /** `#ends[i]` is where line i ends; it begins where the one before it ends. */
  readonly #ends: Float64Array;

  constructor(
    readonly count: number,
    size: (index: number) => number,
  ) {
    this.#ends = new Float64Array(count);
    let end = 0;
    for (let i = 0; i < count; i++) this.#ends[i] = end += size(i);
  }

  get total(): number {
    return this.count === 0 ? 0 : this.#ends[this.count - 1]!;
  }

  start(index: number): number {
    if (index <= 0) return 0;
    return index > this.count ? this.total : this.#ends[index - 1]!;
  }

  /** Of one line, or of `lines` of them. */
  size(index: number, lines = 1): number {
    return this.start(Math.min(index + lines, this.count)) - this.start(index);
  }

  /** The line that holds this pixel; the nearest one outside. */
  at(pixel: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ends[middle]! > pixel) high = middle;
      else low = middle + 1;
    }
    return Math.max(0, low);
  }

  /** The next line that shows, from `index` in a direction; `index` itself if there is none. */
  step(index: number, direction: 1 | -1, lines = 1): number {
    let found = index;
    let left = lines;
    for (let i = index + direction; left > 0 && i >= 0 && i < this.count; i += direction) {
      if (this.size(i) === 0) continue;
      found = i;
      left--;
    }
    return found;
  }
}
