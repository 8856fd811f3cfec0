import { Axis } from '../src/grid/axis';

// Line 2 is hidden.
const SIZES = [20, 30, 0, 10, 40];
const axis = new Axis(SIZES.length, (i) => SIZES[i]!);

test('lines follow one another', () => {
  expect([0, 1, 2, 3, 4, 5].map((i) => axis.start(i))).toEqual([0, 20, 50, 50, 60, 100]);
  expect(axis.total).toBe(100);
  expect(axis.size(1)).toBe(30);
  expect(axis.size(1, 3)).toBe(40);
  expect(axis.size(3, 99)).toBe(50);
});

test('each pixel belongs to the line that is drawn there, never to a hidden one', () => {
  const drawn = (pixel: number) =>
    SIZES.findIndex((size, i) => pixel >= axis.start(i) && pixel < axis.start(i) + size);
  for (let pixel = 0; pixel < 100; pixel++) expect(axis.at(pixel)).toBe(drawn(pixel));
});

test('outside, the nearest line', () => {
  expect(axis.at(-5)).toBe(0);
  expect(axis.at(5000)).toBe(4);
  expect(new Axis(0, () => 10).at(3)).toBe(0);
});

test('a step passes over hidden lines and stays at the ends', () => {
  expect(axis.step(1, 1)).toBe(3);
  expect(axis.step(3, -1)).toBe(1);
  expect(axis.step(4, 1)).toBe(4);
  expect(axis.step(0, -1)).toBe(0);
  expect(axis.step(0, 1, 3)).toBe(4);
  expect(axis.step(0, 1, 99)).toBe(4);
});
